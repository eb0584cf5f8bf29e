import type { ServiceMigrations } from '@samspill/messaging/migrate';
import { OrganisationTable } from '../migrations/0001-organisation.ts';
import { RegisterTables } from '../migrations/0002-register.ts';
import { StillInTheRegister } from '../migrations/0004-still-in-the-register.ts';
import { WhatIsMissing } from '../migrations/0005-what-is-missing.ts';
import { WhoSaidIt } from '../migrations/0003-who-said-it.ts';

/** In the order they run. Append only: what has run anywhere is never edited. */
export const migrationsList: ServiceMigrations = [
  { name: 'organisations-0001-organisation', class: OrganisationTable },
  { name: 'organisations-0002-register', class: RegisterTables },
  { name: 'organisations-0003-who-said-it', class: WhoSaidIt },
  { name: 'organisations-0004-still-in-the-register', class: StillInTheRegister },
  { name: 'organisations-0005-what-is-missing', class: WhatIsMissing },
];

/** Tables that hold open data, or rows of no party. What holds a party's rows is restricted in its migration instead. */
export const openTables: readonly string[] = [
  'organisation',
  'register_unit',
  'register_voluntary',
  'register_removed',
  'register_change',
  'register_feed',
  'register_import',
];
