import type { StreamEvent } from '@samspill/events/stream-event';
import type { MessagingLogger } from './messaging-logger.ts';
import { type Applied, type ApplyDeps, applyRange, type Seen } from './apply-range.ts';
import { Backoff, pause } from './backoff.ts';
import type { Consumer } from './consumer.ts';
import { type CursorKey, type CursorRow, ensureCursors, readCursors } from './cursor-row.ts';
import { type EventLog, type StreamBatch, StreamGap, type StreamSource } from './event-log.ts';
import { inTransaction } from './in-transaction.ts';
import { inOneWord, parkPoison } from './parked.ts';
import { isPassing } from './passing-errors.ts';
import { Slots } from './slots.ts';
import type { StreamHistory } from './stream-history.ts';

/** Tries before an event that cannot be applied is parked, the one in its batch included. */
export const POISON_TRIES_MAX = 3;

/** Batches of one consumer at once: fewer than there are slots, so that a slow one leaves some to the others. */
const APPLY_AT_ONCE_MAX = 2;
const TRY_AGAIN_MS_FIRST = 50;
const TRY_AGAIN_MS_MOST = 1_000;
const RETRY_MS_FIRST = 100;
const RETRY_MS_MOST = 5_000;
const BUSY_MS = 200;
/** Between two looks whether somebody has set the cursors back. */
const SET_BACK_POLL_MS = 2_000;

export interface ConsumeDeps extends ApplyDeps {
  readonly log: EventLog;
  /** Left out: cursors are not compared with what stands in the source. */
  readonly history?: StreamHistory;
  readonly logger: MessagingLogger;
  /** Shared by all consumers of the service: applying must leave connections for requests. */
  readonly slots: Slots;
}

/** One projection at work: follows its sources and applies what comes, until it is stopped or finds a hole. */
export class ConsumerRun {
  readonly consumer: Consumer;
  readonly gaps: StreamGap[] = [];
  readonly #deps: ConsumeDeps;
  readonly #slots = new Slots(APPLY_AT_ONCE_MAX);
  readonly #stopping = new AbortController();
  readonly #done: Promise<unknown>;

  constructor(deps: ConsumeDeps, consumer: Consumer) {
    this.#deps = { ...deps, logger: deps.logger.child({ consumer: consumer.name }) };
    this.consumer = consumer;
    this.#done = Promise.all(consumer.sources.map((source) => this.#consume(source, this.#stopping.signal)));
  }

  get stopped(): boolean {
    return this.#stopping.signal.aborted;
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#done;
  }

