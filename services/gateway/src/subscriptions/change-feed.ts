import type { EventLog, StreamSource } from '@samspill/messaging/event-log';
import { encodeCursor } from '@samspill/messaging/stream-cursor';
import type { StreamHistory } from '@samspill/messaging/stream-history';
import type { Logger } from '@samspill/service-kit/logger';
import { Refusal } from '@samspill/values/refusals/refusal';
import { ChangeReader } from './change-reader.ts';
import { LiveRing } from './live-ring.ts';

/** `after` of a subscription that wants everything there is, from the first event. */
export const FROM_THE_START = 'start';

const RESTART_MS = 1_000;

/** The public facts of one service: history and live follow as one line. Shared by all its subscribers. */
export interface ChangeFeed {
  /** Null or absent: from now. `start`: from the first. Else a cursor: MALFORMED_CURSOR, CURSOR_GONE. */
  open(after: string | null | undefined, onStuck?: (refusal: Refusal) => void): Promise<ChangeReader>;
  cursorOf(sequence: number): string;
  /** Cursors before the first event that is kept, and at the newest. */
  extent(): Promise<{ readonly earliest: string; readonly latest: string }>;
  readonly following: boolean;
  stop(): Promise<void>;
}

export interface ChangeFeedOptions {
  readonly source: StreamSource;
  readonly log: Pick<EventLog, 'heads' | 'follow'>;
  readonly history: Pick<StreamHistory, 'read' | 'extent' | 'sequenceAt'>;
  readonly logger: Logger;
  readonly ring?: LiveRing;
  readonly behindMax?: number | undefined;
}

/** Starts to follow from now on. Resolves once the ring stands, rejects if it cannot; later breaks are mended inside. */
export async function changeFeed(options: ChangeFeedOptions): Promise<ChangeFeed> {
  const { source, log, history, logger, ring = new LiveRing(), behindMax } = options;
  const stopping = new AbortController();
  let epoch = '';
  let following = false;

  const firstStand = Promise.withResolvers<void>();
  const done = keepFollowing();
  await firstStand.promise;

  const cursorOf = (sequence: number) => encodeCursor(epoch, sequence);
  return {
    cursorOf,
    get following() {
      return following;
    },
    async open(after, onStuck) {
      return new ChangeReader({
        ring,
        history: (place, limit) => history.read(source, place, limit),
        after: await placeOf(after),
        cursorOf,
        onStuck,
        behindMax,
      });
    },
    async extent() {
      const { earliest, latest } = await history.extent(source);
      return { earliest: cursorOf(earliest), latest: cursorOf(latest) };
    },
    async stop() {
      stopping.abort();
      await done;
    },
  };

  async function placeOf(after: string | null | undefined): Promise<number> {
    if (after === null || after === undefined) return ring.last;
    if (after === FROM_THE_START) return (await history.extent(source)).earliest;
    return history.sequenceAt(source, after);
  }

  async function keepFollowing(): Promise<void> {
    while (!stopping.signal.aborted) {
      try {
        await followOnce();
      } catch (error) {
        if (epoch === '') {
          firstStand.reject(error);
          return;
        }
        logger.error(
          { err: error, source: source.service },
          'following a stream stopped; subscribers read history',
        );
      }
      following = false;
      if (!stopping.signal.aborted) await new Promise((resolve) => setTimeout(resolve, RESTART_MS));
    }
  }

  async function followOnce(): Promise<void> {
    // Positions first, sequence after: what is published in between comes from the follow and is already counted.
    const heads = await log.heads(source);
    const extent = await history.extent(source);
    epoch = extent.epoch;
    ring.restart(extent.latest);
    following = true;
    firstStand.resolve();

    const tooFarAhead = new AbortController();
    const signal = AbortSignal.any([stopping.signal, tooFarAhead.signal]);
    await log.follow(
      source,
      heads,
      async ({ events }) => {
        if (!ring.offer(events)) tooFarAhead.abort();
        return events.at(-1)!.position;
      },
      signal,
    );
  }
}
