import { rootCertificates } from 'node:tls';
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { noKafkaOfOurs } from '@samspill/local-infra/kafka/test-kafka';
import { applyTopics } from '@samspill/local-infra/kafka/topics';
import { readTopics } from '@samspill/local-infra/kafka/topics-file';
import { type SecuredBroker, securedBroker } from '@samspill/local-infra/kafka/testing/secured-broker';
import { pino } from 'pino';
import { expect, onTestFinished, test } from 'vitest';
import { countEffects, silent } from '../testing/bench-world.ts';
import { drain } from '../testing/drain.ts';
import { paint, Park } from '../testing/park.ts';
import { brokerTrouble } from './broker-trouble.ts';
import { kafkaClient } from './kafka-client.ts';
import { kafkaConnection } from '@samspill/kafka-client/kafka-connection';

const PUBLIC = 'samspill.organisations.v1';
const RESTRICTED = 'samspill.organisations.restricted.v1';
const PASSWORDS = {
  'samspill-organisations': 'o-hemmelig',
  'samspill-activities': 'a-hemmelig',
  'samspill-benches': 'b-hemmelig',
};
type User = keyof typeof PASSWORDS;

/** The topics of the hub, and the benches' beside them. */
const TOPICS = (real: string): string =>
  `${real}\n  samspill.benches.v1: { readers: everyone }\n  samspill.benches.restricted.v1: { readers: [] }\n`;

/** What an operator would write into the environment of one service. */
function environment(broker: SecuredBroker, user: User, changes: Record<string, string> = {}) {
  return {
    KAFKA_BROKERS: broker.brokers,
    KAFKA_TLS: 'true',
    KAFKA_TLS_CA_FILE: broker.certificateFile,
    KAFKA_SASL_MECHANISM: 'scram-sha-512',
    KAFKA_SASL_USERNAME: user as string,
    KAFKA_SASL_PASSWORD: PASSWORDS[user],
    ...changes,
  };
}

type Environment = ReturnType<typeof environment>;

/** What the work comes to: `ok`, or the sentence for whoever runs the service. */
async function told(env: Environment, work: (kafka: ReturnType<typeof kafkaClient>) => Promise<unknown>) {
  const connection = kafkaConnection(env);
  try {
    await work(kafkaClient(connection, 'test', silent));
    return 'ok';
  } catch (error) {
    return brokerTrouble(error, connection)?.sentence ?? String(error);
  }
}

function connecting(env: Environment): Promise<string> {
  return told(env, async (kafka) => {
    const admin = kafka.admin();
    try {
      await admin.connect();
      await admin.listTopics();
    } finally {
      await admin.disconnect();
    }
  });
}

function writing(env: Environment, topic: string): Promise<string> {
  return told(env, async (kafka) => {
    const producer = kafka.producer({ allowAutoTopicCreation: false });
    try {
      await producer.connect();
      await producer.send({ topic, acks: -1, messages: [{ partition: 0, key: 'k', value: '{}' }] });
    } finally {
      await producer.disconnect();
    }
  });
}

function reading(env: Environment, topic: string, groupId: string): Promise<string> {
  return told(env, async (kafka) => {
    const consumer = kafka.consumer({ groupId, retry: { restartOnFailure: async () => false } });
    const end = Promise.withResolvers<void>();
    consumer.on(consumer.events.CRASH, ({ payload }) => end.reject(payload.error));
    try {
      await consumer.connect();
      await consumer.subscribe({ topic, fromBeginning: true });
      await consumer.run({ eachMessage: async () => end.resolve() });
      await end.promise;
    } finally {
      await consumer.disconnect();
    }
  });
}

async function applied(broker: SecuredBroker): Promise<void> {
  const real = readFileSync(new URL('../../../../infra/topics.yaml', import.meta.url), 'utf8');
  const admin = kafkaClient({ brokers: [broker.operator] }, 'test', silent).admin();
  await admin.connect();
  const { left } = await applyTopics(admin, readTopics('local', TOPICS(real)));
  await admin.disconnect();
  expect(left).toEqual([]);
}

