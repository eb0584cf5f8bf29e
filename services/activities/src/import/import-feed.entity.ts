import { defineEntity, p } from '@mikro-orm/core';
import type { ImportCounts } from './imported.ts';

/** How far each feed is read: moved in the same transaction as what the page did. */
export const ImportFeedEntity = defineEntity({
  name: 'ImportFeed',
  tableName: 'import_feed',
  properties: {
    name: p.text().primary(),
    /** Counts batches: whoever finds another number than it read last is not alone. */
    turn: p.integer(),
    next: p.text().strictNullable(),
    counts: p.json<ImportCounts>(),
    begunAt: p.datetime(3),
    changedAt: p.datetime(3),
  },
});
