import { organisationClosed } from '@samspill/events/organisations/organisation-closed.v1';
import { upsertOn } from '@samspill/messaging/upsert-on';
import { organiserFrom } from './organiser.ts';
import { OrganiserEntity } from './organiser.entity.ts';

export const onOrganisationClosed = upsertOn(organisationClosed, OrganiserEntity, ({ data }) =>
  organiserFrom(data.state),
);
