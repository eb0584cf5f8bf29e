import type { StreamEvent } from '@samspill/events/stream-event';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { escapeLiteral } from 'pg';
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
  /** Id of the event at that position. Null at the beginning, and for cursors that older code moved last. */
  readonly eventId: string | null;
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

/** What `takeCursor` found. `moved`: the events are to be applied, in this transaction. */
export interface TakenCursor extends Pick<CursorRow, 'position' | 'rebuilds'> {
  readonly moved: boolean;
  /** The partition keys whose events wait. What must stay in order shares its partition key, so it waits together. */
  readonly parked: ReadonlySet<string>;
}

/**
 * Locks the cursor for this transaction, which is the lease between instances, and moves it over these events when they
 * follow on what is done (the SQL stands in `migrations/0007-take.ts`). Null when another instance has it.
 */
export async function takeCursor(
  em: SqlEntityManager,
  { consumer, source, stream }: CursorKey,
  events: readonly StreamEvent[],
): Promise<TakenCursor | null> {
  const [first, last] = [events[0]!, events.at(-1)!];
  const values = [
    consumer.name,
    source.service,
    source.dataClass,
    String(stream),
    String(first.position),
    String(last.position),
    last.id,
  ];
  // As text, so that it travels with `begin`.
  const { rows } = await runSql<SqlTaken>(
    em,
    `select * from messaging.take(${values.map(escapeLiteral).join(', ')})`,
    [],
  );
  const { done, rebuilds, moved, parked } = rows[0]!;
  return done === null
    ? null
    : { position: Number(done), rebuilds: rebuilds!, moved, parked: new Set(parked) };
}

/** Locks the cursor for this transaction, and waits for whoever holds it. */
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

interface SqlCursor {
  readonly position: string;
  readonly rebuilds: number;
  readonly event_id: string | null;
}

interface SqlTaken {
  /** Null: another instance has the lease. */
  readonly done: string | null;
  readonly rebuilds: number | null;
  readonly moved: boolean;
  readonly parked: string[] | null;
}

const OF_SOURCE = 'consumer = $1 and service = $2 and class = $3';
const SELECT = `select position, rebuilds, event_id from messaging.consumer_cursor where ${OF_SOURCE}`;

function keyOf({ consumer, source, stream }: CursorKey): unknown[] {
  return [consumer.name, source.service, source.dataClass, stream];
}

function toCursor({ position, rebuilds, event_id: eventId }: SqlCursor): CursorRow {
  return { position: Number(position), rebuilds, eventId };
}
