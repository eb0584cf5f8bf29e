import { assertClosed, type NewEvent } from '@samspill/events/define-event';
import { newId } from '@samspill/values/ids';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { runSql } from './run-sql.ts';
import { streamOf } from './stream-of.ts';
import type { Trace } from './trace.ts';

/** A fact and what led to it, waiting for the end of its transaction. */
export interface RecordedEvent {
  readonly event: NewEvent;
  /** As it was when it was told: what the author changes afterwards is not in it. */
  readonly json: string;
  readonly trace: Trace;
}

/**
 * Writes the facts of a transaction into the outbox, in one statement, as its last act before commit. Bumping
 * `aggregate_head` takes the row lock that orders writers of one aggregate, whatever the author forgot to lock; being
 * last, and in sorted order, it cannot close a circle of locks. The number `seq` is drawn after that lock is held, so
 * within an aggregate seq, version and order of commit are the same order.
 */
export async function recordEvents(
  em: SqlEntityManager,
  source: string,
  recorded: readonly RecordedEvent[],
): Promise<void> {
  if (recorded.length === 0) return;
  const { affected } = await runSql(em, RECORD, [
    source,
    recorded.map(() => newId()),
    recorded.map(({ event }) => event.definition.dataClass),
    recorded.map(({ event }) => streamOf(event.partitionKey)),
    recorded.map(({ event }) => event.subject),
    recorded.map(({ event }) => event.partitionKey),
    recorded.map(({ event }) => event.definition.type),
    recorded.map(({ event }) => event.at.toISOString()),
    recorded.map(({ event }) => event.municipalityNumber),
    recorded.map(({ trace }) => trace.correlationId),
    recorded.map(({ trace }) => trace.causationId ?? null),
    recorded.map(({ trace }) => trace.traceparent ?? null),
    recorded.map(({ json }) => json),
  ]);
  // The statement leaves out facts whose aggregate began in another class or stream.
  if (affected !== recorded.length) {
    throw new Error(
      'an aggregate keeps its data class and partition key for ever; one of these facts changes them',
    );
  }
}

/** Takes a fact in. Checks it here and not at commit, so that the stack trace names its author. */
export function recordedEvent(event: NewEvent, trace: Trace, service: string): RecordedEvent {
  if (event.definition.service !== service) {
    throw new Error(`${event.definition.type} is a fact of another service than ${service}`);
  }
  assertClosed(event);
  return { event, json: JSON.stringify(event.data), trace };
}

const RECORD = `
with given as (
  select * from unnest(
    $2::uuid[], $3::text[], $4::smallint[], $5::text[], $6::text[], $7::text[], $8::timestamptz[],
    $9::text[], $10::text[], $11::text[], $12::text[], $13::text[]
  ) with ordinality as given (
    id, class, stream, aggregate_id, partition_key, type, time,
    municipality, correlation_id, causation_id, traceparent, data, n
  )
), head as (
  insert into messaging.aggregate_head as head (aggregate_id, class, stream, version)
  select aggregate_id, class, stream, count(*) from given group by aggregate_id, class, stream order by aggregate_id
  on conflict (aggregate_id) do update set version = head.version + excluded.version
    where head.class = excluded.class and head.stream = excluded.stream
  returning aggregate_id, version
)
insert into messaging.outbox (
  id, class, stream, aggregate_id, version, partition_key, type, source, time,
  municipality, correlation_id, causation_id, traceparent, data
)
select
  id, class, stream, aggregate_id,
  head.version - count(*) over (partition by aggregate_id) + row_number() over (partition by aggregate_id order by n),
  partition_key, type, $1, time, municipality, correlation_id, causation_id, traceparent, data::json
from given join head using (aggregate_id)
order by n`;
