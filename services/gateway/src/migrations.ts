import type { ServiceMigrations } from '@samspill/messaging/migrate';
import { ApiKeyTable } from '../migrations/0001-api-key.ts';
import { AccessEntryTable } from '../migrations/0002-access-entry.ts';

/** In the order they run. Append only: what has run anywhere is never edited. */
export const migrationsList: ServiceMigrations = [
  { name: 'gateway-0001-api-key', class: ApiKeyTable },
  { name: 'gateway-0002-access-entry', class: AccessEntryTable },
];

/** Tables that need no row policy: a key is found by the hash of its secret, before it is known who asks. */
export const openTables: readonly string[] = ['api_key'];
