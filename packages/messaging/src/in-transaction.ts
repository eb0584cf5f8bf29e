import type { MikroORM, SqlEntityManager } from '@mikro-orm/postgresql';
import type { Acting } from './acting.ts';

export interface TransactionSettings {
  /** Left out: in nobody's name, and restricted tables are empty. */
  readonly acting?: Acting | undefined;
  readonly readOnly?: boolean;
}

/** A fork of the entity manager with a transaction of its own; flushes, commits, or rolls back and rethrows. */
export async function inTransaction<T>(
  orm: MikroORM,
  work: (em: SqlEntityManager) => Promise<T>,
  { acting, readOnly = false }: TransactionSettings = {},
): Promise<T> {
  const em: SqlEntityManager = orm.em.fork();
  // For this transaction alone: the next one on the same connection begins with nothing set.
  if (acting !== undefined) em.setSessionContext({ variables: variablesOf(acting) });
  await em.begin({ readOnly });
  try {
    const result = await work(em);
    await em.commit();
    return result;
  } catch (error) {
    // A rollback that fails as well (the connection is gone) would hide why.
    await em.rollback().catch(() => {});
    throw error;
  }
}

function variablesOf({ party, role, purpose }: Acting): Record<string, string> {
  return { 'app.party': party, 'app.role': role, 'app.purpose': purpose };
}
