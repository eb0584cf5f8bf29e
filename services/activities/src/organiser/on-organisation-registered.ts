import { organisationRegistered } from '@samspill/events/organisations/organisation-registered.v1';
import { upsertOn } from '@samspill/messaging/upsert-on';
import { organiserFrom } from './organiser.ts';
import { OrganiserEntity } from './organiser.entity.ts';

export const onOrganisationRegistered = upsertOn(organisationRegistered, OrganiserEntity, ({ data }) =>
  organiserFrom(data.state),
);
