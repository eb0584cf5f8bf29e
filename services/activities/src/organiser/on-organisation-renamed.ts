import { organisationRenamed } from '@samspill/events/organisations/organisation-renamed.v1';
import { upsertOn } from '@samspill/messaging/upsert-on';
import { organiserFrom } from './organiser.ts';
import { OrganiserEntity } from './organiser.entity.ts';

export const onOrganisationRenamed = upsertOn(organisationRenamed, OrganiserEntity, ({ data }) =>
  organiserFrom(data.state),
);
