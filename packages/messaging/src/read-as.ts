import type { MikroORM, SqlEntityManager } from '@mikro-orm/postgresql';
import type { Acting } from './acting.ts';
import { inTransaction } from './in-transaction.ts';

/**
 * The only way to read restricted tables: a read-only transaction in somebody's name, in which the row policies show
 * what that name may see. A bare kysely outside of it sees nothing. What `work` gives must not read on afterwards.
 */
export type ReadAs = <T>(acting: Acting, work: (tx: SqlEntityManager) => Promise<T>) => Promise<T>;

export function readAsOn(orm: MikroORM): ReadAs {
  return (acting, work) => inTransaction(orm, work, { acting, readOnly: true });
}
