import { z } from 'zod';
import { catalogue } from './catalogue.ts';
import type { DataClass, EventDescription } from './define-event.ts';

/** Partitions of every topic: as many as a class has streams. */
const PARTITIONS = 12;

/**
 * AsyncAPI 3.1 of what stands in the topics, whole: a consumer can be written from it alone. Payloads are in the open
 * form, since a later release of the same version may add optional fields.
 */
export function asyncApi(facts: readonly EventDescription[] = catalogue): Record<string, unknown> {
  const byTopic = Map.groupBy(facts, topicOf);
  const channels = [...byTopic].map(([topic, ofTopic]) => [topic, channel(topic, ofTopic)] as const);
  return {
    asyncapi: '3.1.0',
    info: {
      title: 'Samspill facts',
      version: '1',
      description: INTRODUCTION,
      license: { name: 'MIT', url: 'https://opensource.org/license/mit' },
    },
    defaultContentType: 'application/json',
    servers: SERVERS,
    channels: Object.fromEntries(channels),
    operations: Object.fromEntries(
      channels.map(([topic]) => [
        `publish.${topic}`,
        {
          action: 'send',
          channel: { $ref: `#/channels/${topic}` },
          summary: `Samspill publishes to ${topic}.`,
        },
      ]),
    ),
    components: {
      messages: Object.fromEntries(facts.map((fact) => [fact.type, message(fact)])),
      schemas: { headers: HEADERS },
      securitySchemes: {
        password: {
          type: 'scramSha512',
          description: 'A user for each reader, from whoever runs the brokers.',
        },
      },
    },
  };
}

const INTRODUCTION = `Facts of the past as CloudEvents 1.0 in Kafka's binary mode: attributes in headers, the data alone as value.

- A message without a value is a fact whose data has been withdrawn; its place and its attributes stay.
- Order holds within a partition. \`position\` counts each \`ce_stream\` of a topic 1, 2, 3 …: a message whose position you have had is a repeat, leave it out; a hole means that something is missing, stop.
- Facts that share a key share a stream. \`ce_aggregateversion\` counts the facts of one \`ce_subject\`.
- A public fact carries the whole public state of what it is about.
- Ignore headers and fields that you do not know. A change that breaks readers is a new \`type\`, ending in the next version.`;

const variables = {
  host: { default: '127.0.0.1', description: 'As in KAFKA_BROKERS of the hub.' },
  port: { default: '9092', description: 'As in KAFKA_BROKERS of the hub.' },
};
const SERVERS = {
  local: {
    host: '{host}:{port}',
    protocol: 'kafka',
    description: 'A hub and its broker on one machine.',
    variables,
  },
  operation: {
    host: '{host}:{port}',
    protocol: 'kafka-secure',
    description: 'Brokers in operation, over TLS.',
    variables,
    security: [{ $ref: '#/components/securitySchemes/password' }],
  },
};

function topicOf({ service, dataClass }: EventDescription): string {
  return dataClass === 'public' ? `samspill.${service}.v1` : `samspill.${service}.${dataClass}.v1`;
}

function channel(topic: string, facts: readonly EventDescription[]): Record<string, unknown> {
  return {
    address: topic,
    description: `${WHO_READS[facts[0]!.dataClass]} Retention is 90 days; what is older, the feeds and exports have.`,
    messages: Object.fromEntries(facts.map(({ type }) => [type, { $ref: `#/components/messages/${type}` }])),
    bindings: { kafka: { topic, partitions: PARTITIONS, bindingVersion: '0.5.0' } },
  };
}

const WHO_READS: Readonly<Record<DataClass, string>> = {
  public: 'Open data.',
  restricted: 'For the services that the access lists name.',
};

function message(fact: EventDescription): Record<string, unknown> {
  // AsyncAPI's own schema language is built on draft 7. The 2020-12 form stands in schema/events.
  const { $schema: _, ...payload } = z.toJSONSchema(fact.schema, { target: 'draft-7', io: 'input' });
  return {
    name: fact.type,
    title: fact.type,
    summary: fact.description,
    contentType: 'application/json',
    headers: {
      allOf: [
        { $ref: '#/components/schemas/headers' },
        { type: 'object', properties: { ce_type: { const: fact.type } } },
      ],
    },
    payload,
    bindings: {
      kafka: { key: { type: 'string', description: 'Id of the root aggregate.' }, bindingVersion: '0.5.0' },
    },
  };
}

const text = (description: string): Record<string, unknown> => ({ type: 'string', description });
const digits = (description: string): Record<string, unknown> => ({
  type: 'string',
  pattern: '^\\d+$',
  description,
});

const HEADERS = {
  type: 'object',
  properties: {
    'content-type': { type: 'string', const: 'application/json' },
    ce_specversion: { type: 'string', const: '1.0' },
    ce_id: {
      type: 'string',
      format: 'uuid',
      description: 'Of the fact; with ce_source unique among all hubs.',
    },
    ce_type: text('Which fact, and its version.'),
    ce_source: text('urn:samspill:<hub id>:<service>'),
    ce_subject: text('Id of what the fact is about.'),
    ce_time: { type: 'string', format: 'date-time', description: 'When it happened, UTC.' },
    ce_partitionkey: text('The same as the key.'),
    ce_sequence: digits('Sixteen digits: dense within the service and its class.'),
    ce_stream: digits('0–11; lies in partition ce_stream modulo the number of partitions.'),
    ce_aggregateversion: digits('Dense within the subject, from 1.'),
    ce_municipality: digits('Kommunenummer, where there is one.'),
    ce_correlationid: text('The same in everything that one request led to.'),
    ce_causationid: text('Id of the fact that led to this one.'),
    ce_traceparent: text('W3C trace context.'),
    ce_dataclassification: { type: 'string', enum: ['public', 'restricted'] },
    position: digits('Place in the stream, dense from 1.'),
  },
  required: [
    'content-type',
    'ce_specversion',
    'ce_id',
    'ce_type',
    'ce_source',
    'ce_subject',
    'ce_time',
    'ce_partitionkey',
    'ce_sequence',
    'ce_stream',
    'ce_aggregateversion',
    'ce_dataclassification',
    'position',
  ],
} as const;
