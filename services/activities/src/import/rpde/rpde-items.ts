import { Refusal } from '@samspill/values/refusals/refusal';
import { endImported } from '../end-imported.ts';
import { importActivity } from '../import-activity.ts';
import type { BatchItem } from '../import-batch.ts';
import { importDate } from '../import-date.ts';
import { ImportItemEntity } from '../import-item.entity.ts';
import { type ImportScope, itemOf, keepItem } from '../import-scope.ts';
import type { ImportOutcome } from '../imported.ts';
import { object, type Thing, textOf } from './json-ld.ts';
import { activityFrom, type FeedDefaults, isActivity, isDate, requiredDate } from './opportunity.ts';
import type { RpdeItem } from './rpde-page.ts';
import type { ActivityId } from '@samspill/values/ids';

/** How one item of a feed is taken. Each becomes a record, ends one, waits, or is counted with the reason why not. */
export function batchItem(item: RpdeItem | null, defaults: FeedDefaults): BatchItem {
  if (item === null) return UNREADABLE;
  const key = { kind: item.kind, externalId: item.id };
  return {
    take: (scope) => take(scope, item, defaults),
    async reject(scope, { code }) {
      await keepItem(scope, key, { outcome: 'REJECTED', reason: code, modified: item.modified });
    },
  };
}

/** There is nothing to remember it by. */
const UNREADABLE: BatchItem = {
  take: () => Promise.reject(new Refusal('ITEM_UNREADABLE', { field: 'id' })),
  reject: () => Promise.resolve(),
};

async function take(scope: ImportScope, item: RpdeItem, defaults: FeedDefaults): Promise<ImportOutcome> {
  const key = { kind: item.kind, externalId: item.id };
  const known = await itemOf(scope, key.kind, key.externalId);
  // A page that comes twice, or an older copy of what has been read.
  if (known !== null && known.modified !== null && !isLater(item.modified, known.modified)) return 'SAME';
  if (item.state === 'deleted') return endImported(scope, key, item.modified);

  const data = object(item.data);
  if (data === null) throw new Refusal('ITEM_UNREADABLE', { field: 'data' });
  if (isActivity(data)) {
    const imported = activityFrom(data, { kind: item.kind, id: item.id }, defaults);
    return importActivity(scope, imported, item.modified);
  }
  if (isDate(data)) return takeDate(scope, item, data, defaults);
  await keepItem(scope, key, { outcome: 'IGNORED', modified: item.modified });
  return 'IGNORED';
}

/** A session names its series, in this feed or another, or brings it along. */
async function takeDate(
  scope: ImportScope,
  item: RpdeItem,
  data: Thing,
  defaults: FeedDefaults,
): Promise<ImportOutcome> {
  const key = { kind: item.kind, externalId: item.id };
  const series = object(data['superEvent']);
  const address = textOf(series?.['@id'] ?? series?.['id'] ?? data['superEvent']);
  if (address === null) throw new Refusal('ITEM_UNREADABLE', { field: 'superEvent' });
  const date = { ...requiredDate(data, { parent: series, id: item.id, defaults }, item.id), kind: item.kind };
  const parent =
    (await activityAt(scope, address)) ?? (series && (await bringAlong(scope, series, address, defaults)));
  if (parent === null) {
    const waiting = JSON.parse(JSON.stringify(date)) as Record<string, unknown>;
    await keepItem(scope, key, { outcome: 'WAITING', modified: item.modified, waitsFor: address, waiting });
    return 'WAITING';
  }
  const outcome = await importDate(scope, parent, date);
  await keepItem(scope, key, { outcome, modified: item.modified, reason: null });
  return outcome;
}

async function activityAt({ em }: ImportScope, address: string): Promise<ActivityId | null> {
  const item = await em.findOne(ImportItemEntity, { address, activityId: { $ne: null } });
  return item ? (item.activityId as ActivityId) : null;
}

async function bringAlong(
  scope: ImportScope,
  series: Thing,
  address: string,
  defaults: FeedDefaults,
): Promise<ActivityId | null> {
  const { subEvent: _1, eventSchedule: _2, ...alone } = series;
  const imported = activityFrom(alone, { kind: 'SessionSeries', id: address }, defaults);
  await importActivity(scope, { ...imported, address });
  await scope.em.flush();
  return activityAt(scope, address);
}

/** Numbers by their size, other marks by their letters, as RPDE has it. */
function isLater(one: string, other: string): boolean {
  const digits = /^\d+$/;
  return digits.test(one) && digits.test(other) ? BigInt(one) > BigInt(other) : one > other;
}
