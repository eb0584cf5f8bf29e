import { consumer } from '@samspill/messaging/consumer';
import { onOrganisationClosed } from './on-organisation-closed.ts';
import { onOrganisationRegistered } from './on-organisation-registered.ts';
import { onOrganisationRenamed } from './on-organisation-renamed.ts';
import { onOrganisationReopened } from './on-organisation-reopened.ts';
import { onOrganisationWithdrawn } from './on-organisation-withdrawn.ts';

/** One projection, one cursor. Renaming it replays the stream; a rebuild empties the table and hears everything again. */
export const organiser = consumer(
  'activities.organiser',
  [
    onOrganisationRegistered,
    onOrganisationRenamed,
    onOrganisationClosed,
    onOrganisationReopened,
    onOrganisationWithdrawn,
  ],
  { tables: ['organiser'] },
);
