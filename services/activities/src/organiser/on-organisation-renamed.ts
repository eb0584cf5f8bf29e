import { organisationRenamed } from '@samspill/events/organisations/organisation-renamed.v1';
import { on } from '@samspill/messaging/on';
import { organiserFrom } from './organiser.ts';
import { OrganiserEntity } from './organiser.entity.ts';

export const onOrganisationRenamed = on(organisationRenamed, ({ event, em }) =>
  em.upsert(OrganiserEntity, organiserFrom(event.data.state)),
);
