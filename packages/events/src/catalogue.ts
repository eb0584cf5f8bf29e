import { activitiesFacts } from './activities/facts.ts';
import type { EventDescription } from './define-event.ts';
import { organisationsFacts } from './organisations/facts.ts';

/** Every fact that Samspill publishes, in every version still published. */
export const catalogue: readonly EventDescription[] = [...organisationsFacts, ...activitiesFacts];
