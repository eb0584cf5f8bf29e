import { LockMode, type SqlEntityManager } from '@mikro-orm/postgresql';
import { Refusal, type RefusalDetails } from '@samspill/values/refusals/refusal';
import type { RefusalCode } from '@samspill/values/refusals/catalogue';
import type { Deps } from '../deps.ts';
import { ImportFeedEntity } from './import-feed.entity.ts';
import { type ImportCounts, type ImportOutcome, NOTHING_COUNTED } from './imported.ts';
import { type ImportScope, importScope } from './import-scope.ts';

/** How far a feed is read. */
export interface FeedPlace {
  readonly turn: number;
  readonly next: string | null;
}

/** Why an item was not taken: never what it says. */
export interface Rejected {
  readonly code: RefusalCode;
  readonly details: RefusalDetails;
}

/** One item: how to import it, and how to remember that it was refused. */
export interface BatchItem {
  take(scope: ImportScope): Promise<ImportOutcome>;
  reject(scope: ImportScope, rejected: Rejected): Promise<void>;
}

export interface BatchDone {
  readonly place: FeedPlace;
  readonly counts: ImportCounts;
  /** By the place of the item in the batch. */
  readonly rejected: ReadonlyMap<number, Rejected>;
}

/** Where a feed stands. One that was never read begins here. */
export function placeIn({ transaction, now }: Deps, feed: string): Promise<FeedPlace> {
  return transaction(async ({ em }) => {
    const { turn, next } = await lockedFeed(em, feed, now());
    return { turn, next };
  });
}

/** The row, made where there is none, and kept from other imports until commit. */
async function lockedFeed(em: SqlEntityManager, name: string, at: Date) {
  const begun = { name, turn: 0, next: null, counts: NOTHING_COUNTED, begunAt: at, changedAt: at };
  await em.upsert(ImportFeedEntity, begun, { onConflictAction: 'ignore', onConflictFields: ['name'] });
  return em.findOneOrFail(
    ImportFeedEntity,
    { name },
    { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true },
  );
}

/**
 * One batch in one transaction, with how far the feed is read then. An item that is refused may have written something
 * already: so the whole batch is rolled back and done again without it, and what is refused is remembered. Whoever finds
 * that another import has moved the feed on meanwhile is refused, with nothing written: ACTIVITY_IMPORT_UNDER_WAY.
 */
export async function importBatch(
  deps: Deps,
  feed: string,
  { from, next, items }: { from: FeedPlace; next: string | null; items: readonly BatchItem[] },
): Promise<BatchDone> {
  const rejected = new Map<number, Rejected>();
  for (;;) {
    try {
      return await attempt(deps, feed, { from, next, items, rejected });
    } catch (error) {
      if (!(error instanceof ItemRefused)) throw error;
      rejected.set(error.item, { code: error.refusal.code, details: error.refusal.details });
    }
  }
}

class ItemRefused extends Error {
  constructor(
    readonly item: number,
    readonly refusal: Refusal,
  ) {
    super(refusal.message);
  }
}

function attempt(
  { transaction, now }: Deps,
  feed: string,
  {
    from,
    next,
    items,
    rejected,
  }: {
    from: FeedPlace;
    next: string | null;
    items: readonly BatchItem[];
    rejected: ReadonlyMap<number, Rejected>;
  },
): Promise<BatchDone> {
  return transaction(async (outer) => {
    const scope = importScope(outer, now, feed);
    const row = await lockedFeed(outer.em, feed, scope.at);
    if (row.turn !== from.turn) throw new Refusal('ACTIVITY_IMPORT_UNDER_WAY');
    const counts: Record<ImportOutcome, number> = { ...NOTHING_COUNTED };
    for (const [i, item] of items.entries()) {
      const refused = rejected.get(i);
      if (refused) await item.reject(scope, refused);
      counts[refused ? 'REJECTED' : await taken(scope, item, i)]++;
    }
    const turn = row.turn + 1;
    const sum = { ...row.counts };
    for (const outcome of Object.keys(counts) as ImportOutcome[]) sum[outcome] += counts[outcome];
    Object.assign(row, { turn, next, counts: sum, changedAt: scope.at });
    return { place: { turn, next }, counts, rejected };
  });
}

async function taken(scope: ImportScope, item: BatchItem, i: number): Promise<ImportOutcome> {
  try {
    const outcome = await item.take(scope);
    // What the database refuses is this item's, too.
    await scope.em.flush();
    return outcome;
  } catch (error) {
    if (error instanceof Refusal) throw new ItemRefused(i, error);
    throw error;
  }
}
