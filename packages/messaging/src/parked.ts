import type { StreamEvent } from '@samspill/events/stream-event';
import type { MikroORM, SqlEntityManager } from '@mikro-orm/postgresql';
import type { Applied } from './apply-range.ts';
import { type CursorKey, takeCursor } from './cursor-row.ts';
import { inTransaction } from './in-transaction.ts';
import { runSql } from './run-sql.ts';

/** Puts events behind an earlier one of their key. */
export async function parkBehind(
  em: SqlEntityManager,
  key: CursorKey,
  events: readonly StreamEvent[],
): Promise<void> {
  if (events.length > 0) await insertParked(em, key, events, 0, null);
}

/** Sets the poisonous event aside and moves the cursor over it, so that other keys flow on. */
export async function parkPoison(
  orm: MikroORM,
  key: CursorKey,
  event: StreamEvent,
  tries: number,
  error: unknown,
): Promise<Applied> {
  const parking = async (em: SqlEntityManager): Promise<Applied> => {
    const cursor = await takeCursor(em, key, [event]);
    if (cursor === null) return 'busy';
    if (!cursor.moved) return cursor;
    await insertParked(em, key, [event], tries, reasonOf(error));
    return { ...cursor, position: event.position };
  };
  return inTransaction(orm, parking, { durable: false });
}

/**
 * What went wrong and where, without the error's message: that may quote what somebody wrote.
 * `UniqueConstraintViolationException 23505 organiser_pkey at onOrganisationRegistered (on-organisation-registered.ts:9:5)`
 */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const { code, constraint } = error as { code?: unknown; constraint?: unknown };
  const frame = /^\s+at (?!.*(?:node_modules|node:internal))(?:.*\()?(?:.*\/)?([^/]+:\d+:\d+)\)?$/m.exec(
    error.stack ?? '',
  )?.[1];
  return [error.name, code, constraint, frame && `at ${frame}`]
    .filter((part) => typeof part === 'string')
    .join(' ');
}

/** The same as a log takes it, which lets no text with spaces through. */
export function inOneWord(error: unknown): string {
  return reasonOf(error).replaceAll(' ', '/');
}

async function insertParked(
  em: SqlEntityManager,
  { consumer, source, stream }: CursorKey,
  events: readonly StreamEvent[],
  tries: number,
  reason: string | null,
): Promise<void> {
  await runSql(
    em,
    `insert into messaging.parked
       (consumer, service, class, stream, position, partition_key, event_id, type, tries, reason)
     select $1, $2, $3, $4, position, partition_key, event_id, type, $9, $10
       from unnest($5::bigint[], $6::text[], $7::uuid[], $8::text[]) given (position, partition_key, event_id, type)`,
    [
      consumer.name,
      source.service,
      source.dataClass,
      stream,
      events.map(({ position }) => position),
      events.map(({ partitionKey }) => partitionKey),
      events.map(({ id }) => id),
      events.map(({ type }) => type),
      tries,
      reason,
    ],
  );
}
