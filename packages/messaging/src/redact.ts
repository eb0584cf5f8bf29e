import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { RecordedEvent } from './record-events.ts';
import { runSql } from './run-sql.ts';
import { SEQUENCER_LOCK } from './sequence-batch.ts';

/**
 * Empties the data of all facts about these subjects, pending or placed. The sequencer is kept out until commit: a row
 * it moves meanwhile is gone from the outbox and not yet visible in the stream, and would keep its data.
 *
 * @param recorded what the same transaction tells; written afterwards, so it keeps its data
 */
export async function redactSubjects(
  em: SqlEntityManager,
  subjects: ReadonlySet<string>,
  recorded: readonly RecordedEvent[],
): Promise<void> {
  if (subjects.size === 0) return;
  // In this order no circle of locks can close: whoever redacts has this lock before any head, and nobody who waits for
  // it holds a head. Then all heads that the transaction will want, sorted, as every writer takes them.
  await runSql(em, `select pg_advisory_xact_lock(${SEQUENCER_LOCK})`, []);
  await runSql(
    em,
    `select 1 from messaging.aggregate_head where aggregate_id = any ($1) order by aggregate_id for update`,
    [[...subjects, ...recorded.map(({ event }) => event.subject)]],
  );
  await runSql(em, `select messaging.redact($1)`, [[...subjects]]);
}
