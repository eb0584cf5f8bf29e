import { assertClosed, type NewEvent } from '@samspill/events/define-event';
import { newId } from '@samspill/values/ids';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { escapeLiteral } from 'pg';
import { OpenTransaction } from './open-transaction.ts';
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
 * Writes the facts of a transaction into the outbox, in one statement, as its last act before commit (the SQL stands in
 * `migrations/0003-record.ts`, for a single fact in `0006-record-one.ts`: that travels with the commit). Bumping
 * `aggregate_head` takes the row lock that orders writers of one aggregate, whatever the author forgot to lock; being
 * last, and in sorted order, it cannot close a circle of locks. The number `seq` is drawn after that lock is held, so
 * within an aggregate seq, version and order of commit are the same order.
 */
export async function recordEvents(
  em: SqlEntityManager,
  source: string,
  recorded: readonly RecordedEvent[],
): Promise<void> {
  const [only] = recorded;
  if (only === undefined) return;
  if (recorded.length === 1) return OpenTransaction.of(em).sayLast(recordOne(source, only));
  const { rows } = await runSql<{ written: number }>(em, RECORD, [
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
  // The function leaves out facts whose aggregate began in another class or stream.
  if (rows[0]?.written !== recorded.length) {
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

function recordOne(source: string, { event, json, trace }: RecordedEvent): string {
  const values = [
    source,
    newId(),
    event.definition.dataClass,
    String(streamOf(event.partitionKey)),
    event.subject,
    event.partitionKey,
    event.definition.type,
    event.at.toISOString(),
    event.municipalityNumber,
    trace.correlationId,
    trace.causationId ?? null,
    trace.traceparent ?? null,
    json,
  ];
  return `select messaging.record_one(${values.map(literal).join(', ')})`;
}

function literal(value: string | null): string {
  return value === null ? 'null' : escapeLiteral(value);
}

const RECORD = 'select messaging.record($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) as written';
