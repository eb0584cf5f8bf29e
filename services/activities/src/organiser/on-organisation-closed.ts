import { organisationClosed } from '@samspill/events/organisations/organisation-closed.v1';
import { on } from '@samspill/messaging/on';
import { organiserFrom } from './organiser.ts';
import { OrganiserEntity } from './organiser.entity.ts';

export const onOrganisationClosed = on(organisationClosed, ({ event, em }) =>
  em.upsert(OrganiserEntity, organiserFrom(event.data.state)),
);
