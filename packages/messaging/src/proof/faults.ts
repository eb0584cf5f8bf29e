import { setTimeout as sleep } from 'node:timers/promises';
import type { NewEvent } from '@samspill/events/define-event';
import type { MikroORM, SqlEntityManager } from '@mikro-orm/postgresql';
import { Pool, type PoolClient } from 'pg';
import { pino } from 'pino';
import { ensureCursors, readCursors, takeCursor } from '../cursor-row.ts';
import type { StreamBatch } from '../event-log.ts';
import { hearAll } from '../hear.ts';
import { inTransaction } from '../in-transaction.ts';
import { moveStatement } from '../migrations/0005-sequence.ts';
import { isPassing } from '../passing-errors.ts';
import { PostgresLog } from '../postgres-log.ts';
import { type RecordedEvent, recordedEvent, recordEvents } from '../record-events.ts';
import { SEQUENCER_LOCK, STREAM_CHANNEL } from '../sequence-batch.ts';
import type { Scope, Trace, Transaction, TransactionDeps } from '../transaction.ts';
import { type ActorOptions, type Ready, window } from './actor.ts';
import { effects, proofOrm } from './proof-services.ts';

/*
 * The ways it is usually done wrong, built on purpose: the chaos run has to turn red with each of them, or it proves
 * nothing. The windows in which a crash does harm are held open: for whoever is doomed, until it comes.
 */
export type Fault =
  // Writers
  | 'record after commit'
  | 'record before commit'
  // Sequencers
  | 'mark before send'
  | 'naive cursor'
  | 'skip locked relays'
  // Publishers to Kafka (kafka-faults.ts)
  | 'mark before publishing'
  // Consumers
  | 'cursor before effect'
  | 'cursor after effect'
  | 'auto-resolve with break';

const WINDOW_MS = 60;
/** How long who is slow waits for others to overtake it. */
const OVERTAKEN_MS_MAX = 1_000;
const RELAYS = 4;

/** Null: the right one. */
export function faultyTransaction(
  options: ActorOptions,
  deps: TransactionDeps,
  trace: Trace,
): Transaction | null {
  const { fault } = options;
  if (fault === 'naive cursor') return slowCommit(deps, trace);
  if (fault === 'record after commit' || fault === 'record before commit') return inTwo(options, deps, trace);
  return null;
}

let oneCommitIsSlow = false;

/**
 * Nothing wrong with it: a commit may take its time, and that is what the naive cursor does not reckon with. One of them
 * at a time waits until just that has happened: that its facts were passed over.
 */
function slowCommit(deps: TransactionDeps, trace: Trace): Transaction {
  return (work) =>
    inTransaction(deps.orm, async (em) => {
      const recorded: RecordedEvent[] = [];
      const result = await work(collecting(em, recorded, deps, trace));
      await recordEvents(em, deps.source, recorded);
      // A single fact is numbered with the commit, and cannot be passed over before.
      if (oneCommitIsSlow || recorded.length < 2) await sleep(Math.random() * WINDOW_MS);
      else {
        oneCommitIsSlow = true;
        await untilPassedOver(em, trace).finally(() => (oneCommitIsSlow = false));
      }
      return result;
    });
}

async function untilPassedOver(em: SqlEntityManager, { correlationId }: Trace): Promise<void> {
  for (const until = performance.now() + OVERTAKEN_MS_MAX; performance.now() < until; await sleep(5)) {
    const passed = await em.execute(
      'select from messaging.outbox, naive_cursor where correlation_id = ? and seq <= last',
      [correlationId],
    );
    if (passed.length > 0) return;
  }
}

/** Rows and facts in a transaction each. */
function inTwo(options: ActorOptions, deps: TransactionDeps, trace: Trace): Transaction {
  const { fault } = options;
  return async (work) => {
    const recorded: RecordedEvent[] = [];
    const record = () => inTransaction(deps.orm, (em) => recordEvents(em, deps.source, recorded));
    const result = await inTransaction(deps.orm, async (em) => {
      const worked = work(collecting(em, recorded, deps, trace));
      if (fault === 'record before commit') {
        await worked.catch(() => {});
        await record();
        await sleep(WINDOW_MS);
      }
      return worked;
    });
    if (fault === 'record after commit') {
      await window(options, WINDOW_MS);
      await record();
    }
    return result;
  };
}

function collecting(
  em: SqlEntityManager,
  recorded: RecordedEvent[],
  deps: TransactionDeps,
  trace: Trace,
): Scope {
  const record = (event: NewEvent) => void recorded.push(recordedEvent(event, trace, deps.service));
  return { em, record, redact: () => {}, part: (work) => work() };
}

/** @returns whether it was at work instead of the right one */
export async function faultySequencer(options: ActorOptions, signal: AbortSignal): Promise<boolean> {
  const { fault, proofsOwnerUrl: url } = options;
  let move: ((client: PoolClient) => Promise<void>) | null = null;
  if (fault === 'mark before send') move = (client) => markThenSend(client, options);
  if (fault === 'naive cursor') move = naiveCursor;
  if (fault === 'skip locked relays') move = skipLocked();
  if (move === null) return false;

  const loops = fault === 'skip locked relays' ? RELAYS : 1;
  const pool = new Pool({ connectionString: url, max: loops });
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  await Promise.all(
    Array.from({ length: loops }, async () => {
      while (!signal.aborted) {
        await moveOnce(pool, move);
        await sleep(5);
      }
    }),
  );
  return true;
}

