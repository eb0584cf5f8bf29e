import { setTimeout as sleep } from 'node:timers/promises';
import type { Messaging } from '../start.ts';
import type { MessagingStatus } from '../status.ts';

const LOOK_AGAIN_MS = 5;
const DRAIN_MS_MAX = 20_000;

/**
 * Waits until everything recorded has been placed in the streams and applied by the consumers, what they recorded
 * included. Parked events count as done. Throws when that does not happen, with what stands still.
 */
export async function drain(...all: readonly Messaging[]): Promise<void> {
  const until = performance.now() + DRAIN_MS_MAX;
  let quietAt: string | null = null;
  while (true) {
    const statuses = await Promise.all(all.map((messaging) => messaging.status()));
    const heads = JSON.stringify(statuses.map((status) => status.heads));
    // Quiet twice with nothing placed in between: a consumer may have recorded something after its outbox was looked at.
    const isStill = statuses.every(isQuiet);
    if (isStill && heads === quietAt) return;
    quietAt = isStill ? heads : null;
    if (performance.now() > until) throw new Error(`not quiet after 20 s: ${JSON.stringify(statuses)}`);
    await sleep(LOOK_AGAIN_MS);
  }
}

function isQuiet({ outbox, consumers }: MessagingStatus): boolean {
  return outbox.pending === 0 && consumers.every(({ lag }) => lag === 0);
}
