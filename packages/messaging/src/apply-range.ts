import type { StreamEvent } from '@samspill/events/stream-event';
import type { MikroORM, SqlEntityManager } from '@mikro-orm/postgresql';
import { type CursorKey, type CursorRow, takeCursor } from './cursor-row.ts';
import { StreamGap } from './event-log.ts';
import { hearAll, hears } from './hear.ts';
import { inTransaction } from './in-transaction.ts';
import { parkBehind } from './parked.ts';
import { type RecordedEvent, recordEvents } from './record-events.ts';

export interface ApplyDeps {
  readonly orm: MikroORM;
  /** `urn:samspill:<hub id>:<service>` of whoever consumes, for the facts it records. */
  readonly source: string;
  readonly onRecorded: () => void;
}

/** `position`: done up to here, whoever did it. `busy`: another instance has the lease. */
export type Applied = Seen | 'busy';

/** Where a cursor was when we last knew. */
export type Seen = Pick<CursorRow, 'position' | 'rebuilds'>;

/**
 * Applies consecutive events of one stream and moves the cursor over them, in one transaction: each takes effect
 * exactly once, however often it is delivered. The transaction does not wait for the disk: a crash of PostgreSQL may take
 * it back as a whole, cursor and effects, and then it is applied again.
 *
 * @param seen a cursor that has gone back since, by a rebuild or a crash, is no gap: it says from where to give again
 * @throws StreamGap when the events do not follow on what is done
 */
export async function applyRange(
  deps: ApplyDeps,
  key: CursorKey,
  events: readonly StreamEvent[],
  seen: Seen,
): Promise<Applied> {
  const recorded: RecordedEvent[] = [];
  const applying = async (em: SqlEntityManager): Promise<Applied> => {
    const cursor = await takeCursor(em, key, events);
    if (cursor === null) return 'busy';
    const done = cursor.position;
    const last = events.at(-1)!.position;
    if (!cursor.moved) {
      const { position: first } = events[0]!;
      if (last <= done || done < seen.position || cursor.rebuilds !== seen.rebuilds) return cursor;
      throw new StreamGap(key.source, key.stream, done + 1, first);
    }

    const fresh = events.filter(({ position }) => position > done);
    const behind = fresh.filter(
      (event) => cursor.parked.has(event.partitionKey) && hears(key.consumer, event),
    );
    await parkBehind(em, key, behind);
    await hearAll(
      key.consumer,
      fresh.filter((event) => !cursor.parked.has(event.partitionKey)),
      em,
      recorded,
    );
    await recordEvents(em, deps.source, recorded);
    return { position: last, rebuilds: cursor.rebuilds };
  };
  const applied = await inTransaction(deps.orm, applying, { durable: false });
  if (recorded.length > 0) deps.onRecorded();
  return applied;
}