// One story on one broker, since each of its own would take a start.
test.skipIf(noKafkaOfOurs)(
  'over TLS with a password, each service has what infra/topics.yaml gives it, and nothing more',
  async () => {
    const broker = await securedBroker(PASSWORDS);
    await applied(broker);
    const organisations = environment(broker, 'samspill-organisations');
    const activities = environment(broker, 'samspill-activities');

    expect(await connecting(organisations)).toBe('ok');
    expect(await connecting({ ...organisations, KAFKA_SASL_MECHANISM: 'plain' })).toBe('ok');
    const wrong = /do not let us in with this user and password.*KAFKA_SASL_PASSWORD/;
    expect(await connecting({ ...organisations, KAFKA_SASL_PASSWORD: 'gjettet' })).toMatch(wrong);
    expect(
      await connecting({ ...organisations, KAFKA_SASL_MECHANISM: 'plain', KAFKA_SASL_PASSWORD: 'gjettet' }),
    ).toMatch(wrong);
    expect(await connecting({ ...organisations, KAFKA_SASL_USERNAME: 'samspill-nobody' })).toMatch(wrong);
    const { KAFKA_SASL_MECHANISM: _, ...nameless } = organisations;
    expect(await connecting(nameless as Environment)).toMatch(/do not answer over TLS/);

    const untrusted = /certificate is none that is trusted here.*KAFKA_TLS_CA_FILE/;
    expect(await connecting({ ...organisations, KAFKA_TLS_CA_FILE: '' })).toMatch(untrusted);
    const another = join(dirname(broker.certificateFile), 'another.pem');
    writeFileSync(another, rootCertificates[0]!);
    expect(await connecting({ ...organisations, KAFKA_TLS_CA_FILE: another })).toMatch(untrusted);
    const unnamed = { ...organisations, KAFKA_BROKERS: broker.brokers.replace('127.0.0.1', 'localhost') };
    expect(await connecting(unnamed)).toMatch(/certificate is for another name/);
    expect(await connecting({ ...organisations, KAFKA_TLS: 'false' })).toMatch(
      /perhaps they want KAFKA_TLS=true/,
    );
    expect(await connecting({ ...organisations, KAFKA_BROKERS: broker.operator })).toMatch(
      /do not answer over TLS/,
    );

    const group = 'samspill.activities.test';
    expect(await writing(organisations, PUBLIC)).toBe('ok');
    expect(await writing(organisations, RESTRICTED)).toBe('ok');
    expect(await reading(activities, PUBLIC, group)).toBe('ok');
    const notThere = /do not let this service at a topic|do not show it to this service/;
    expect(await reading(activities, RESTRICTED, group)).toMatch(notThere);
    expect(await writing(activities, PUBLIC)).toMatch(notThere);
    expect(await writing(activities, RESTRICTED)).toMatch(notThere);
    expect(await reading(activities, PUBLIC, 'samspill.organisations.test')).toMatch(/consumer group/);

    const park = await Park.open();
    onTestFinished(() => park.close());
    const lines: string[] = [];
    const logger = pino({ level: 'warn' }, { write: (line: string) => void lines.push(line) });
    const start = (env: Environment) =>
      park.startWith({
        consumers: [countEffects],
        logger,
        log: { kind: 'kafka', connection: kafkaConnection(env) },
      });
    const benches = environment(broker, 'samspill-benches');
    // A writer is served though its brokers refuse it; whoever runs it reads why.
    const refused = await start({ ...benches, KAFKA_SASL_PASSWORD: 'gjettet' });
    await refused.transactionFor({ correlationId: 'test' })(
      async ({ em }) => void (await em.execute('select 1')),
    );
    await expect.poll(() => lines.filter((line) => wrong.test(line)).length).toBeGreaterThan(1);
    expect(lines.join()).not.toMatch(/hemmelig|gjettet/);
    await park.stop(refused);
    const welcome = await start(benches);
    await paint(welcome, ['bench-1', 'bench-2', 'bench-3']);
    await drain(welcome);
    expect((await welcome.status()).consumers).toMatchObject([{ lag: 0, gaps: 0, parked: 0 }]);
    expect(await park.rows('select count(*)::int as effects from bench_effect')).toEqual([{ effects: 3 }]);
  },
);
