import type { StreamEvent } from '@samspill/events/stream-event';

/** Events kept in memory for all subscribers of one source together. */
export const RING_EVENTS_MAX = 4_096;
/** Events that wait because one before them has not come yet. */
export const REORDER_EVENTS_MAX = 8_192;

/** The newest events of one source, dense by sequence. Every subscriber reads the same ring at its own place. */
export class LiveRing {
  readonly #capacity: number;
  readonly #events: (StreamEvent | undefined)[];
  readonly #early = new Map<number, StreamEvent>();
  readonly #listeners = new Set<() => void>();
  #first = 1;
  #last = 0;

  constructor(capacity = RING_EVENTS_MAX) {
    this.#capacity = capacity;
    this.#events = Array.from({ length: capacity });
  }

  /** Sequence of the oldest event that is here; one more than `last` when the ring is empty. */
  get first(): number {
    return this.#first;
  }

  /** Sequence of the newest event without a hole before it. */
  get last(): number {
    return this.#last;
  }

  /** Throws everything away: the next event is the one after `last`. Readers further back turn to history. */
  restart(last: number): void {
    this.#events.fill(undefined);
    this.#early.clear();
    this.#first = last + 1;
    this.#last = last;
    this.#tell();
  }

  /** Takes events in any order, some perhaps again, and shows them in order. False: too many wait for a missing one. */
  offer(events: readonly StreamEvent[]): boolean {
    for (const event of events) if (event.sequence > this.#last) this.#early.set(event.sequence, event);
    const before = this.#last;
    for (let next = this.#take(); next; next = this.#take()) {
      this.#last = next.sequence;
      this.#events[next.sequence % this.#capacity] = next;
    }
    this.#first = Math.max(this.#first, this.#last - this.#capacity + 1);
    if (this.#last > before) this.#tell();
    return this.#early.size <= REORDER_EVENTS_MAX;
  }

  /** The event with this sequence. The caller has seen that `first ≤ sequence ≤ last`. */
  at(sequence: number): StreamEvent {
    const event = this.#events[sequence % this.#capacity];
    if (event?.sequence !== sequence) throw new Error('asked the ring for an event that is not in it');
    return event;
  }

  /** Calls back whenever `first` or `last` has moved, until the returned function is called. */
  onMove(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #take(): StreamEvent | undefined {
    const next = this.#early.get(this.#last + 1);
    if (next) this.#early.delete(next.sequence);
    return next;
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
