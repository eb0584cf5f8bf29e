import type { MikroORM } from '@mikro-orm/postgresql';
import { inTransaction } from './in-transaction.ts';
import { runSql } from './run-sql.ts';

export const SWEEP_BATCH_MAX = 1_000;

/** In whose name rows are deleted that have been kept long enough. */
export const SWEEPER = { party: '', role: 'sweeper', purpose: 'retention' } as const;

/** Deletes keys that have expired. Gives how many. */
export async function sweepKeys(orm: MikroORM): Promise<number> {
  let swept = 0;
  for (;;) {
    const { affected } = await inTransaction(orm, (em) => runSql(em, SWEEP, [SWEEP_BATCH_MAX]), {
      acting: SWEEPER,
    });
    swept += affected;
    if (affected < SWEEP_BATCH_MAX) return swept;
  }
}

const SWEEP = `
  delete from messaging.idempotency_key
   where expires_at <= now()
     and ctid = any (array(select ctid from messaging.idempotency_key where expires_at <= now() limit $1))`;
