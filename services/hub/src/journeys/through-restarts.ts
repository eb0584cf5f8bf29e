import { setTimeout as sleep } from 'node:timers/promises';
import { follow } from './follow.ts';
import type { StartedHub } from './started-hub.ts';
import { registerOrganisation } from './writing.ts';

// A subscriber and a writer that go on while the hub is killed, started and moved under them.

const NAMES = `subscription ($after: String) {
  organisationChanged(after: $after) { eventId organisation { name } }
}`;
const AGAIN_MS = 50;
const WRITE_EVERY_MS = 20;

export interface Subscriber {
  /** Every message that came, in order. */
  readonly seen: readonly { readonly eventId: string; readonly name: string }[];
  stop(): void;
}

/** Follows from the first fact on, and comes back with its cursor whenever the door closes. */
export function subscriber(hub: () => StartedHub): Subscriber {
  const seen: { eventId: string; name: string }[] = [];
  const stopping = new AbortController();
  let lastEventId: string | undefined;
  void (async () => {
    while (!stopping.signal.aborted) {
      await followOnce().catch(() => {
        // The door is closed for a moment.
      });
      await sleep(AGAIN_MS);
    }
  })();
  return { seen, stop: () => stopping.abort() };

  async function followOnce(): Promise<void> {
    const place = lastEventId === undefined ? { variables: { after: 'start' } } : { lastEventId };
    const stream = await follow<{ eventId: string; organisation: { name: string } | null }>(
      hub().url,
      NAMES,
      place,
    );
    for await (const { id, message } of stream) {
      if (stopping.signal.aborted) return;
      lastEventId = id;
      seen.push({ eventId: message.eventId, name: message.organisation?.name ?? '' });
    }
  }
}

export interface Written {
  /** What was acknowledged. */
  readonly names: ReadonlySet<string>;
  readonly refused: number;
}

/** Registers one organisation after another, none a second time, until it is told to stop. */
export function writer(hub: () => StartedHub, prefix: string): { stop(): Promise<Written> } {
  const names = new Set<string>();
  const stopping = new AbortController();
  let refused = 0;
  const done = (async () => {
    for (let i = 0; !stopping.signal.aborted; i += 1) {
      const name = `${prefix} ${i}`;
      await registerOrganisation(hub(), name).then(
        () => void names.add(name),
        () => void (refused += 1),
      );
      await sleep(WRITE_EVERY_MS);
    }
  })();
  return {
    async stop() {
      stopping.abort();
      await done;
      return { names, refused };
    },
  };
}
