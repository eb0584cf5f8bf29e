import type { MikroORM, SqlEntityManager } from '@mikro-orm/postgresql';
import type { Acting } from './acting.ts';

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
  { acting, readOnly = false, durable = true }: TransactionSettings = {},
): Promise<T> {
  const em: SqlEntityManager = orm.em.fork();
  // For this transaction alone: the next one on the same connection begins with nothing set.
  const variables = {
    ...(acting && { 'app.party': acting.party, 'app.role': acting.role, 'app.purpose': acting.purpose }),
    ...(!durable && { synchronous_commit: 'off' }),
  };
  if (Object.keys(variables).length > 0) em.setSessionContext({ variables });
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
