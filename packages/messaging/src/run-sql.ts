import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { CompiledQuery } from 'kysely';

/**
 * Runs SQL with real parameters in the transaction of `em`. (`em.execute` writes them into the text, which costs a
 * parse each time and an escape of every fact's data.)
 */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the caller says what its columns are
export async function runSql<Row>(
  em: SqlEntityManager,
  sql: string,
  parameters: readonly unknown[],
): Promise<{ rows: Row[]; affected: number }> {
  const transaction = em.getTransactionContext<{
    executeQuery(query: CompiledQuery): Promise<{ rows: Row[]; numAffectedRows?: bigint }>;
  }>();
  if (transaction === undefined) throw new Error('messaging writes only inside a transaction');
  const { rows, numAffectedRows } = await transaction.executeQuery(CompiledQuery.raw(sql, [...parameters]));
  return { rows, affected: Number(numAffectedRows ?? rows.length) };
}
