import { asyncApi } from '@samspill/events/asyncapi';
import { toCloudEvent } from '@samspill/events/cloud-event';
import type { StreamEvent } from '@samspill/events/stream-event';
import { Ajv } from 'ajv';
import { Kafka as CloudEventsKafka, type CloudEvent } from 'cloudevents';
import fc from 'fast-check';
import type { IHeaders, KafkaMessage, Message } from 'kafkajs';
import { expect, test } from 'vitest';
import { fromMessage, toMessage } from './kafka-message.ts';
import { cloudEventsCheck, noCloudEventsSchema } from './testing/cloudevents-schema.ts';
import { topicOf } from './topic.ts';

const event: StreamEvent = {
  id: '0197a1a2-0000-7000-8000-000000000001',
  type: 'no.samspill.activities.activity_published.v1',
  source: 'urn:samspill:h1:activities',
  subject: 'occurrence-1',
  partitionKey: 'activity-1',
  time: '2026-05-17T10:00:00.000Z',
  dataClass: 'public',
  stream: 7,
  position: 3,
  sequence: 42,
  aggregateVersion: 2,
  municipalityNumber: '1103',
  correlationId: 'c',
  causationId: null,
  traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
  data: { state: { title: 'Frokost på Tøyen' } },
};

/** As a broker gives it back. */
function read({ key, value, headers }: Message): KafkaMessage {
  const bytes = Object.entries(headers!).map(([name, text]) => [name, Buffer.from(String(text))]);
  return {
    key: Buffer.from(String(key)),
    value: value === null ? null : Buffer.from(String(value)),
    headers: Object.fromEntries(bytes) as IHeaders,
  } as KafkaMessage;
}

test('attributes are headers, the data alone is the value, the place in the stream stands beside', () => {
  expect(toMessage(event, 12)).toEqual({
    partition: 7,
    key: 'activity-1',
    value: '{"state":{"title":"Frokost på Tøyen"}}',
    headers: {
      'content-type': 'application/json',
      ce_specversion: '1.0',
      ce_id: event.id,
      ce_type: event.type,
      ce_source: event.source,
      ce_subject: 'occurrence-1',
      ce_time: event.time,
      ce_partitionkey: 'activity-1',
      ce_sequence: '0000000000000042',
      ce_stream: '7',
      ce_aggregateversion: '2',
      ce_municipality: '1103',
      ce_correlationid: 'c',
      ce_traceparent: event.traceparent,
      ce_dataclassification: 'public',
      position: '3',
    },
  });
});

test('what is sent is what is read', () => {
  const text = fc.string({ minLength: 1 });
  const maybe = fc.option(text);
  const events = fc.record({
    subject: text,
    partitionKey: text,
    municipalityNumber: maybe,
    correlationId: maybe,
    causationId: maybe,
    position: fc.maxSafeNat(),
    sequence: fc.maxSafeNat(),
    data: fc.option(fc.dictionary(text, fc.jsonValue())),
  });
  fc.assert(
    fc.property(events, (some) => {
      const sent = { ...event, ...some };
      const { data, ...rest } = fromMessage(read(toMessage(sent, 12)))!;
      const { data: sentData, ...sentRest } = sent;
      expect(rest).toEqual(sentRest);
      expect(JSON.stringify(data)).toBe(JSON.stringify(sentData));
    }),
  );
});

test('the headers are those that AsyncAPI promises, and the topics too', () => {
  const { channels, components } = asyncApi() as {
    channels: Record<string, unknown>;
    components: { schemas: { headers: object } };
  };
  const valid = new Ajv({ strict: false, validateFormats: false }).compile({
    ...components.schemas.headers,
    additionalProperties: false,
  });
  expect(valid(toMessage(event, 12).headers) ? [] : valid.errors).toEqual([]);
  expect(valid({ ...toMessage(event, 12).headers, unheard: 'of' })).toBe(false);
  expect(Object.keys(channels)).toContain(topicOf({ service: 'activities', dataClass: 'public' }));
});

test('a redacted event has no value', () => {
  expect(toMessage({ ...event, data: null }, 12).value).toBeNull();
  expect(fromMessage(read(toMessage({ ...event, data: null }, 12)))?.data).toBeNull();
});

test.each([
  ['without headers', { ...read(toMessage(event, 12)), headers: {} }],
  ['without a key', { ...read(toMessage(event, 12)), key: null }],
  [
    'with a position that is no number',
    read({ ...toMessage(event, 12), headers: { ...toMessage(event, 12).headers, position: 'x' } }),
  ],
])('a message %s is none of ours', (_, message) => {
  expect(fromMessage(message)).toBeNull();
});

test.each([12, 6, 4, 3, 2, 1])('of %i partitions each holds its streams', (partitions) => {
  expect(toMessage(event, partitions).partition).toBe(7 % partitions);
});

test("CloudEvents' own library reads the same event", () => {
  const { key, value, headers } = toMessage(event, 12);
  const heard = CloudEventsKafka.toEvent<unknown>({
    key: String(key),
    value,
    headers: headers as Record<string, string>,
    body: value,
  } as never) as CloudEvent<unknown>;
  expect(heard.validate()).toBe(true);
  const { data, stream, aggregateversion, ...attributes } = toCloudEvent(event);
  expect(heard).toMatchObject({
    ...attributes,
    stream: String(stream),
    aggregateversion: String(aggregateversion),
  });
  expect(heard.data).toEqual(data);
});

test.skipIf(noCloudEventsSchema)("the structured form keeps to CloudEvents' JSON Schema", () => {
  const check = cloudEventsCheck();
  expect(check(toCloudEvent(event))).toEqual([]);
  expect(check(toCloudEvent({ ...event, data: null }))).toEqual([]);
  expect(check({ ...toCloudEvent(event), time: 'yesterday' })).not.toEqual([]);
  expect(check({ ...toCloudEvent(event), id: '' })).not.toEqual([]);
  expect(check({ ...toCloudEvent(event), partition_key: 'k' })).not.toEqual([]);
});
