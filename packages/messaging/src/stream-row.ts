import type { DataClass } from '@samspill/events/define-event';
import type { StreamEvent } from '@samspill/events/stream-event';

/** What `STREAM_COLUMNS` selects. PostgreSQL's bigints arrive as text. */
export interface StreamRow {
  readonly class: DataClass;
  readonly stream: number;
  readonly position: string;
  readonly sequence: string;
  readonly id: string;
  readonly aggregate_id: string;
  readonly version: string;
  readonly partition_key: string;
  readonly type: string;
  readonly source: string;
  readonly time: Date;
  readonly municipality: string | null;
  readonly correlation_id: string | null;
  readonly causation_id: string | null;
  readonly traceparent: string | null;
  readonly data: unknown;
}

export const STREAM_COLUMNS = `class, stream, position, sequence, id, aggregate_id, version, partition_key, type, source,
  time, municipality, correlation_id, causation_id, traceparent, data`;

export function toStreamEvent(row: StreamRow): StreamEvent {
  return {
    id: row.id,
    type: row.type,
    source: row.source,
    subject: row.aggregate_id,
    partitionKey: row.partition_key,
    time: row.time.toISOString(),
    dataClass: row.class,
    stream: row.stream,
    position: Number(row.position),
    sequence: Number(row.sequence),
    aggregateVersion: Number(row.version),
    municipalityNumber: row.municipality,
    correlationId: row.correlation_id,
    causationId: row.causation_id,
    traceparent: row.traceparent,
    data: row.data,
  };
}