async function moveOnce(pool: Pool, move: (client: PoolClient) => Promise<void>): Promise<void> {
  try {
    const client = await pool.connect();
    try {
      await move(client);
      await client.query(`notify ${STREAM_CHANNEL}`);
    } finally {
      client.release(true);
    }
  } catch (error) {
    if (!isPassing(error)) throw error;
  }
}

/** Takes the rows out in one transaction and places them in another: what lies between is lost with the process. */
async function markThenSend(client: PoolClient, options: ActorOptions): Promise<void> {
  await client.query(`select pg_advisory_lock(${SEQUENCER_LOCK})`);
  const { rows } = await client.query(
    `with taken as (delete from messaging.outbox where seq = any (
       array(select seq from messaging.outbox order by seq limit 100)) returning *)
     select jsonb_agg(taken) as taken from taken`,
  );
  if (rows[0]!.taken !== null) await window(options, WINDOW_MS);
  await client.query('begin');
  await client.query(
    `insert into messaging.outbox overriding system value
     select * from jsonb_populate_recordset(null::messaging.outbox, $1)`,
    [JSON.stringify(rows[0]!.taken ?? [])],
  );
  await client.query(moveStatement('select seq from messaging.outbox order by seq limit $1'), [1_000]);
  await client.query('commit');
}

/** Remembers how far it has read. What is committed later with a lower number is passed over. */
async function naiveCursor(client: PoolClient): Promise<void> {
  await client.query('begin');
  await client.query(`select pg_advisory_xact_lock(${SEQUENCER_LOCK})`);
  const { rows } = await client.query<{ seq: string }>(
    'select seq from messaging.outbox where seq > (select last from naive_cursor) order by seq limit 100',
  );
  await client.query(moveStatement('select unnest($1::bigint[])'), [rows.map(({ seq }) => seq)]);
  await client.query('update naive_cursor set last = coalesce($1, last)', [rows.at(-1)?.seq]);
  await client.query('commit');
}

/**
 * Several relays, each taking what no other holds: the later rows of an aggregate can be placed first. One of them at a
 * time is slow, and waits until just that has happened.
 */
function skipLocked(): (client: PoolClient) => Promise<void> {
  const placed = new Set<string>();
  let oneIsSlow = false;
  return async (client) => {
    await client.query('begin');
    const { rows } = await client.query<{ seq: string; aggregate_id: string }>(
      'select seq, aggregate_id from messaging.outbox order by seq limit 5 for update skip locked',
    );
    if (oneIsSlow || rows.length === 0) await sleep(Math.random() * WINDOW_MS);
    else {
      oneIsSlow = true;
      placed.clear();
      for (const until = performance.now() + OVERTAKEN_MS_MAX; performance.now() < until; await sleep(5))
        if (rows.some((row) => placed.has(row.aggregate_id))) break;
      oneIsSlow = false;
    }
    await client.query(moveStatement('select unnest($1::bigint[])'), [rows.map(({ seq }) => seq)]);
    await client.query('commit');
    for (const row of rows) placed.add(row.aggregate_id);
  };
}

/** Cursor and effect in a transaction each. @returns whether it was at work instead of the right one */
export async function faultyConsumer(
  options: ActorOptions,
  signal: AbortSignal,
  ready: Ready,
): Promise<boolean> {
  const { fault, hearersUrl, proofsReaderUrl } = options;
  if (fault !== 'cursor before effect' && fault !== 'cursor after effect') return false;
  const orm = proofOrm(hearersUrl, 4);
  const log = new PostgresLog({ proofs: proofsReaderUrl }, pino({ level: 'silent' }));
  ready();
  await Promise.all(
    effects.sources.map(async (source) => {
      const cursors = await inTransaction(orm, async (em) => {
        await ensureCursors(em, effects);
        return readCursors(em, effects, source);
      });
      const from = cursors.map(({ position }) => position);
      await log.follow(source, from, (batch) => applyInTwo(orm, batch, options), signal);
    }),
  );
  return true;
}

async function applyInTwo(
  orm: MikroORM,
  { source, stream, events }: StreamBatch,
  options: ActorOptions,
): Promise<number> {
  const key = { consumer: effects, source, stream };
  const before = events[0]!.position - 1;
  const last = events.at(-1)!.position;
  const takeEffect = () => inTransaction(orm, (em) => hearAll(effects, events, em, []));
  const moveCursor = () =>
    inTransaction(orm, async (em) => {
      const cursor = await takeCursor(em, key, events);
      return cursor?.moved === true && cursor.position === before;
    });
  if (options.fault === 'cursor after effect') {
    await takeEffect();
    await window(options, WINDOW_MS);
    await moveCursor();
  } else if (await moveCursor()) {
    await window(options, WINDOW_MS);
    await takeEffect();
  }
  return last;
}
