import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Consumer } from './consumer.ts';
import type { StreamSource } from './event-log.ts';
import { runSql } from './run-sql.ts';
import { STREAMS } from './stream-of.ts';

/** Which cursor: one projection's in one stream. */
export interface CursorKey {
  readonly consumer: Consumer;
  readonly source: StreamSource;
  readonly stream: number;
}

export interface CursorRow {
  /** Done up to here. */
  readonly position: number;
  /** Times that the projection was emptied: tells "we were set back" from "something is missing". */
  readonly rebuilds: number;
}

/** Makes the rows that are missing, at 0, so that there is something to lock. */
export async function ensureCursors(em: SqlEntityManager, { name, sources }: Consumer): Promise<void> {
  for (const { service, dataClass } of sources) {
    await runSql(
      em,
      `insert into messaging.consumer_cursor (consumer, service, class, stream)
       select $1, $2, $3, stream from generate_series(0, ${STREAMS - 1}) stream on conflict do nothing`,
      [name, service, dataClass],
    );
  }
}

/** A holder that stands still so long (frozen, or cut off) loses its transaction and with it the lease. */
const LEASE_IDLE_MS_MAX = 30_000;

/** Locks the cursor for this transaction: the lease between instances. Null when another one holds it. */
export async function leaseCursor(em: SqlEntityManager, key: CursorKey): Promise<CursorRow | null> {
  const { rows } = await runSql<SqlCursor>(
    em,
    `select position, rebuilds, set_config('idle_in_transaction_session_timeout', '${LEASE_IDLE_MS_MAX}', true)
       from messaging.consumer_cursor where ${OF_SOURCE} and stream = $4 for update skip locked`,
    keyOf(key),
  );
  return rows[0] === undefined ? null : toCursor(rows[0]);
}

/** The same, but waits for whoever holds it. */
export async function lockCursor(em: SqlEntityManager, key: CursorKey): Promise<CursorRow> {
  const { rows } = await runSql<SqlCursor>(em, `${SELECT} and stream = $4 for update`, keyOf(key));
  if (rows[0] === undefined) throw new Error(`${key.consumer.name} has no cursor: it was never started`);
  return toCursor(rows[0]);
}

/** All cursors of a consumer in one source. Index = stream. */
export async function readCursors(
  em: SqlEntityManager,
  consumer: Consumer,
  { service, dataClass }: StreamSource,
): Promise<CursorRow[]> {
  const { rows } = await runSql<SqlCursor>(em, `${SELECT} order by stream`, [
    consumer.name,
    service,
    dataClass,
  ]);
  return rows.map(toCursor);
}

/** From exactly `from` to `to`, or it throws: the lock makes anything else a bug. */
export async function advanceCursor(
  em: SqlEntityManager,
  key: CursorKey,
  from: number,
  to: number,
): Promise<void> {
  const { affected } = await runSql(
    em,
    `update messaging.consumer_cursor set position = $6, moved_at = now()
      where consumer = $1 and service = $2 and class = $3 and stream = $4 and position = $5`,
    [...keyOf(key), from, to],
  );
  if (affected !== 1) throw new Error(`${key.consumer.name}: the cursor moved while it was held`);
}

interface SqlCursor {
  readonly position: string;
  readonly rebuilds: number;
}

const OF_SOURCE = 'consumer = $1 and service = $2 and class = $3';
const SELECT = `select position, rebuilds from messaging.consumer_cursor where ${OF_SOURCE}`;

function keyOf({ consumer, source, stream }: CursorKey): unknown[] {
  return [consumer.name, source.service, source.dataClass, stream];
}

function toCursor({ position, rebuilds }: SqlCursor): CursorRow {
  return { position: Number(position), rebuilds };
}
