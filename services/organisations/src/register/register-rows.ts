import type { OrganisationNumber } from '@samspill/values/organisation-number';
import type { RegisterUnit } from './register-unit.ts';
import type { Voluntary } from './voluntary.ts';

/** Which of the two change feeds. */
export type Feed = 'UNITS' | 'SUBUNITS';

/** The rows as the driver gives them: instants are text, and long numbers too. */
export interface RegisterDatabase {
  registerUnit: Omit<RegisterUnit, 'readAt'> & { readAt: string; missingSince: string | null };
  registerVoluntary: Omit<Voluntary, 'readAt'> & { readAt: string };
  registerRemoved: { organisationNumber: OrganisationNumber; removedAt: string };
  registerChange: {
    feed: Feed;
    updateId: string;
    organisationNumber: OrganisationNumber;
    change: string;
    at: string;
    outcome: string;
  };
  registerFeed: { feed: Feed; beginsAt: string; nextId: string | null; confirmedAt: string | null };
  registerImport: {
    identity: string;
    elementsDone: string;
    asOf: string;
    begunAt: string;
    finishedAt: string | null;
  };
}
