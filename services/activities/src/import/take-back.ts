import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { ActivityId } from '@samspill/values/ids';
import { Refusal } from '@samspill/values/refusals/refusal';
import type { Deps } from '../deps.ts';
import { datesOf } from '../occurrence/lock-occurrence.ts';
import { seriesOfActivity } from '../series/lock-series.ts';
import { endImported } from './end-imported.ts';
import { type BatchItem, importBatch, placeIn } from './import-batch.ts';
import { ImportFeedEntity } from './import-feed.entity.ts';
import { ImportItemEntity } from './import-item.entity.ts';
import { changedHere, type ImportItem, type ImportScope, keepItem } from './import-scope.ts';
import { type ImportCounts, type ImportOutcome, NOTHING_COUNTED } from './imported.ts';
import { rollingBack } from './rolling-back.ts';

/** Activities in one transaction. */
const BATCH = 100;

export interface TakeBack {
  /** Name of the table, or address of the feed, as it was imported. */
  readonly feed: string;
  /** Says what would happen, and stores nothing. */
  readonly dryRun?: boolean;
  readonly onBatch?: (done: { readonly activities: number; readonly of: number }) => void;
}

/**
 * Undoes an import: every activity that it brought is called off, or is over where all its dates have been, and imported
 * again it begins anew. What somebody here has said something of, or has moved or added a date of, is theirs and is kept.
 * Killed anywhere, the same command does the rest. Throws ACTIVITY_IMPORT_UNKNOWN.
 */
export async function takeBack(
  deps: Deps,
  { feed, dryRun = false, onBatch }: TakeBack,
): Promise<ImportCounts> {
  const brought = await broughtBy(deps, feed);
  const size = dryRun ? brought.length : BATCH;
  const counts: Record<ImportOutcome, number> = { ...NOTHING_COUNTED };
  let place = await placeIn(deps, feed);
  for (let from = 0; from < brought.length; from += size) {
    const items = brought.slice(from, from + size).map(batchItem);
    const done = await importBatch(dryRun ? rollingBack(deps) : deps, feed, {
      from: place,
      next: null,
      items,
    });
    place = done.place;
    for (const outcome of Object.keys(counts) as ImportOutcome[]) counts[outcome] += done.counts[outcome];
    onBatch?.({ activities: from + items.length, of: brought.length });
  }
  return counts;
}

type Brought = Pick<ImportItem, 'kind' | 'externalId'> & { readonly activityId: ActivityId };

function broughtBy({ transaction }: Deps, feed: string): Promise<Brought[]> {
  return transaction(async ({ em }) => {
    if (!(await em.findOne(ImportFeedEntity, { name: feed }))) {
      const all = await em.find(ImportFeedEntity, {}, { orderBy: { changedAt: 'desc' }, limit: 20 });
      throw new Refusal('ACTIVITY_IMPORT_UNKNOWN', { known: all.map(({ name }) => name).join(', ') || '–' });
    }
    const items = await em.find(
      ImportItemEntity,
      { feed, activityId: { $ne: null }, outcome: { $ne: 'DELETED' } },
      { orderBy: { kind: 'asc', externalId: 'asc' } },
    );
    return items
      .filter(({ recordId, activityId }) => recordId === activityId)
      .map(({ kind, externalId, activityId }) => ({
        kind,
        externalId,
        activityId: activityId as ActivityId,
      }));
  });
}

function batchItem({ activityId, ...key }: Brought): BatchItem {
  return {
    async take(scope) {
      const { em, feed } = scope;
      if (await isTheirs(em, feed, activityId)) return 'KEPT';
      const outcome = await endImported(scope, key, '');
      // What the feed has said of it and its dates counts as not seen, so that it can be said again.
      const seen = await em.find(ImportItemEntity, { feed, activityId });
      if (outcome === 'DELETED') for (const item of seen) item.modified = null;
      return outcome;
    },
    async reject(scope: ImportScope, { code }) {
      await keepItem(scope, key, { outcome: 'REJECTED', reason: code });
    },
  };
}

/** Whether a series or date of it is not as the feed last had it, or is not from the feed at all. */
async function isTheirs(em: SqlEntityManager, feed: string, activityId: ActivityId): Promise<boolean> {
  const items = await em.find(ImportItemEntity, { feed, activityId });
  const written = new Map(items.map((item) => [item.recordId, item.written]));
  for (const series of await seriesOfActivity(em, activityId))
    if (!written.has(series.id) || changedHere(series, written.get(series.id)!)) return true;
  for (const date of await datesOf(em, activityId)) {
    const isFromFeed = written.has(date.id);
    if (!isFromFeed && date.seriesId === null) return true;
    if (date.editedAt !== null && (!isFromFeed || changedHere(date, written.get(date.id)!))) return true;
  }
  return false;
}
