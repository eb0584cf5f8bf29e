import type { MikroORM, SqlEntityManager } from '@mikro-orm/postgresql';

/** A fork of the entity manager with a transaction of its own; flushes, commits, or rolls back and rethrows. */
export async function inTransaction<T>(
  orm: MikroORM,
  work: (em: SqlEntityManager) => Promise<T>,
): Promise<T> {
  const em: SqlEntityManager = orm.em.fork();
  await em.begin();
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
