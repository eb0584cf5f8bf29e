import { organisationWithdrawn } from '@samspill/events/organisations/organisation-withdrawn.v1';
import { on } from '@samspill/messaging/on';
import { OrganisationId } from '@samspill/values/ids';
import { withdrawnOrganiser } from './organiser.ts';
import { OrganiserEntity } from './organiser.entity.ts';

export const onOrganisationWithdrawn = on(organisationWithdrawn, ({ event, em }) =>
  em.upsert(OrganiserEntity, withdrawnOrganiser(OrganisationId.parse(event.subject))),
);
