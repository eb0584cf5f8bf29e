import { readFileSync } from 'node:fs';
import { noKafkaOfOurs, sharedBroker } from '@samspill/local-infra/kafka/test-kafka';
import { activitiesFacts } from '@samspill/events/activities/facts';
import type { EventDefinition } from '@samspill/events/define-event';
import { dataSchema } from '@samspill/events/json-schema';
import { organisationsFacts } from '@samspill/events/organisations/facts';
import { examplesOf } from '@samspill/events/release/examples';
import { MikroORM } from '@mikro-orm/postgresql';
import { expect, onTestFinished, test } from 'vitest';
import { startMessaging } from '../start.ts';
import { silent } from '../testing/bench-world.ts';
import { drain } from '../testing/drain.ts';
import { testServiceDatabase } from '../testing/service-database.ts';
import { KafkaPublisher } from './kafka-publisher.ts';
import { AsyncApiReader } from './testing/asyncapi-reader.ts';
import { makeTopics } from './testing/bench-topics.ts';

const broker = sharedBroker(noKafkaOfOurs);
const DOCUMENT = readFileSync(new URL('../../../../schema/asyncapi.yaml', import.meta.url), 'utf8');
const SERVICES = { organisations: organisationsFacts, activities: activitiesFacts };

/** Publishes every fact of a service, with as little and with as much as its schema allows, and withdraws the last. */
async function publishAll(service: keyof typeof SERVICES): Promise<string[]> {
  await makeTopics(broker.brokers, service);
  const database = await testServiceDatabase(service, []);
  const orm = new MikroORM({
    clientUrl: database.appUrl,
    entities: [],
    discovery: { warnWhenNoEntities: false },
  });
  // Publishing begins afterwards: what is withdrawn by then is sent without its data.
  const messaging = await startMessaging({
    service,
    orm,
    hubId: 'test',
    sources: {},
    consumers: [],
    logger: silent,
  });
  onTestFinished(async () => {
    await messaging.stop();
    await orm.close();
    await database.drop();
  });
  const transaction = messaging.transactionFor({ correlationId: 'test' });
  const types: string[] = [];
  for (const definition of SERVICES[service] as readonly EventDefinition[]) {
    for (const data of examplesOf(dataSchema(definition))) {
      await transaction(async ({ record }) => record(definition(definition.type, new Date(), data)));
      types.push(definition.type);
    }
  }
  const withdrawn = `${service}-withdrawn`;
  const [first] = SERVICES[service] as readonly EventDefinition[];
  await transaction(async ({ record }) =>
    record(first!(withdrawn, new Date(), examplesOf(dataSchema(first!))[1])),
  );
  await transaction(async ({ redact }) => redact(withdrawn));
  await drain(messaging);
  const connection = { connectionString: database.appUrl };
  const publisher = new KafkaPublisher(service, connection, { brokers: [broker.brokers] }, silent);
  onTestFinished(() => publisher.stop());
  return [...types, first!.type];
}

test.skipIf(noKafkaOfOurs)(
  'who knows the AsyncAPI document alone can follow every topic, and finds it as promised',
  async () => {
    const reader = await AsyncApiReader.of(DOCUMENT);
    expect(reader.defaultBroker).toBe('127.0.0.1:9092');
    const told = [...(await publishAll('organisations')), ...(await publishAll('activities'))];
    const topics = reader.topics.filter((topic) => !topic.includes('.restricted.'));
    expect(topics).toEqual(['samspill.organisations.v1', 'samspill.activities.v1']);
    const heard = await reader.follow(broker.brokers, topics, told.length);
    expect(heard.map(({ message }) => message).toSorted()).toEqual(told.toSorted());
    expect(heard.filter(({ payload }) => payload === null)).toHaveLength(2);
    // As the document says: position counts each stream of a topic 1, 2, 3 …
    const streams = Map.groupBy(heard, ({ topic, headers }) => `${topic} ${headers['ce_stream']}`);
    for (const ofStream of streams.values()) {
      expect(ofStream.map(({ headers }) => Number(headers['position']))).toEqual(
        ofStream.map((_, i) => i + 1),
      );
    }
    for (const { key, headers } of heard) expect(key).toBe(headers['ce_partitionkey']);
  },
);

test('and would find what is not as promised', async () => {
  const reader = await AsyncApiReader.of(DOCUMENT);
  const [topic] = reader.topics;
  const headers = {
    'content-type': 'application/json',
    ce_type: 'no.samspill.organisations.organisation_renamed.v1',
  };
  const message = { key: null, value: Buffer.from('{}'), headers };
  expect(() => reader.understand(topic!, message)).toThrow(/no message of the document/);
  const whole = {
    ...headers,
    ce_specversion: '1.0',
    ce_id: '0197a1a2-0000-7000-8000-000000000001',
    ce_source: 's',
    ce_subject: 's',
    ce_time: '2026-05-17T10:00:00Z',
    ce_partitionkey: 'k',
    ce_sequence: '1',
    ce_stream: '1',
    ce_aggregateversion: '1',
    ce_dataclassification: 'public',
    position: '1',
  };
  expect(reader.understand(topic!, { ...message, headers: whole, value: null }).payload).toBeNull();
  expect(() => reader.understand(topic!, { ...message, headers: whole })).toThrow(/required/);
  expect(() => reader.understand(topic!, { ...message, headers: { ...whole, ce_type: 'none' } })).toThrow(
    /no message of the document/,
  );
});
