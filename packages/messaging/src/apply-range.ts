import type { StreamEvent } from '@samspill/events/stream-event';
import type { MikroORM } from '@mikro-orm/postgresql';
import { advanceCursor, type CursorKey, leaseCursor } from './cursor-row.ts';
import { StreamGap } from './event-log.ts';
import { hear, hears } from './hear.ts';
import { inTransaction } from './in-transaction.ts';
import { parkBehind, parkedKeys } from './parked.ts';
import { type RecordedEvent, recordEvents } from './record-events.ts';

export interface ApplyDeps {
  readonly orm: MikroORM;
  /** `urn:samspill:<hub id>:<service>` of whoever consumes, for the facts it records. */
  readonly source: string;
  readonly onRecorded: () => void;
}

/** `position`: done up to here, whoever did it. `busy`: another instance has the lease. */
export type Applied = { readonly position: number; readonly rebuilds: number } | 'busy';

/**
 * Applies consecutive events of one stream and moves the cursor over them, in one transaction: each takes effect
 * exactly once, however often it is delivered.
 *
 * @param rebuilds as last seen; a cursor set back by a rebuild is no gap
 * @throws StreamGap when the events do not follow on what is done
 */
export async function applyRange(
  deps: ApplyDeps,
  key: CursorKey,
  events: readonly StreamEvent[],
  rebuilds: number,
): Promise<Applied> {
  const recorded: RecordedEvent[] = [];
  const applied = await inTransaction(deps.orm, async (em): Promise<Applied> => {
    const cursor = await leaseCursor(em, key);
    if (cursor === null) return 'busy';

    const fresh = events.filter(({ position }) => position > cursor.position);
    const [first] = fresh;
    const last = fresh.at(-1);
    if (first === undefined || last === undefined) return cursor;
    if (first.position !== cursor.position + 1) {
      if (cursor.rebuilds !== rebuilds) return cursor;
      throw new StreamGap(key.source, key.stream, cursor.position + 1, first.position);
    }

    // A statement of its own after the lock is held: the lock's own snapshot may be older than a key parked meanwhile.
    const parked = await parkedKeys(em, key);
    const behind: StreamEvent[] = [];
    for (const event of fresh) {
      if (!parked.has(event.partitionKey)) await hear(key.consumer, event, em, recorded);
      else if (hears(key.consumer, event)) behind.push(event);
    }
    await parkBehind(em, key, behind);
    await advanceCursor(em, key, cursor.position, last.position);
    await recordEvents(em, deps.source, recorded);
    return { position: last.position, rebuilds: cursor.rebuilds };
  });
  if (recorded.length > 0) deps.onRecorded();
  return applied;
}
