import type { ActivityId } from '@samspill/values/ids';
import type { Deps } from '../../deps.ts';
import { endImported } from '../end-imported.ts';
import { importActivity } from '../import-activity.ts';
import { type BatchItem, importBatch, placeIn } from '../import-batch.ts';
import { ImportItemEntity } from '../import-item.entity.ts';
import { type ImportScope, itemOf, keepItem } from '../import-scope.ts';
import {
  type ImportCounts,
  type ImportedActivity,
  type ImportOutcome,
  NOTHING_COUNTED,
} from '../imported.ts';
import { rollingBack } from '../rolling-back.ts';
import { activitiesIn, CSV_KIND, type CsvActivity, type CsvDefaults } from './csv-activity.ts';
import { CSV_DATE_KIND } from './csv-time.ts';
import { CSV_SHAPE } from './csv-columns.ts';
import { readTable } from './read-table.ts';
import type { RowRefused } from './row-refused.ts';
import { timeRefused } from './time-refused.ts';

/** Enough that a table of a municipality is some ten transactions, few enough that none holds others up. */
export const CSV_BATCH_ACTIVITIES = 100;

export interface CsvImport {
  readonly bytes: Uint8Array;
  /** The name of the source, so that its rows are known again. */
  readonly feed: string;
  readonly defaults: CsvDefaults;
  /** Says what would happen, and stores nothing. */
  readonly dryRun?: boolean;
  /** Where one row is refused, nothing is stored. */
  readonly allOrNothing?: boolean;
  /** Activities in one transaction. Default: CSV_BATCH_ACTIVITIES. */
  readonly batchActivities?: number;
  readonly onBatch?: (done: { readonly activities: number; readonly of: number }) => void;
}

export interface CsvImported {
  readonly counts: ImportCounts;
  readonly refused: readonly RowRefused[];
  /** Whether anything was stored. */
  readonly stored: boolean;
}

/**
 * Takes a table of activities. Of a row that is refused nothing is stored, of the others all is, in batches of one
 * transaction each; killed anywhere, the same command does the rest, since what is here already is as before.
 */
export async function importCsv(deps: Deps, order: CsvImport): Promise<CsvImported> {
  const { bytes, feed, defaults, dryRun = false, allOrNothing = false, onBatch } = order;
  const { batchActivities = CSV_BATCH_ACTIVITIES } = order;
  const read = activitiesIn(readTable(bytes, CSV_SHAPE), defaults);
  if (dryRun) return { ...(await take(rollingBack(deps), feed, read, read.length)), stored: false };
  if (allOrNothing) {
    const tried = await take(rollingBack(deps), feed, read, read.length);
    if (tried.refused.length > 0) return { ...tried, stored: false };
  }
  const size = allOrNothing ? read.length : batchActivities;
  return { ...(await take(deps, feed, read, size, onBatch)), stored: true };
}

async function take(
  deps: Deps,
  feed: string,
  read: readonly (CsvActivity | RowRefused)[],
  size: number,
  onBatch?: CsvImport['onBatch'],
): Promise<Omit<CsvImported, 'stored'>> {
  const activities = read.filter((each) => 'imported' in each);
  const refused = read.filter((each): each is RowRefused => !('imported' in each));
  const counts: Record<ImportOutcome, number> = { ...NOTHING_COUNTED, REJECTED: refused.length };
  let place = await placeIn(deps, feed);
  for (let from = 0; from < activities.length; from += size) {
    const batch = activities.slice(from, from + size);
    const items = batch.map(({ imported }) => batchItem(imported));
    const done = await importBatch(deps, feed, { from: place, next: null, items });
    place = done.place;
    for (const outcome of Object.keys(counts) as ImportOutcome[]) counts[outcome] += done.counts[outcome];
    for (const [i, rejected] of done.rejected) refused.push(timeRefused(batch[i]!, rejected, deps.now()));
    onBatch?.({ activities: from + batch.length, of: activities.length });
  }
  return { counts, refused: refused.toSorted((one, other) => one.line - other.line) };
}

function batchItem(imported: ImportedActivity): BatchItem {
  const key = { kind: CSV_KIND, externalId: imported.externalId };
  return {
    async take(scope) {
      const outcome = await importActivity(scope, imported);
      if (outcome === 'KEPT') return outcome;
      return (await endOthers(scope, imported)) && outcome === 'SAME' ? 'CHANGED' : outcome;
    },
    async reject(scope, { code, details }) {
      // An id that could be a person's is not kept.
      if (code === 'PERSON_NUMBER_IN_TEXT' && /id$/i.test(String(details['field']))) return;
      await keepItem(scope, key, { outcome: 'REJECTED', reason: code });
    },
  };
}

/** Dates that the table no longer has are called off. Whether there were any. */
async function endOthers(scope: ImportScope, imported: ImportedActivity): Promise<boolean> {
  const item = await itemOf(scope, CSV_KIND, imported.externalId);
  const activityId = item?.activityId as ActivityId | null;
  if (!activityId) return false;
  const present = await scope.em.find(ImportItemEntity, {
    feed: scope.feed,
    kind: CSV_DATE_KIND,
    activityId,
  });
  const gone = present.filter(
    ({ externalId, outcome }) =>
      outcome !== 'DELETED' &&
      outcome !== 'KEPT' &&
      !imported.dates.some((date) => date.externalId === externalId),
  );
  let ended = false;
  for (const { kind, externalId } of gone)
    if ((await endImported(scope, { kind, externalId }, '')) === 'DELETED') ended = true;
  return ended;
}
