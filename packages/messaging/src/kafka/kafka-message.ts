import type { DataClass } from '@samspill/events/define-event';
import { toCloudEvent } from '@samspill/events/cloud-event';
import type { StreamEvent } from '@samspill/events/stream-event';
import type { IHeaders, KafkaMessage, Message } from 'kafkajs';
import { partitionOf } from './topic.ts';

/** Beside CloudEvents' own headers: the place in the stream, by which repeats are skipped and holes found. */
export const POSITION_HEADER = 'position';

/**
 * A fact in CloudEvents' binary mode: attributes in `ce_…` headers, the data alone as value. A redacted fact and a
 * tombstone have no value. The same event always gives the same bytes.
 */
export function toMessage(event: StreamEvent, partitions: number): Message {
  const { data, datacontenttype, ...attributes } = toCloudEvent(event);
  const headers: IHeaders = { 'content-type': datacontenttype };
  for (const [name, value] of Object.entries(attributes)) headers[`ce_${name}`] = String(value);
  headers[POSITION_HEADER] = String(event.position);
  return {
    partition: partitionOf(event.stream, partitions),
    key: event.partitionKey,
    value: data === undefined ? null : JSON.stringify(data),
    headers,
  };
}

/** Roughly what it takes on the wire. */
export function bytesOf({ key, value, headers = {} }: Message): number {
  let bytes = Buffer.byteLength(key ?? '') + Buffer.byteLength(value ?? '') + RECORD_OVERHEAD_BYTES;
  for (const [name, text] of Object.entries(headers)) bytes += name.length + String(text).length + 2;
  return bytes;
}

const RECORD_OVERHEAD_BYTES = 32;

/** The fact in a message; null when it is none of ours. Then a hole in the positions tells whether one was lost. */
export function fromMessage({ key, value, headers = {} }: MessageRead): StreamEvent | null {
  const text = (name: string): string | null => {
    const header = headers[name];
    return header === undefined ? null : String(header);
  };
  const [id, type, source, subject, time, dataClass] = REQUIRED.map((name) => text(`ce_${name}`));
  const numbers = ['ce_stream', POSITION_HEADER, 'ce_sequence', 'ce_aggregateversion'].map((name) =>
    Number(text(name) ?? Number.NaN),
  );
  if (!numbers.every(Number.isSafeInteger)) return null;
  if (!id || !type || !source || !subject || !time || !dataClass || key === null) return null;
  const [stream, position, sequence, aggregateVersion] = numbers as [number, number, number, number];
  return {
    id,
    type,
    source,
    subject,
    partitionKey: key.toString(),
    time,
    dataClass: dataClass as DataClass,
    stream,
    position,
    sequence,
    aggregateVersion,
    municipalityNumber: text('ce_municipality'),
    correlationId: text('ce_correlationid'),
    causationId: text('ce_causationid'),
    traceparent: text('ce_traceparent'),
    data: value === null ? null : (JSON.parse(value.toString()) as unknown),
  };
}

const REQUIRED = ['id', 'type', 'source', 'subject', 'time', 'dataclassification'] as const;

type MessageRead = Pick<KafkaMessage, 'key' | 'value' | 'headers'>;
