import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { runSql } from './run-sql.ts';
import { SEQUENCER_LOCK } from './sequence-batch.ts';

/**
 * Empties the data of all facts about these subjects, pending or placed. The sequencer is kept out until commit: a row
 * it moves meanwhile is gone from the outbox and not yet visible in the stream, and would keep its data.
 */
export async function redactSubjects(em: SqlEntityManager, subjects: ReadonlySet<string>): Promise<void> {
  if (subjects.size === 0) return;
  const sorted = [...subjects].toSorted();
  // First the writers of these subjects, in the order that they take the same locks, then the sequencer.
  await runSql(
    em,
    `select 1 from messaging.aggregate_head where aggregate_id = any ($1) order by aggregate_id for update`,
    [sorted],
  );
  await runSql(em, `select pg_advisory_xact_lock(${SEQUENCER_LOCK})`, []);
  await runSql(em, `select messaging.redact($1)`, [sorted]);
}
