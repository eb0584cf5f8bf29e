import type { DataClass } from '@samspill/events/define-event';
import type { StreamEvent } from '@samspill/events/stream-event';

/** Twelve streams of one service and class. */
export interface StreamSource {
  readonly service: string;
  readonly dataClass: DataClass;
}

/** Per stream, the last position that is known or done. Index = stream. */
export type Positions = readonly number[];

/** Consecutive events of one stream, at least one. */
export interface StreamBatch {
  readonly source: StreamSource;
  readonly stream: number;
  readonly events: readonly StreamEvent[];
}

/**
 * Handles a batch and says which position of its stream to go on after: usually the last one's, an earlier one to be
 * given some again, a later one when somebody else did the rest. Until it resolves that stream rests: this is the
 * back-pressure. If it throws, `follow` ends with that error.
 */
export type OnBatch = (batch: StreamBatch) => Promise<number>;

export interface EventLog {
  /** The positions that the streams have reached. */
  heads(source: StreamSource): Promise<Positions>;
  /**
   * Gives every event after `from`, in order of position within each stream, some of them perhaps again, never one
   * skipped. Two uses: *shared*, where the cursors are kept beside what the events change, and *broadcast*, from `heads`
   * on with nothing kept. Lost connections are mended inside. Resolves when the signal fires and no batch is under way;
   * rejects with `StreamGap` at a hole.
   *
   * @param sharedAs the name under which instances share the streams, so that a log may give each instance a part of
   *   them; left out: broadcast
   */
  follow(
    source: StreamSource,
    from: Positions,
    onBatch: OnBatch,
    signal: AbortSignal,
    sharedAs?: string,
  ): Promise<void>;
  close(): Promise<void>;
}

/** A position is missing: an event is lost. Nobody may go on past it; someone must be told. */
export class StreamGap extends Error {
  override readonly name = 'StreamGap';

  constructor(
    readonly source: StreamSource,
    readonly stream: number,
    readonly expected: number,
    readonly found: number | null,
  ) {
    super(
      `${source.service} ${source.dataClass} stream ${stream}: position ${expected} is missing (next is ${found ?? 'none'})`,
    );
  }
}
