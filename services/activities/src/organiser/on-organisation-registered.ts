import { organisationRegistered } from '@samspill/events/organisations/organisation-registered.v1';
import { on } from '@samspill/messaging/on';
import { organiserFrom } from './organiser.ts';
import { OrganiserEntity } from './organiser.entity.ts';

export const onOrganisationRegistered = on(organisationRegistered, ({ event, em }) =>
  em.upsert(OrganiserEntity, organiserFrom(event.data.state)),
);
