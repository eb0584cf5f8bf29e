import type { MigrationObject } from '@mikro-orm/core';
import { MessagingTables } from './0001-tables.ts';
import { PublisherCursor } from './0002-publisher-cursor.ts';
import { RecordFunction } from './0003-record.ts';
import { IdempotencyKeys } from './0004-idempotency-key.ts';
import { SequenceFunction } from './0005-sequence.ts';
import { RecordOneFunction } from './0006-record-one.ts';
import { TakeFunction } from './0007-take.ts';

/** Run before the service's own, in every service's database. Append only. */
export const messagingMigrations: MigrationObject[] = [
  { name: 'messaging-0001-tables', class: MessagingTables },
  { name: 'messaging-0002-publisher-cursor', class: PublisherCursor },
  { name: 'messaging-0003-record', class: RecordFunction },
  { name: 'messaging-0004-idempotency-key', class: IdempotencyKeys },
  { name: 'messaging-0005-sequence', class: SequenceFunction },
  { name: 'messaging-0006-record-one', class: RecordOneFunction },
  { name: 'messaging-0007-take', class: TakeFunction },
];
