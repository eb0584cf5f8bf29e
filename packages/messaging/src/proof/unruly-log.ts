import { setTimeout as sleep } from 'node:timers/promises';
import type { EventLog, StreamBatch } from '../event-log.ts';

/** Of the batches, so many come twice, so many come again after newer ones, and so many let other streams overtake. */
const REPEATED_SHARE = 0.2;
const REORDERED_SHARE = 0.05;
const DELAYED_SHARE = 0.1;
const DELAY_MS_MAX = 60;

/**
 * A log that delivers as badly as `EventLog` allows. What it does not allow is a batch that leaves something out: that
 * is a hole, and whoever meets one stops.
 */
export function unruly(log: EventLog, random: () => number): EventLog {
  return {
    heads: (source) => log.heads(source),
    close: () => log.close(),
    follow(source, from, onBatch, signal, sharedAs) {
      const earlier = new Map<number, StreamBatch>();
      const badly = async (batch: StreamBatch): Promise<number> => {
        if (random() < DELAYED_SHARE) await sleep(random() * DELAY_MS_MAX);
        let position = await onBatch(batch);
        if (random() < REPEATED_SHARE && !signal.aborted) position = await onBatch(batch);
        const old = earlier.get(batch.stream);
        if (old !== undefined && random() < REORDERED_SHARE && !signal.aborted) position = await onBatch(old);
        earlier.set(batch.stream, batch);
        return position;
      };
      return log.follow(source, from, badly, signal, sharedAs);
    },
  };
}
