import type { StreamEvent } from '@samspill/events/stream-event';
import { Refusal } from '@samspill/values/refusals/refusal';
import type { LiveRing } from './live-ring.ts';

/** Events read from history at once by one subscriber. */
export const HISTORY_PAGE = 200;
/** Events that a subscriber who has once caught up may fall behind. */
export const BEHIND_EVENTS_MAX = 1_000;
/** How long a cut subscriber that is stuck in writing has to notice by itself. */
export const CUT_GRACE_MS = 2_000;

export interface ChangeReaderOptions {
  readonly ring: LiveRing;
  /** The events after a sequence, oldest first, at most `limit`. */
  readonly history: (after: number, limit: number) => Promise<readonly StreamEvent[]>;
  /** Begins with the event after this sequence. */
  readonly after: number;
  readonly cursorOf: (sequence: number) => string;
  /** Told when the reader was cut and did not come for the refusal in time: whoever holds the socket ends it. */
  readonly onStuck?: ((refusal: Refusal) => void) | undefined;
  readonly behindMax?: number | undefined;
}

/**
 * Every event after a sequence, once each and in order: pages of history until they meet the ring, then the ring.
 * Nothing is kept per subscriber but its place. One that had caught up and falls too far behind is cut:
 * SUBSCRIBER_TOO_SLOW, with the cursor to go on from.
 */
export class ChangeReader implements AsyncIterableIterator<StreamEvent> {
  readonly #options: ChangeReaderOptions;
  readonly #stopListening: () => void;
  /** Sequence of the event given last. */
  #place: number;
  /** Of the last one whose reader has come back for more, so that it is known to have been passed on. */
  #passedOn: number;
  #page: readonly StreamEvent[] = [];
  #caughtUp = false;
  #isTooSlow = false;
  #refusal: Refusal | null = null;
  #stopped = false;
  #grace: NodeJS.Timeout | undefined;
  #wake: () => void = () => {};

  constructor(options: ChangeReaderOptions) {
    this.#options = options;
    this.#place = options.after;
    this.#passedOn = options.after;
    this.#stopListening = options.ring.onMove(() => this.#moved());
  }

  async next(): Promise<IteratorResult<StreamEvent>> {
    const { ring } = this.#options;
    this.#passedOn = this.#place;
    while (!this.#stopped) {
      if (this.#isTooSlow) this.#refusal = this.#tooSlow();
      if (this.#refusal) return this.#refuse(this.#refusal);
      const fromPage = this.#page[0];
      if (fromPage) {
        this.#page = this.#page.slice(1);
        return this.#give(fromPage);
      }
      if (this.#place < ring.first - 1) await this.#turnPage();
      else {
        this.#caughtUp = true;
        if (this.#place < ring.last) return this.#give(ring.at(this.#place + 1));
        await new Promise<void>((resolve) => (this.#wake = resolve));
      }
    }
    return { done: true, value: undefined };
  }

  async return(): Promise<IteratorResult<StreamEvent>> {
    this.#stop();
    return { done: true, value: undefined };
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  async #turnPage(): Promise<void> {
    this.#page = await this.#options.history(this.#place, HISTORY_PAGE);
    // Trimmed between being asked for and being read. What comes next is not what was promised.
    if (this.#page[0]?.sequence !== this.#place + 1 && !this.#stopped) {
      this.#refusal = new Refusal('CURSOR_GONE', {
        earliest: this.#options.cursorOf((this.#page[0]?.sequence ?? 1) - 1),
      });
    }
  }

  #give(event: StreamEvent): IteratorResult<StreamEvent> {
    this.#place = event.sequence;
    return { done: false, value: event };
  }

  #moved(): void {
    const { ring, behindMax = BEHIND_EVENTS_MAX, onStuck } = this.#options;
    if (this.#caughtUp && !this.#isTooSlow && ring.last - this.#place > behindMax) {
      this.#isTooSlow = true;
      this.#grace = setTimeout(() => onStuck?.(this.#tooSlow()), CUT_GRACE_MS);
    }
    this.#wake();
  }

  #tooSlow(): Refusal {
    return new Refusal('SUBSCRIBER_TOO_SLOW', { cursor: this.#options.cursorOf(this.#passedOn) });
  }

  #refuse(refusal: Refusal): never {
    this.#stop();
    throw refusal;
  }

  #stop(): void {
    this.#stopped = true;
    clearTimeout(this.#grace);
    this.#stopListening();
    this.#page = [];
    this.#wake();
  }
}
