import type { MikroORM } from '@mikro-orm/postgresql';
import { Refusal } from '@samspill/values/refusals/refusal';
import { readsOf } from '../organisation/organisation-reads.ts';

/** A number that no other advisory lock in this database has. */
const REGISTER_LOCK = 7_120_002;

/**
 * One import at a time: two would overtake each other's cursors. Held by a connection, so it ends with the process
 * however that ends. Throws IMPORT_UNDER_WAY.
 */
export function importingAlone<T>(orm: MikroORM, work: () => Promise<T>): Promise<T> {
  return readsOf(orm.em.fork())
    .connection()
    .execute(async (connection) => {
      const { held } = await connection
        .selectNoFrom((eb) => eb.fn<boolean>('pg_try_advisory_lock', [eb.lit(REGISTER_LOCK)]).as('held'))
        .executeTakeFirstOrThrow();
      if (!held) throw new Refusal('IMPORT_UNDER_WAY');
      try {
        return await work();
      } finally {
        await connection
          .selectNoFrom((eb) => eb.fn('pg_advisory_unlock', [eb.lit(REGISTER_LOCK)]).as('released'))
          .execute();
      }
    });
}
