import type { StreamEvent } from '@samspill/events/stream-event';
import type { MessagingLogger } from './messaging-logger.ts';
import { Backoff } from './backoff.ts';
import { type EventLog, type OnBatch, type Positions, StreamGap, type StreamSource } from './event-log.ts';
import { isPassing } from './passing-errors.ts';
import { SourceDatabase } from './source-database.ts';
import { STREAM_COLUMNS, type StreamRow, toStreamEvent } from './stream-row.ts';

/** Events given at once. Whoever is far behind gets that many: a batch costs a commit and some round trips. */
export const FOLLOW_BATCH_MAX = 500;

const RETRY_MS_FIRST = 50;
const RETRY_MS_MOST = 5_000;

/** Reads the publishers' stream tables. `sources`: address per service, as its reader role. */
export class PostgresLog implements EventLog {
  readonly #sources: ReadonlyMap<string, SourceDatabase>;

  constructor(sources: Readonly<Record<string, string>>, logger: MessagingLogger) {
    this.#sources = new Map(
      Object.entries(sources).map(([service, url]) => [service, SourceDatabase.open(url, logger)]),
    );
  }

  async heads(source: StreamSource): Promise<Positions> {
    return this.#database(source).positions(source.dataClass);
  }

  async follow(source: StreamSource, from: Positions, onBatch: OnBatch, signal: AbortSignal): Promise<void> {
    await this.#assertNotAhead(source, from, signal);
    const failed = new AbortController();
    const both = AbortSignal.any([signal, failed.signal]);
    // One stream's trouble ends all: the caller must not believe that it follows when a part does not.
    const streams = from.map((position, stream) =>
      this.#followStream(source, stream, position, onBatch, both).catch((error: unknown) => {
        failed.abort();
        throw error;
      }),
    );
    const ends = await Promise.allSettled(streams);
    for (const end of ends) if (end.status === 'rejected') throw end.reason;
  }

  async close(): Promise<void> {
    await Promise.all([...this.#sources.values()].map((database) => database.close()));
  }

  /** A cursor ahead of its stream was set by another history: the publisher has been restored from before. */
  async #assertNotAhead(source: StreamSource, from: Positions, signal: AbortSignal): Promise<void> {
    const retry = new Backoff(RETRY_MS_FIRST, RETRY_MS_MOST);
    while (!signal.aborted) {
      try {
        const heads = await this.heads(source);
        const stream = from.findIndex((position, i) => position > heads[i]!);
        if (stream !== -1) throw new StreamGap(source, stream, from[stream]!, null);
        return;
      } catch (error) {
        if (!isPassing(error)) throw error;
        await retry.wait(signal);
      }
    }
  }

  async #followStream(
    source: StreamSource,
    stream: number,
    from: number,
    onBatch: OnBatch,
    signal: AbortSignal,
  ): Promise<void> {
    const database = this.#database(source);
    const retry = new Backoff(RETRY_MS_FIRST, RETRY_MS_MOST);
    let position = from;
    let eventId: string | null = null;
    while (true) {
      await database.until(source.dataClass, stream, position, signal);
      if (signal.aborted) return;
      if (database.wentBack) throw new StreamGap(source, stream, position, null);
      let events: StreamEvent[];
      try {
        events = await readStream(database, source, stream, position, eventId);
        retry.reset();
      } catch (error) {
        if (!isPassing(error)) throw error;
        await retry.wait(signal);
        continue;
      }
      assertDense(source, stream, position, events);
      position = await onBatch({ source, stream, events });
      eventId = events.find((event) => event.position === position)?.id ?? null;
    }
  }

  #database({ service }: StreamSource): SourceDatabase {
    const database = this.#sources.get(service);
    if (database === undefined) throw new Error(`no address is known for the streams of ${service}`);
    return database;
  }
}

/**
 * Consecutive events of a stream after a position, at most `FOLLOW_BATCH_MAX`, oldest first.
 *
 * @param eventId of the event at that position, when it is known: none follow when another one stands there now
 */
export async function readStream(
  { pool }: SourceDatabase,
  { dataClass }: StreamSource,
  stream: number,
  after: number,
  eventId: string | null = null,
): Promise<StreamEvent[]> {
  const { rows } = await pool.query<StreamRow>({
    name: 'messaging.follow',
    text: `select ${STREAM_COLUMNS} from messaging.stream
            where class = $1 and stream = $2 and position > $3
              and ($4::uuid is null or not exists (
                select from messaging.stream before
                 where before.class = $1 and before.stream = $2 and before.position = $3 and before.id <> $4))
            order by position limit ${FOLLOW_BATCH_MAX}`,
    values: [dataClass, stream, after, eventId],
  });
  return rows.map(toStreamEvent);
}

/**
 * The head says that there is more, and rows commit with their head: what is not there now never will be.
 *
 * @throws StreamGap
 */
export function assertDense(
  source: StreamSource,
  stream: number,
  after: number,
  events: readonly StreamEvent[],
): void {
  let expected = after + 1;
  if (events.length === 0) throw new StreamGap(source, stream, expected, null);
  for (const { position } of events) {
    if (position !== expected) throw new StreamGap(source, stream, expected, position);
    expected++;
  }
}
