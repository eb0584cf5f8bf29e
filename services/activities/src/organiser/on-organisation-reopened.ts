import { organisationReopened } from '@samspill/events/organisations/organisation-reopened.v1';
import { upsertOn } from '@samspill/messaging/upsert-on';
import { organiserFrom } from './organiser.ts';
import { OrganiserEntity } from './organiser.entity.ts';

export const onOrganisationReopened = upsertOn(organisationReopened, OrganiserEntity, ({ data }) =>
  organiserFrom(data.state),
);