  async #consume(source: StreamSource, signal: AbortSignal): Promise<void> {
    const { orm, log, logger } = this.#deps;
    const retry = new Backoff(RETRY_MS_FIRST, RETRY_MS_MOST);
    while (!signal.aborted) {
      const setBack = new AbortController();
      let watching: Promise<void> | null = null;
      try {
        const cursors = await inTransaction(orm, async (em) => {
          await ensureCursors(em, this.consumer);
          return readCursors(em, this.consumer, source);
        });
        const seen: Seen[] = [...cursors];
        const from = cursors.map((cursor) => cursor.position);
        await this.#assertSameHistory(source, cursors);
        retry.reset();
        const onBatch = (batch: StreamBatch) => this.#onBatch(batch, seen, signal);
        const following = AbortSignal.any([signal, setBack.signal]);
        watching = this.#watchCursors(source, seen, following, () => setBack.abort());
        await log.follow(source, from, onBatch, following, this.consumer.name);
      } catch (error) {
        if (error instanceof StreamGap) {
          // Going on would hide a lost event for ever. Somebody has to look; status shows it until the next start.
          this.gaps.push(error);
          logger.error(
            { source: source.service, stream: error.stream, expected: error.expected, found: error.found },
            'stream gap',
          );
          return;
        }
        logger[isPassing(error) ? 'warn' : 'error'](
          { source: source.service, reason: inOneWord(error) },
          'consuming failed',
        );
        await retry.wait(signal);
      } finally {
        setBack.abort();
        await watching;
      }
    }
  }

  /**
   * Says when a cursor has gone back: the projection was emptied elsewhere, or a crash of PostgreSQL has taken back what was
   * applied last. Without a new fact in the stream nobody here would see it, nor meet the hole that a rebuild stopped at.
   */
  async #watchCursors(
    source: StreamSource,
    seen: readonly Seen[],
    signal: AbortSignal,
    onSetBack: () => void,
  ): Promise<void> {
    while (true) {
      await pause(SET_BACK_POLL_MS, signal);
      if (signal.aborted) return;
      const before = [...seen];
      try {
        const cursors = await inTransaction(this.#deps.orm, (em) => readCursors(em, this.consumer, source));
        const isBehind = ({ position, rebuilds }: Seen, stream: number) =>
          position < before[stream]!.position || rebuilds !== before[stream]!.rebuilds;
        if (cursors.some(isBehind)) onSetBack();
      } catch (error) {
        // Whoever applies says so when it does not pass.
        this.#deps.logger.debug({ reason: inOneWord(error) }, 'cursors not read');
      }
    }
  }

  /**
   * A publisher that was restored from an older copy and has told other facts since may be past our cursors again: their
   * positions alone would not show it.
   */
  async #assertSameHistory(source: StreamSource, cursors: readonly CursorRow[]): Promise<void> {
    const stream = (await this.#deps.history?.firstReplaced(source, cursors)) ?? null;
    if (stream !== null) throw new StreamGap(source, stream, cursors[stream]!.position, null);
  }

  async #onBatch(
    { source, stream, events }: StreamBatch,
    seen: Seen[],
    signal: AbortSignal,
  ): Promise<number> {
    const key = { consumer: this.consumer, source, stream };
    const before = events[0]!.position - 1;
    const attempt = () => applyRange(this.#deps, key, events, seen[stream]!);
    let applied: Applied | null;
    try {
      applied = await this.#persist(attempt, signal);
    } catch (error) {
      if (error instanceof StreamGap) throw error;
      applied = await this.#oneByOne(key, events, seen[stream]!, signal);
    }
    if (applied === null) return before;
    if (applied === 'busy') {
      // Another instance has this stream. Ask again from where it has got to by then.
      await pause(BUSY_MS * (0.5 + Math.random()), signal);
      const cursors = await this.#persist(
        () => inTransaction(this.#deps.orm, (em) => readCursors(em, this.consumer, source)),
        signal,
      );
      const position = cursors?.[stream]?.position;
      if (position === undefined) return before;
      seen[stream] = { ...seen[stream]!, position };
      return position;
    }
    seen[stream] = applied;
    return applied.position;
  }

  /** The batch failed as a whole: finds the event that cannot be applied, and parks it after bounded tries. */
  async #oneByOne(
    key: CursorKey,
    events: readonly StreamEvent[],
    seen: Seen,
    signal: AbortSignal,
  ): Promise<Applied | null> {
    let applied: Applied | null = null;
    let known = seen;
    for (const event of events) {
      const again = new Backoff(TRY_AGAIN_MS_FIRST, TRY_AGAIN_MS_MOST);
      // The batch that failed was each event's first try.
      for (let tries = 2; ; tries++) {
        if (signal.aborted) return applied;
        try {
          const from = known;
          applied = await this.#persist(() => applyRange(this.#deps, key, [event], from), signal);
          if (applied === null || applied === 'busy' || applied.position < event.position) return applied;
          known = applied;
          break;
        } catch (error) {
          if (error instanceof StreamGap) throw error;
          if (tries < POISON_TRIES_MAX) {
            await again.wait(signal);
            continue;
          }
          const { id: eventId, type, position } = event;
          this.#deps.logger.error(
            { eventId, type, stream: key.stream, position, reason: inOneWord(error) },
            'parked',
          );
          return this.#persist(() => parkPoison(this.#deps.orm, key, event, tries, error), signal);
        }
      }
    }
    return applied;
  }

  /** Waits out what is not the work's own fault, for as long as it takes. Null when told to stop meanwhile. */
  async #persist<T>(work: () => Promise<T>, signal: AbortSignal): Promise<T | null> {
    const retry = new Backoff(RETRY_MS_FIRST, RETRY_MS_MOST);
    while (!signal.aborted) {
      try {
        return await this.#slots.run(() => this.#deps.slots.run(work));
      } catch (error) {
        if (!isPassing(error)) throw error;
        this.#deps.logger.warn({ reason: inOneWord(error) }, 'consuming waits');
        await retry.wait(signal);
      }
    }
    return null;
  }
}
