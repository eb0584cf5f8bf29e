import { organisationWithdrawn } from '@samspill/events/organisations/organisation-withdrawn.v1';
import { upsertOn } from '@samspill/messaging/upsert-on';
import { OrganisationId } from '@samspill/values/ids';
import { withdrawnOrganiser } from './organiser.ts';
import { OrganiserEntity } from './organiser.entity.ts';

export const onOrganisationWithdrawn = upsertOn(organisationWithdrawn, OrganiserEntity, ({ subject }) =>
  withdrawnOrganiser(OrganisationId.parse(subject)),
);
