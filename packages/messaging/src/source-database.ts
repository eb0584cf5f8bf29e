import { Client, Pool } from 'pg';
import type { MessagingLogger } from './messaging-logger.ts';
import { Backoff, pause } from './backoff.ts';
import { PATIENCE } from './patience.ts';
import { STREAM_CHANNEL } from './sequence-batch.ts';
import { STREAMS } from './stream-of.ts';

const HEADS_POLL_MS = 1_000;
const RECONNECT_MS_FIRST = 50;
const RECONNECT_MS_MOST = 5_000;
const READ_CONNECTIONS_MAX = 2;
/** First key of the advisory locks that show who is there. */
const PRESENCE_LOCK = 7_274_403;

/**
 * A publisher's database, seen through its reader role. One per process and publisher, however many follow it: NOTIFY
 * reaches one database only and needs a connection that stays, and one question answers for all streams.
 */
export class SourceDatabase {
  static readonly #open = new Map<string, SourceDatabase>();

  readonly pool: Pool;
  /** A head was lower than before: this is another history, restored from a copy. What follows it must not go on. */
  wentBack = false;
  readonly #readerUrl: string;
  readonly #logger: MessagingLogger;
  readonly #heads = new Map<string, number>();
  readonly #polled = new Map<string, number>();
  /** Per stream, who waits for it: a wake disturbs nobody else. */
  readonly #waiting = new Map<string, Set<() => void>>();
  /** Numbers by which others see that we are there, for as long as our connection lives. */
  readonly #presences = new Set<number>();
  readonly #stopping = new AbortController();
  readonly #done: Promise<void>;
  #users = 0;

  static open(readerUrl: string, logger: MessagingLogger): SourceDatabase {
    let source = SourceDatabase.#open.get(readerUrl);
    if (source === undefined) {
      source = new SourceDatabase(readerUrl, logger);
      SourceDatabase.#open.set(readerUrl, source);
    }
    source.#users++;
    return source;
  }

  private constructor(readerUrl: string, logger: MessagingLogger) {
    this.#readerUrl = readerUrl;
    this.#logger = logger;
    this.pool = new Pool({ connectionString: readerUrl, ...PATIENCE, min: 0, max: READ_CONNECTIONS_MAX });
    this.pool.on('error', (error) => {
      // A pool has ended before its sessions have; PostgreSQL may be stopped in between.
      if (!this.#stopping.signal.aborted) logger.warn({ reason: error.name }, 'reader connection lost');
    });
    this.#done = this.#watch(this.#stopping.signal);
  }

  /** Resolves when the stream has gone past `position`, as far as is known here, has gone back, or the signal fires. */
  async until(dataClass: string, stream: number, position: number, signal: AbortSignal): Promise<void> {
    const key = `${dataClass}/${stream}`;
    let waiting = this.#waiting.get(key);
    if (waiting === undefined) this.#waiting.set(key, (waiting = new Set()));
    while (!signal.aborted && !this.wentBack && (this.#heads.get(key) ?? 0) <= position) {
      await new Promise<void>((resolve) => {
        const done = () => {
          waiting.delete(done);
          signal.removeEventListener('abort', done);
          resolve();
        };
        waiting.add(done);
        signal.addEventListener('abort', done);
      });
    }
  }

  /** Asks now, not at the next wake. */
  async positions(dataClass: string): Promise<number[]> {
    const { rows } = await this.pool.query<HeadRow>(`${HEADS} where class = $1`, [dataClass]);
    this.#note(rows);
    const positions = Array.from({ length: STREAMS }, () => 0);
    for (const row of rows) positions[row.stream] = Number(row.position);
    return positions;
  }

  /**
   * From about now on others find `presence` here until this process has ended, however it ends: PostgreSQL knows sooner
   * than anybody. A random number, not 0 and below 2³¹.
   */
  showPresence(presence: number): void {
    this.#presences.add(presence);
  }

  /** Those of the presences that somebody shows. */
  async present(presences: readonly number[]): Promise<Set<number>> {
    const { rows } = await this.pool.query<{ presence: string }>(PRESENT, [PRESENCE_LOCK, presences]);
    return new Set(rows.map(({ presence }) => Number(presence)));
  }

  async close(): Promise<void> {
    if (--this.#users > 0) return;
    SourceDatabase.#open.delete(this.#readerUrl);
    this.#stopping.abort();
    await this.#done;
    await this.pool.end();
  }

  async #watch(signal: AbortSignal): Promise<void> {
    const reconnect = new Backoff(RECONNECT_MS_FIRST, RECONNECT_MS_MOST);
    while (!signal.aborted) {
      const client = new Client({ connectionString: this.#readerUrl, ...PATIENCE });
      const lost = new AbortController();
      client.on('error', () => lost.abort());
      client.on('end', () => lost.abort());
      client.on('notification', ({ payload }) => this.#note(movedHeads(payload)));
      const resting = AbortSignal.any([signal, lost.signal]);
      const shown = new Set<number>();
      try {
        await client.connect();
        // Listening first and asking afterwards: whatever is committed in between is seen by one of the two.
        await client.query(`listen ${STREAM_CHANNEL}`);
        while (!resting.aborted) {
          for (const presence of this.#presences.difference(shown)) {
            // Shared: nobody waits for it.
            await client.query('select pg_advisory_lock_shared($1, $2)', [PRESENCE_LOCK, presence]);
            shown.add(presence);
          }
          const { rows } = await client.query<HeadRow>({ name: 'messaging.heads', text: HEADS });
          this.#assertForward(rows);
          this.#note(rows);
          reconnect.reset();
          // A wake may be lost with its connection, so what it says is only the fast way.
          await pause(HEADS_POLL_MS, resting);
        }
      } catch (error) {
        this.#logger.warn({ reason: (error as Error).name }, 'following lost its connection, trying again');
      }
      await client.end().catch(() => {});
      if (!signal.aborted) await reconnect.wait(signal);
    }
  }

  /** From one poll to the next: a wake may come late, and say less than is known. */
  #assertForward(rows: readonly HeadRow[]): void {
    for (const row of rows) {
      const key = keyOf(row);
      const position = Number(row.position);
      if (position < (this.#polled.get(key) ?? 0)) this.wentBack = true;
      this.#polled.set(key, position);
    }
    if (this.wentBack) for (const waiting of this.#waiting.values()) for (const done of waiting) done();
  }

  #note(rows: readonly HeadRow[]): void {
    for (const row of rows) {
      const key = keyOf(row);
      const position = Number(row.position);
      if ((this.#heads.get(key) ?? -1) >= position) continue;
      this.#heads.set(key, position);
      for (const done of this.#waiting.get(key) ?? []) done();
    }
  }
}

interface HeadRow {
  readonly class: string;
  readonly stream: number;
  readonly position: string;
}

function keyOf({ class: dataClass, stream }: HeadRow): string {
  return `${dataClass}/${stream}`;
}

/** What a wake says: `public/3/17 restricted/0/4`. */
function movedHeads(payload = ''): HeadRow[] {
  return payload
    .split(' ')
    .map((head) => head.split('/'))
    .filter((parts) => parts.length === 3)
    .map(([dataClass, stream, position]) => ({
      class: dataClass!,
      stream: Number(stream),
      position: position!,
    }));
}

const HEADS = 'select class, stream, position from messaging.stream_head';
const PRESENT = `
  select objid::bigint as presence from pg_locks
   where locktype = 'advisory' and objsubid = 2 and classid = $1 and objid = any($2::bigint[]::oid[]) and granted
     and database = (select oid from pg_database where datname = current_database())`;
