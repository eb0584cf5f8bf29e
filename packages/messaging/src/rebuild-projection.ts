import { setTimeout as sleep } from 'node:timers/promises';
import type { MikroORM } from '@mikro-orm/postgresql';
import type { Consumer } from './consumer.ts';
import type { ConsumerRun } from './consumer-run.ts';
import { readCursors } from './cursor-row.ts';
import type { EventLog, Positions, StreamSource } from './event-log.ts';
import { inTransaction } from './in-transaction.ts';
import { runSql } from './run-sql.ts';

/**
 * Empties a projection and sets its cursors back to the beginning, at once. Whoever follows with it then applies the
 * whole history again; meanwhile readers find it incomplete. An owner's tables are never touched: only those that the
 * consumer declares as its own.
 */
export async function emptyProjection(orm: MikroORM, { name, tables }: Consumer): Promise<void> {
  if (tables.length === 0)
    throw new Error(`${name} declares no tables of its own, so there is nothing to rebuild`);
  await inTransaction(orm, async (em) => {
    // Waits for the batches under way in every instance, and keeps new ones out until commit.
    await runSql(
      em,
      `select 1 from messaging.consumer_cursor where consumer = $1 order by service, class, stream for update`,
      [name],
    );
    for (const table of tables) await runSql(em, `delete from "${table.replaceAll('"', '""')}"`, []);
    await runSql(em, 'delete from messaging.parked where consumer = $1', [name]);
    await runSql(
      em,
      `update messaging.consumer_cursor set position = 0, event_id = null, rebuilds = rebuilds + 1, moved_at = now()
        where consumer = $1`,
      [name],
    );
  });
}

/** How far a rebuild has to get: where each source of the consumer stands now. */
export async function goalOf(
  log: EventLog,
  { sources }: Consumer,
): Promise<ReadonlyMap<StreamSource, Positions>> {
  const heads = await Promise.all(sources.map(async (source) => [source, await log.heads(source)] as const));
  return new Map(heads);
}

/** Resolves when the cursors have got there; rejects when the run has found a hole or was stopped. */
export async function untilReached(
  orm: MikroORM,
  run: ConsumerRun,
  goal: ReadonlyMap<StreamSource, Positions>,
): Promise<void> {
  for (const [source, positions] of goal) {
    while (true) {
      const cursors = await inTransaction(orm, (em) => readCursors(em, run.consumer, source));
      // None yet: a consumer that has never run makes them when it starts.
      if (positions.every((position, stream) => (cursors[stream]?.position ?? -1) >= position)) break;
      if (run.gaps[0] !== undefined) throw run.gaps[0];
      if (run.stopped) throw new Error(`${run.consumer.name} was stopped before it had caught up`);
      await sleep(LOOK_AGAIN_MS);
    }
  }
}

const LOOK_AGAIN_MS = 50;
