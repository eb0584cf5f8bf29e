import type { ServiceMigrations } from '@samspill/messaging/migrate';
import { OrganisationTable } from '../migrations/0001-organisation.ts';

/** In the order they run. Append only: what has run anywhere is never edited. */
export const migrationsList: ServiceMigrations = [
  { name: 'organisations-0001-organisation', class: OrganisationTable },
];

/** Tables that hold open data, or rows of no party. What holds a party's rows is restricted in its migration instead. */
export const openTables: readonly string[] = ['organisation'];
