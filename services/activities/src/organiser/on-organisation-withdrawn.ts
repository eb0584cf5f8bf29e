import { organisationWithdrawn } from '@samspill/events/organisations/organisation-withdrawn.v1';
import { on } from '@samspill/messaging/on';
import { OrganisationId } from '@samspill/values/ids';
import { OrganiserEntity } from './organiser.entity.ts';

export const onOrganisationWithdrawn = on(organisationWithdrawn, ({ event, em }) =>
  em.nativeDelete(OrganiserEntity, { id: OrganisationId.parse(event.subject) }),
);
