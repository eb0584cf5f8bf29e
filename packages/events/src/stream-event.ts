import type { DataClass } from './define-event.ts';

/** A fact as it stands in the stream, numbered. Its CloudEvents form is made in `cloud-event.ts`. */
export interface StreamEvent<Data = unknown> {
  /** UUIDv7, given in the transaction that recorded it. */
  readonly id: string;
  readonly type: string;
  /** `urn:samspill:<hub id>:<service>` */
  readonly source: string;
  readonly subject: string;
  readonly partitionKey: string;
  /** ISO 8601 in UTC, milliseconds. */
  readonly time: string;
  readonly dataClass: DataClass;
  /** 0–11: murmur2(partitionKey) mod 12, the same as Kafka's default partitioner gives. */
  readonly stream: number;
  /** Dense per service, class and stream, from 1: a hole means something is missing. */
  readonly position: number;
  /** Dense per service and class, from 1: what outside cursors count. */
  readonly sequence: number;
  /** Dense per subject, from 1. */
  readonly aggregateVersion: number;
  readonly municipalityNumber: string | null;
  readonly correlationId: string | null;
  readonly causationId: string | null;
  readonly traceparent: string | null;
  /** Null where the fact has been redacted or is a tombstone. */
  readonly data: Data | null;
}
