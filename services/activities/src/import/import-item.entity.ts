import { defineEntity, p } from '@mikro-orm/core';
import type { ImportOutcome } from './imported.ts';

/** What has come of each item of a feed: the id it has there, and the record it became. */
export const ImportItemEntity = defineEntity({
  name: 'ImportItem',
  tableName: 'import_item',
  properties: {
    feed: p.text().primary(),
    kind: p.text().primary(),
    externalId: p.text().primary(),
    /** The address by which others name it. */
    address: p.text().strictNullable(),
    /** Of an activity, series, date or place; null where it became none. */
    recordId: p.uuid().strictNullable(),
    /** The activity it belongs to. */
    activityId: p.uuid().strictNullable(),
    /** What the feed orders its items by; what is older than this has been seen. */
    modified: p.text().strictNullable(),
    outcome: p.text().$type<ImportOutcome>(),
    /** Code of a refusal. */
    reason: p.text().strictNullable(),
    /** What was last written of it here: what is otherwise now, somebody here has changed. */
    written: p.json<Record<string, unknown>>().strictNullable(),
    /** The address of the activity it waits for, and the date itself, cleaned. */
    waitsFor: p.text().strictNullable(),
    waiting: p.json<Record<string, unknown>>().strictNullable(),
    changedAt: p.datetime(3),
  },
});
