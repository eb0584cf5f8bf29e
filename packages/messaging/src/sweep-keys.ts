import type { MikroORM } from '@mikro-orm/postgresql';
import { inTransaction } from './in-transaction.ts';
import type { MessagingLogger } from './messaging-logger.ts';
import { runSql } from './run-sql.ts';

export const SWEEP_EVERY_MS = 3_600_000;
export const SWEEP_BATCH_MAX = 1_000;

const SWEEPER = { party: '', role: 'sweeper', purpose: 'retention' } as const;

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

/** Sweeps every hour for as long as the service runs. */
export function startKeySweep(orm: MikroORM, logger: MessagingLogger): { stop(): Promise<void> } {
  let sweeping: Promise<unknown> = Promise.resolve();
  const timer = setInterval(() => {
    sweeping = sweepKeys(orm).catch((error: unknown) =>
      logger.warn({ reason: (error as Error).name }, 'expired keys were not swept, trying again in an hour'),
    );
  }, SWEEP_EVERY_MS).unref();
  return {
    async stop() {
      clearInterval(timer);
      await sweeping;
    },
  };
}

const SWEEP = `
  delete from messaging.idempotency_key
   where expires_at <= now()
     and ctid = any (array(select ctid from messaging.idempotency_key where expires_at <= now() limit $1))`;
