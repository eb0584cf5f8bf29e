import { Refusal } from '@samspill/values/refusals/refusal';
import { endImported } from '../end-imported.ts';
import { importActivity } from '../import-activity.ts';
import type { BatchItem } from '../import-batch.ts';
import { importDate, requireUsable } from '../import-date.ts';
import { ImportItemEntity } from '../import-item.entity.ts';
import { type ImportScope, itemOf, keepItem } from '../import-scope.ts';
import { requireKeepable } from '../keepable.ts';
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
    if (known === null && imported.address !== null) await adopt(scope, key, imported.address);
    return importActivity(scope, imported, item.modified);
  }
  if (isDate(data)) return takeDate(scope, item, data, defaults);
  await keepItem(scope, key, { outcome: 'IGNORED', modified: item.modified });
  return 'IGNORED';
}

/** A session names its series, in this feed or another, or brings it along: then it tells how the series is now. */
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
  requireKeepable(address, 'superEvent');
  const date = { ...requiredDate(data, { parent: series, id: item.id, defaults }, item.id), kind: item.kind };
  // Of one that is new, or was taken back, what has ended here is not the series: it waits for the one that comes.
  const isSeen = (await itemOf(scope, key.kind, key.externalId))?.modified != null;
  const there = await activityAt(scope, address, isSeen);
  const tells = series !== null && textOf(series['name']) !== null;
  const parent =
    tells && (there === null || (await isBroughtAlong(scope, address)))
      ? await bringAlong(scope, series, address, defaults)
      : there;
  if (parent === null) {
    requireUsable(date, scope.at);
    const waiting = JSON.parse(JSON.stringify(date)) as Record<string, unknown>;
    await keepItem(scope, key, { outcome: 'WAITING', modified: item.modified, waitsFor: address, waiting });
    return 'WAITING';
  }
  const outcome = await importDate(scope, parent, date);
  await keepItem(scope, key, { outcome, modified: item.modified, reason: null });
  return outcome;
}

async function activityAt({ em }: ImportScope, address: string, orEnded = false): Promise<ActivityId | null> {
  const item = await em.findOne(ImportItemEntity, {
    address,
    activityId: { $ne: null },
    ...(!orEnded && { outcome: { $ne: 'DELETED' } }),
  });
  return item ? (item.activityId as ActivityId) : null;
}

const BROUGHT_KIND = 'SessionSeries';

/** One that a session brought along goes by its address, and no feed says when it was modified. */
async function isBroughtAlong({ em, feed }: ImportScope, address: string): Promise<boolean> {
  const brought = { feed, kind: BROUGHT_KIND, externalId: address, modified: null };
  return (await em.findOne(ImportItemEntity, brought)) !== null;
}

/** What its sessions brought along, in whatever feed, is the series that comes now by itself. */
async function adopt(
  scope: ImportScope,
  key: { readonly kind: string; readonly externalId: string },
  address: string,
): Promise<void> {
  const { em } = scope;
  requireKeepable(address, 'id');
  const brought = await em.findOne(ImportItemEntity, {
    kind: BROUGHT_KIND,
    externalId: address,
    address,
    modified: null,
    outcome: { $ne: 'DELETED' },
  });
  if (brought === null) return;
  const { outcome, recordId, activityId } = brought;
  await em.remove(brought).flush();
  await keepItem(scope, key, { outcome, address, recordId, activityId });
}

async function bringAlong(
  scope: ImportScope,
  series: Thing,
  address: string,
  defaults: FeedDefaults,
): Promise<ActivityId | null> {
  const { subEvent: _1, eventSchedule: _2, ...alone } = series;
  const imported = activityFrom(alone, { kind: BROUGHT_KIND, id: address }, defaults);
  await importActivity(scope, { ...imported, address });
  await scope.em.flush();
  return activityAt(scope, address);
}

/** Numbers by their size, other marks by their letters, as RPDE has it. */
function isLater(one: string, other: string): boolean {
  const digits = /^\d+$/;
  return digits.test(one) && digits.test(other) ? BigInt(one) > BigInt(other) : one > other;
}
