import type { MikroORM, SqlEntityManager } from '@mikro-orm/postgresql';
import { escapeLiteral } from 'pg';
import type { Acting } from './acting.ts';
import { OpenTransaction } from './open-transaction.ts';

export interface TransactionSettings {
  /** Left out: in nobody's name, and restricted tables are empty. */
  readonly acting?: Acting | undefined;
  readonly readOnly?: boolean;
  /** False: it does not wait for the disk, and a crash of the server within a second may lose it, whole. */
  readonly durable?: boolean;
}

/** A fork of the entity manager with a transaction of its own; flushes, commits, or rolls back and rethrows. */
export async function inTransaction<T>(
  orm: MikroORM,
  work: (em: SqlEntityManager) => Promise<T>,
  settings: TransactionSettings = {},
): Promise<T> {
  const em: SqlEntityManager = orm.em.fork();
  const pool = await orm.driver.getConnection().getNativeClient();
  const transaction = new OpenTransaction(await pool.connect(), beginning(settings));
  em.setTransactionContext(transaction.kysely);
  try {
    const result = await work(em);
    await em.flush();
    await transaction.commit();
    return result;
  } catch (error) {
    await transaction.rollback();
    throw error;
  } finally {
    em.resetTransactionContext();
  }
}

function beginning({ acting, readOnly = false, durable = true }: TransactionSettings): string {
  const begin = readOnly ? 'begin read only' : 'begin';
  // For this transaction alone: the next one on the same connection begins with nothing set.
  const variables = {
    ...(acting && { 'app.party': acting.party, 'app.role': acting.role, 'app.purpose': acting.purpose }),
    ...(!durable && { synchronous_commit: 'off' }),
  };
  const settings = Object.entries(variables).map(
    ([name, value]) => `set_config('${name}', ${escapeLiteral(value)}, true)`,
  );
  return settings.length === 0 ? begin : `${begin}; select ${settings.join(', ')}`;
}
