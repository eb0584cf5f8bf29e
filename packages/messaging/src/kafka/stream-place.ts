import type { StreamEvent } from '@samspill/events/stream-event';
import { type OnBatch, StreamGap, type StreamSource } from '../event-log.ts';
import { FOLLOW_BATCH_MAX } from '../postgres-log.ts';

/**
 * Consecutive events of a stream right after a position, from the publisher's database.
 *
 * @param eventId of the event at that position, when it is known
 * @throws StreamGap when none are there, or another event stands at that position
 */
export type ReadHistory = (
  stream: number,
  after: number,
  eventId: string | null,
) => Promise<readonly StreamEvent[]>;

/**
 * Where a follower stands in one stream, between the handler, the topic and the history. The topic repeats (a publisher
 * died, or two were at work) and may begin later than the handler stands; the handler may want to go back.
 */
export class StreamPlace {
  readonly #source: StreamSource;
  readonly #stream: number;
  readonly #history: ReadHistory;
  readonly #onBatch: OnBatch;
  readonly #signal: AbortSignal;
  /** As the handler said last. */
  #done: number;
  /** Of the event there, when it was given by us: where another one stands by now, the database was set back. */
  #doneId: string | null = null;
  /** The last position that the topic has shown; null until it shows one, from when on there may be no hole. */
  #seen: number | null = null;

  constructor(
    source: StreamSource,
    stream: number,
    from: number,
    history: ReadHistory,
    onBatch: OnBatch,
    signal: AbortSignal,
  ) {
    this.#source = source;
    this.#stream = stream;
    this.#done = from;
    this.#history = history;
    this.#onBatch = onBatch;
    this.#signal = signal;
  }

  /** The topic is behind what the handler has had from history: it is being filled after its broker was away. */
  get isAhead(): boolean {
    return this.#seen !== null && this.#seen < this.#done;
  }

  /** What the topic shows next may lie further on: meanwhile another instance had the stream. */
  joinAnew(): void {
    this.#seen = null;
  }

  /**
   * The topic is read on from a place before which it has shown what lies up to `position`, in whatever order: two
   * publishers may have sent in turns, so that what is shown next may be a repeat that ends before `position`.
   */
  joinAt(position: number): void {
    this.#seen = position;
  }

  /** Gives what history has, until the handler has got to `position`, the signal fires, or it has taken so long. */
  async catchUp(position: number, msMax = Infinity): Promise<void> {
    const until = performance.now() + msMax;
    while (this.#done < position && !this.#signal.aborted && performance.now() < until) {
      await this.#give(await this.#history(this.#stream, this.#done, this.#doneId));
    }
  }

  /**
   * Gives what the topic shows, without what it repeats. Events before it that the handler lacks come from history.
   *
   * @returns the position that is done, or null when the signal fired before all of it was
   * @throws StreamGap when a position is left out between two that the topic shows
   */
  async take(shown: readonly StreamEvent[]): Promise<number | null> {
    const fresh = this.#withoutRepeats(shown);
    const [first] = fresh;
    const last = fresh.at(-1)?.position ?? this.#seen ?? this.#done;
    if (first !== undefined) {
      while (this.#done < last) {
        if (this.#signal.aborted) return null;
        if (this.#done < first.position - 1) await this.catchUp(first.position - 1);
        else {
          const next = this.#done + 1 - first.position;
          await this.#give(fresh.slice(next, next + FOLLOW_BATCH_MAX));
        }
      }
    }
    return last;
  }

  #withoutRepeats(shown: readonly StreamEvent[]): StreamEvent[] {
    const fresh: StreamEvent[] = [];
    for (const event of shown) {
      const { position } = event;
      const seen = this.#seen ?? position - 1;
      if (position <= seen) continue;
      if (position > seen + 1) throw new StreamGap(this.#source, this.#stream, seen + 1, position);
      this.#seen = position;
      fresh.push(event);
    }
    return fresh;
  }

  async #give(events: readonly StreamEvent[]): Promise<void> {
    this.#done = await this.#onBatch({ source: this.#source, stream: this.#stream, events });
    const last = events.at(-1)!;
    this.#doneId = last.position === this.#done ? last.id : null;
  }
}
