import type { MigrationObject } from '@mikro-orm/core';
import { MessagingTables } from './0001-tables.ts';

/** Run before the service's own, in every service's database. Append only. */
export const messagingMigrations: MigrationObject[] = [
  { name: 'messaging-0001-tables', class: MessagingTables },
];
