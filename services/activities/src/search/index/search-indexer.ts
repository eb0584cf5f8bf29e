import type { MikroORM, SqlEntityManager } from '@mikro-orm/postgresql';
import type { Logger } from '@samspill/service-kit/logger';
import type { ActivityId } from '@samspill/values/ids';
import { sql } from 'kysely';
import { type Reads, readsOf } from '../../reads.ts';
import { indexActivities, SEARCH_VERSION } from './index-activities.ts';

/** Activities made searchable in one transaction. */
export const INDEX_BATCH_MAX = 200;
/** How long a new name of an organiser or a place may stay unknown to the search. */
const LOOK_AGAIN_MS = 1_000;

/**
 * Makes searchable what has become due: activities whose organiser or place has another name, and all that were made
 * searchable by other code than this. Several processes may do it at once; each takes what no other holds.
 */
export class SearchIndexer {
  #stopped = false;
  #wake = (): void => {};
  readonly #done: Promise<void>;

  constructor(orm: MikroORM, logger: Logger) {
    this.#done = this.#run(orm, logger);
  }

  /** Finishes the batch under way. */
  async stop(): Promise<void> {
    this.#stopped = true;
    this.#wake();
    await this.#done;
  }

  async #run(orm: MikroORM, logger: Logger): Promise<void> {
    let marked = false;
    while (!this.#stopped) {
      try {
        if (!marked) await markOutdated(orm);
        marked = true;
        const indexed = await indexDue(orm);
        if (indexed === INDEX_BATCH_MAX) continue;
      } catch (error) {
        logger.error({ err: error }, 'making activities searchable failed; trying again');
      }
      if (!this.#stopped) await this.#sleep();
    }
  }

  #sleep(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, LOOK_AGAIN_MS);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}

/** Makes every activity searchable anew. Gives how many there are. */
export async function reindex(orm: MikroORM): Promise<number> {
  const marked = await markDue(orm, { outdatedOnly: false });
  while ((await indexDue(orm)) > 0);
  return marked;
}

/** Those that are not searchable yet, or by other code than this. Gives how many there are. */
export function markOutdated(orm: MikroORM): Promise<number> {
  return markDue(orm, { outdatedOnly: true });
}

function markDue(orm: MikroORM, { outdatedOnly }: { outdatedOnly: boolean }): Promise<number> {
  return inTransaction(orm, async (reads) => {
    const { numInsertedOrUpdatedRows: marked } = await reads
      .insertInto('searchDue')
      .columns(['activityId'])
      .expression(
        reads
          .selectFrom('activity')
          .leftJoin('activitySearch', 'activitySearch.activityId', 'activity.id')
          .$if(outdatedOnly, (q) =>
            q.where(sql<boolean>`activity_search.version is distinct from ${SEARCH_VERSION}`),
          )
          .select('activity.id')
          .orderBy('activity.id'),
      )
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    return Number(marked ?? 0);
  });
}

/** A batch of what is due and nobody else has in hand. Gives how many it was: INDEX_BATCH_MAX says that there may be more. */
export function indexDue(orm: MikroORM): Promise<number> {
  return inTransaction(orm, async (reads) => {
    const due = await reads
      .selectFrom('searchDue')
      .select('activityId')
      .orderBy('activityId')
      .limit(INDEX_BATCH_MAX)
      .forUpdate()
      .skipLocked()
      .execute();
    if (due.length === 0) return 0;
    const ids = due.map(({ activityId }) => activityId);
    // A story that has one in hand makes it searchable itself, but before this; it waits for the next round.
    const free = await reads
      .selectFrom('activity')
      .select('id')
      .where('id', 'in', ids)
      .orderBy('id')
      .forUpdate()
      .skipLocked()
      .execute();
    const taken = free.map(({ id }) => id);
    // First, then the reading: who marks one of them meanwhile waits, and marks it again.
    const gone = await goneAmong(reads, ids);
    const done = [...taken, ...gone];
    if (done.length > 0) await reads.deleteFrom('searchDue').where('activityId', 'in', done).execute();
    await indexActivities(reads, taken);
    return taken.length;
  });
}

/** Withdrawn meanwhile. */
async function goneAmong(reads: Reads, ids: readonly ActivityId[]): Promise<ActivityId[]> {
  const there = await reads.selectFrom('activity').select('id').where('id', 'in', ids).execute();
  const present = new Set(there.map(({ id }) => id));
  return ids.filter((id) => !present.has(id));
}

async function inTransaction<T>(orm: MikroORM, work: (reads: Reads) => Promise<T>): Promise<T> {
  const em: SqlEntityManager = orm.em.fork();
  return em.transactional((scope) => work(readsOf(scope)));
}
