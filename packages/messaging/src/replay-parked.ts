import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { ApplyDeps } from './apply-range.ts';
import type { Consumer } from './consumer.ts';
import { lockCursor } from './cursor-row.ts';
import type { StreamSource } from './event-log.ts';
import { hearAll } from './hear.ts';
import { inTransaction } from './in-transaction.ts';
import { reasonOf } from './parked.ts';
import { isPassing } from './passing-errors.ts';
import { type RecordedEvent, recordEvents } from './record-events.ts';
import { runSql } from './run-sql.ts';
import type { StreamHistory } from './stream-history.ts';

export interface Replayed {
  /** Events applied and let go. */
  readonly applied: number;
  /** Keys that failed again at their first event, and why. They stay parked. */
  readonly failed: readonly { readonly partitionKey: string; readonly reason: string }[];
}

/** Events of a key that are applied in one transaction: fewer would not overtake a writer that is at work. */
const REPLAY_BATCH_MAX = 100;

/**
 * Applies what is parked, each key from its oldest event on, up to the first that fails again. Later events of a key go
 * on being parked until its last one is applied, so order holds while the consumer runs.
 *
 * @param partitionKey only this one
 */
export async function replayParked(
  deps: ApplyDeps & { readonly history: StreamHistory },
  consumer: Consumer,
  partitionKey: string | null = null,
): Promise<Replayed> {
  const keys = await inTransaction(deps.orm, (em) => parkedKeysOf(em, consumer, partitionKey));
  const failed: { partitionKey: string; reason: string }[] = [];
  let applied = 0;
  for (const key of keys) {
    try {
      for (let limit = REPLAY_BATCH_MAX; ;) {
        const replayed = await replayOldest(deps, consumer, key, limit).catch((error: unknown) => {
          if (isPassing(error) || limit === 1) throw error;
          return null;
        });
        if (replayed === 0) break;
        // One of them failed: from here on one by one, to find out which.
        if (replayed === null) limit = 1;
        else applied += replayed;
      }
    } catch (error) {
      if (isPassing(error)) throw error;
      const reason = reasonOf(error);
      await inTransaction(deps.orm, (em) => noteFailure(em, consumer, key, reason));
      failed.push({ partitionKey: key.partitionKey, reason });
    }
  }
  return { applied, failed };
}

interface ParkedKey {
  readonly source: StreamSource;
  readonly stream: number;
  readonly partitionKey: string;
}

/** @returns how many there were */
async function replayOldest(
  { orm, source, history, onRecorded }: ApplyDeps & { readonly history: StreamHistory },
  consumer: Consumer,
  key: ParkedKey,
  limit: number,
): Promise<number> {
  const recorded: RecordedEvent[] = [];
  const found = await inTransaction(orm, async (em) => {
    // Keeps the consumer off this stream: it must not apply a later event of the key while its last parked one is let go.
    await lockCursor(em, { consumer, ...key });
    const { rows } = await runSql<{ position: string }>(em, `delete ${OLDEST} returning position`, [
      ...keyOf(consumer, key),
      limit,
    ]);
    if (rows.length === 0) return 0;
    const positions = rows.map(({ position }) => Number(position));
    const events = await history.at(key.source, key.stream, positions);
    await hearAll(consumer, events, em, recorded);
    await recordEvents(em, source, recorded);
    return rows.length;
  });
  if (recorded.length > 0) onRecorded();
  return found;
}

async function noteFailure(
  em: SqlEntityManager,
  consumer: Consumer,
  key: ParkedKey,
  reason: string,
): Promise<void> {
  await runSql(em, `update ${OLDEST_UPDATE}`, [...keyOf(consumer, key), reason]);
}

async function parkedKeysOf(
  em: SqlEntityManager,
  consumer: Consumer,
  partitionKey: string | null,
): Promise<ParkedKey[]> {
  const { rows } = await runSql<{
    service: string;
    class: StreamSource['dataClass'];
    stream: number;
    key: string;
  }>(
    em,
    `select service, class, stream, partition_key as key from messaging.parked
      where consumer = $1 and partition_key = coalesce($2, partition_key)
      group by service, class, stream, partition_key order by min(parked_at), partition_key`,
    [consumer.name, partitionKey],
  );
  return rows.map((row) => ({
    source: { service: row.service, dataClass: row.class },
    stream: row.stream,
    partitionKey: row.key,
  }));
}

function keyOf(consumer: Consumer, { source, stream, partitionKey }: ParkedKey): unknown[] {
  return [consumer.name, source.service, source.dataClass, stream, partitionKey];
}

const OF_KEY = 'consumer = $1 and service = $2 and class = $3 and stream = $4';
const POSITIONS = `select position from messaging.parked where ${OF_KEY} and partition_key = $5 order by position`;
const OLDEST = `from messaging.parked where ${OF_KEY} and position = any (array(${POSITIONS} limit $6))`;
const OLDEST_UPDATE = `messaging.parked set tries = tries + 1, reason = $6
  where ${OF_KEY} and position = (${POSITIONS} limit 1)`;
