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
  /** Of earlier batches: they waited for one of this, and do not fit it. */
  readonly refusedLater: readonly (Rejected & { readonly kind: string; readonly externalId: string })[];
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
 * One batch in one transaction, with how far the feed is read then. Each item stands or falls alone: of one that is refused
 * nothing is stored but why, and the others go on. Whoever finds that another import has moved the feed on meanwhile is
 * refused, with nothing written: ACTIVITY_IMPORT_UNDER_WAY.
 */
export function importBatch(
  { transaction, now }: Deps,
  feed: string,
  { from, next, items }: { from: FeedPlace; next: string | null; items: readonly BatchItem[] },
): Promise<BatchDone> {
  return transaction(async (outer) => {
    const refusedLater: BatchDone['refusedLater'][number][] = [];
    const scope = importScope(outer, now, feed, ({ kind, externalId }, { code, details }) =>
      refusedLater.push({ kind, externalId, code, details }),
    );
    const row = await lockedFeed(outer.em, feed, scope.at);
    if (row.turn !== from.turn) throw new Refusal('ACTIVITY_IMPORT_UNDER_WAY');
    const counts: Record<ImportOutcome, number> = { ...NOTHING_COUNTED };
    const rejected = new Map<number, Rejected>();
    for (const [i, item] of items.entries()) {
      const before = refusedLater.length;
      try {
        counts[await outer.part(() => item.take(scope))]++;
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        refusedLater.length = before;
        const { code, details } = error;
        rejected.set(i, { code, details });
        await outer.part(() => item.reject(scope, { code, details }));
        counts.REJECTED++;
      }
    }
    counts.REJECTED += refusedLater.length;
    const turn = row.turn + 1;
    const sum = { ...row.counts };
    for (const outcome of Object.keys(counts) as ImportOutcome[]) sum[outcome] += counts[outcome];
    await outer.em.nativeUpdate(
      ImportFeedEntity,
      { name: feed },
      { turn, next, counts: sum, changedAt: scope.at },
    );
    return { place: { turn, next }, counts, rejected, refusedLater };
  });
}
