import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { processIdentity } from '@samspill/local-infra/process-identity';
import { noKafkaOfOurs, requireKafka } from '@samspill/local-infra/kafka/test-kafka';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { HubFile } from '../start/hub-file.ts';
import { ask } from './ask.ts';
import { dataDirWithCluster, removeDataDir } from './data-dir.ts';
import { expectOnce as expectOnceIn, HEALED, hubFileIn } from './heard-once.ts';
import { runSamspill } from './run-samspill.ts';
import { type StartedHub, startedHubWith } from './started-hub.ts';
import { type Subscriber, subscriber, writer } from './through-restarts.ts';
import { registerOrganisation } from './writing.ts';

let dir: string;
let hub: StartedHub;
let following: Subscriber;

const startHub = (...options: string[]) =>
  startedHubWith({ KAFKA_BROKERS: '' }, '--port', '0', '--data', dir, ...options);

const hubFile = (): Promise<HubFile> => hubFileIn(dir);
const expectOnce = (names: ReadonlySet<string>): Promise<void> => expectOnceIn(dir, following, names);

async function pidsOf(name: string): Promise<number[]> {
  const { processes } = await hubFile();
  return processes!.filter((process) => process.name === name).map(({ pid }) => pid);
}

async function brokerPid(): Promise<number> {
  const { postmaster } = JSON.parse(await readFile(join(dir, 'kafka.json'), 'utf8')) as {
    postmaster: { pid: number };
  };
  return postmaster.pid;
}

async function expectDoctorKnowsTheBroker(): Promise<void> {
  const { out: doctor } = await runSamspill(dir, 'doctor');
  const { brokers } = await hubFile();
  expect(brokers).toMatch(/^127\.0\.0\.1:\d+$/);
  expect(doctor).toMatch(`running at ${hub.url}, on kafka at ${brokers}`);
  expect(doctor).toMatch(/organisations broker: 0 public facts behind/);
  expect(doctor).toMatch('Everything is well.');
}

// In this order: each goes on with the hub that the one before leaves.
describe.skipIf(noKafkaOfOurs)('the hub on Kafka', () => {
  beforeAll(async () => {
    requireKafka();
    dir = await dataDirWithCluster();
    hub = await startHub('--kafka', '--instances', '2');
    following = subscriber(() => hub);
  });

  afterAll(async () => {
    following?.stop();
    if (hub?.process.exitCode === null && hub.process.signalCode === null) await hub.end('SIGTERM');
    if (dir !== undefined) await removeDataDir(dir);
  });

  test('in two processes of every service it answers the first query of the README', async () => {
    const readme = await readFile(new URL('../../../../README.md', import.meta.url), 'utf8');
    const query = /```graphql\n([^]*?)```/.exec(readme)![1]!;
    const { data, errors } = await ask(hub.url, query);
    expect(errors).toEqual([]);
    expect(data.municipality.activities.edges[0].node.organisers).toEqual([
      { name: 'FOR ALLE Haugesund', activities: { totalCount: 4 } },
    ]);
    const { log, processes } = await hubFile();
    expect(log).toBe('kafka');
    expect(Object.groupBy(processes!, ({ name }) => name)).toMatchObject({
      organisations: [{}, {}],
      activities: [{}, {}],
      gateway: [{}],
    });
  });

  test('without its broker and with a process killed it answers and takes writes, which arrive all the same', async () => {
    const broker = await brokerPid();
    process.kill(broker, 'SIGKILL');
    const [killed] = await pidsOf('organisations');
    process.kill(killed!, 'SIGKILL');
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => ask(hub.url, '{ organisations(first: 1) { edges { cursor } } }')),
    );
    expect(answers.flatMap(({ errors }) => errors)).toEqual([]);
    const names = new Set(Array.from({ length: 10 }, (_, i) => `Uten megler ${i}`));
    for (const name of names) await registerOrganisation(hub, name);

    await expectOnce(names);
    await expect.poll(async () => (await pidsOf('organisations')).length, HEALED).toBe(2);
    expect(await pidsOf('organisations')).not.toContain(killed);
    expect(hub.printed()).toMatch(/organisations \(process \d+\) has ended with SIGKILL; starting it again/);
    // Nobody had to wait for it.
    await expect.poll(() => hub.printed(), HEALED).toMatch('Kafka runs again.');
    expect(await brokerPid()).not.toBe(broker);
  });

  test('killed, it takes its processes with it; as processes on PostgreSQL it goes on with the same data', async () => {
    const { processes } = await hubFile();
    const all = [...processes!.map(({ pid }) => pid), await brokerPid()];
    const before = following.seen.length;
    const writing = writer(() => hub, 'Før omstart');
    await expect.poll(() => following.seen.length, HEALED).toBeGreaterThan(before);
    await hub.end('SIGKILL');
    const { names } = await writing.stop();
    hub = await startHub('--instances', '1');
    await expect.poll(() => all.filter((pid) => processIdentity(pid) !== null), HEALED).toEqual([]);
    expect((await hubFile()).log).toBe('postgres');
    await expectOnce(names);
  });

  test.each(['kafka', 'postgres'])(
    'moved to %s while somebody writes, it loses nothing and does nothing twice',
    async (to) => {
      const writing = writer(() => hub, `På vei til ${to}`);
      expect((await runSamspill(dir, 'log', 'move', to)).out).toMatch(`The hub is on ${to}.`);
      const { names, refused } = await writing.stop();
      expect(names.size).toBeGreaterThan(10);
      // Where one gateway can take over from another, nobody who writes meanwhile is turned away.
      if (process.platform === 'linux') expect(refused).toBe(0);
      await expectOnce(names);
      expect((await hubFile()).log).toBe(to);
      if (to === 'kafka') await expectDoctorKnowsTheBroker();
    },
  );

  test('told to stop, it ends with 0', async () => {
    expect(await hub.end('SIGTERM')).toBe(0);
    await expect(readFile(join(dir, 'hub.json'))).rejects.toThrow('ENOENT');
  });
});
