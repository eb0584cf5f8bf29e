import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { noKafkaOfOurs } from '@samspill/local-infra/kafka/test-kafka';
import { kafkaClient } from '@samspill/local-infra/kafka/kafka-client';
import { securedBroker } from '@samspill/local-infra/kafka/testing/secured-broker';
import { topicDrift } from '@samspill/local-infra/kafka/topics';
import { readTopics } from '@samspill/local-infra/kafka/topics-file';
import { expect, onTestFinished, test } from 'vitest';
import { dataDirWithCluster, freshDataDir, removeDataDir } from './data-dir.ts';
import { expectOnce, HEALED, hubFileIn } from './heard-once.ts';
import { spawnHubWith, type StartedHub, startedHubWith } from './started-hub.ts';
import { subscriber, writer } from './through-restarts.ts';

const OPERATIONS = readFileSync(new URL('../../../../docs/operations.md', import.meta.url), 'utf8');

/** The metrics that the tables of docs/operations.md explain. */
function documentedMetrics(): string[] {
  const rows = OPERATIONS.split('\n').filter((line) => line.startsWith('| `'));
  const cells = rows.map((row) => row.split('|')[1]!);
  const names = cells.flatMap((cell) => cell.match(/\b(?:samspill|nodejs)_[a-z0-9_]+/g) ?? []);
  return [...new Set(names)].toSorted();
}

/** Those that `/metrics` of these processes show. */
async function shownMetrics(urls: readonly string[]): Promise<Set<string>> {
  const pages = await Promise.all(urls.map(async (url) => (await fetch(new URL('/metrics', url))).text()));
  return new Set(pages.flatMap((page) => [...page.matchAll(/^# HELP (\S+)/gm)].map(([, name]) => name!)));
}

async function driftOf(brokers: string): Promise<string[]> {
  const admin = kafkaClient({ brokers: [brokers] }, 'test', () => {}).admin();
  await admin.connect();
  try {
    return await topicDrift(admin, readTopics('local'));
  } finally {
    await admin.disconnect();
  }
}

test.skipIf(noKafkaOfOurs)(
  'one process on PostgreSQL goes on as processes on a Kafka of yours, over TLS with a password: nothing is lost or done twice',
  async () => {
    const dir = await dataDirWithCluster();
    const start = (variables: Readonly<Record<string, string>>, ...options: string[]) =>
      startedHubWith(variables, '--port', '0', '--data', dir, '--no-sample', ...options);
    const [broker, alone] = await Promise.all([
      securedBroker({ hub: 'hemmelig' }, ['hub']),
      start({ KAFKA_BROKERS: '' }),
    ]);
    let hub: StartedHub = alone;
    const following = subscriber(() => hub);
    onTestFinished(async () => {
      following.stop();
      if (hub.process.exitCode === null && hub.process.signalCode === null) await hub.end('SIGTERM');
      await removeDataDir(dir);
    });
    const documented = documentedMetrics();
    expect(documented.length).toBeGreaterThan(15);
    const shownAlone = await shownMetrics([hub.url]);
    expect(documented.filter((name) => !shownAlone.has(name))).toEqual([]);

    const before = writer(() => hub, 'På PostgreSQL');
    await expect.poll(() => following.seen.length, HEALED).toBeGreaterThan(3);
    await hub.end('SIGTERM');
    const { names: earlier } = await before.stop();
    hub = await start(
      {
        KAFKA_BROKERS: broker.brokers,
        KAFKA_TLS: 'true',
        KAFKA_TLS_CA_FILE: broker.certificateFile,
        KAFKA_SASL_MECHANISM: 'scram-sha-512',
        KAFKA_SASL_USERNAME: 'hub',
        KAFKA_SASL_PASSWORD: 'hemmelig',
      },
      '--kafka',
    );
    const after = writer(() => hub, 'På Kafka');
    await expect.poll(() => following.seen.at(-1)?.name, HEALED).toMatch('På Kafka');
    const { names: later, refused } = await after.stop();
    expect(refused).toBe(0);
    await expectOnce(dir, following, earlier.union(later));

    // Theirs is used, and made what infra/topics.yaml says; none of ours was started.
    expect(await driftOf(broker.operator)).toEqual([]);
    expect(existsSync(join(dir, 'kafka.json'))).toBe(false);
    const { log, processes } = await hubFileIn(dir);
    expect(log).toBe('kafka');
    const shown = await shownMetrics(processes!.map(({ url }) => url));
    expect(documented.filter((name) => !shown.has(name))).toEqual([]);

    // Without it everybody is served, and told what is wrong.
    await broker.stop();
    await expect
      .poll(async () => (await fetch(new URL('/readyz', hub.url))).json(), HEALED)
      .toMatchObject({ ready: true, degraded: { broker: 'AWAY' } });
  },
);

test.concurrent.for<[string, Record<string, string>, RegExp]>([
  ['without Java', { PATH: '/nowhere', JAVA_HOME: '' }, /there is no Java 17 or newer here\..*KAFKA_BROKERS/],
  ['with nobody at the address', { KAFKA_BROKERS: '127.0.0.1:9' }, /does not answer/],
  ['with half an address', { KAFKA_BROKERS: 'kafka.example.org' }, /KAFKA_BROKERS: is host:port/],
])('%s it is said before anything is made', async ([, variables, sentence], context) => {
  const dir = await freshDataDir();
  context.onTestFinished(() => removeDataDir(dir));
  const options = ['--port', '0', '--data', dir, '--kafka'];
  const { child, printed } = spawnHubWith({ KAFKA_BROKERS: '', ...variables }, ...options);
  // Not exit: what it printed last may come after that.
  const [code] = (await once(child, 'close')) as [number];
  expect(code).toBe(1);
  expect(printed()).toMatch(sentence);
  expect(printed()).not.toMatch(/\n\s+at |PostgreSQL  /);
  expect(readdirSync(dir)).toEqual([]);
});
