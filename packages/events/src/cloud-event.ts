import type { DataClass } from './define-event.ts';
import type { StreamEvent } from './stream-event.ts';

/** CloudEvents 1.0, structured JSON. An attribute without a value is left out, as the format asks. */
export interface CloudEvent<Data = unknown> {
  readonly specversion: '1.0';
  readonly id: string;
  readonly type: string;
  /** `urn:samspill:<hub id>:<service>`; with `id` unique among all hubs. */
  readonly source: string;
  /** Id of the aggregate. */
  readonly subject: string;
  readonly time: string;
  readonly datacontenttype: 'application/json';
  readonly partitionkey: string;
  /** Sixteen digits, so that sorting as text sorts by number. */
  readonly sequence: string;
  readonly stream: number;
  readonly aggregateversion: number;
  readonly municipality?: string;
  readonly correlationid?: string;
  readonly causationid?: string;
  readonly traceparent?: string;
  readonly dataclassification: DataClass;
  /** Left out where the fact has been redacted. */
  readonly data?: Data;
}

/** Digits of the largest safe integer. */
const SEQUENCE_DIGITS = 16;

/** The form that feeds, exports and webhooks send. The same event always gives the same bytes through `JSON.stringify`. */
export function toCloudEvent<Data>(event: StreamEvent<Data>): CloudEvent<Data> {
  const { municipalityNumber, correlationId, causationId, traceparent, data } = event;
  return {
    specversion: '1.0',
    id: event.id,
    type: event.type,
    source: event.source,
    subject: event.subject,
    time: event.time,
    datacontenttype: 'application/json',
    partitionkey: event.partitionKey,
    sequence: String(event.sequence).padStart(SEQUENCE_DIGITS, '0'),
    stream: event.stream,
    aggregateversion: event.aggregateVersion,
    ...(municipalityNumber !== null && { municipality: municipalityNumber }),
    ...(correlationId !== null && { correlationid: correlationId }),
    ...(causationId !== null && { causationid: causationId }),
    ...(traceparent !== null && { traceparent }),
    dataclassification: event.dataClass,
    ...(data !== null && { data }),
  };
}
