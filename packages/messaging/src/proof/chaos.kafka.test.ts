import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Cluster, startCluster } from '@samspill/local-infra/embedded-postgres';
import { noKafkaOfOurs, requireKafka } from '@samspill/local-infra/kafka/test-kafka';
import { layCluster } from '@samspill/local-infra/testing/laid-cluster';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { chaosBroker } from '../kafka/testing/chaos-broker.ts';
import { runChaos } from './chaos.ts';
import { wrongs } from './check-set.ts';
import { CONTROL_MUTATIONS, KAFKA_CONTROLS } from './kafka-controls.ts';

// The full form is `npm run bench -- chaos --log kafka`.
const HARMS = 2;
const MUTATIONS = 400;

const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000);

let dir: string;
let cluster: Cluster;
let broker: Awaited<ReturnType<typeof chaosBroker>>;

beforeAll(async () => {
  if (noKafkaOfOurs) return;
  requireKafka();
  dir = mkdtempSync(join(tmpdir(), 'samspill-chaos-cluster-'));
  await layCluster(dir);
  [cluster, broker] = await Promise.all([startCluster({ dir, log: () => {} }), chaosBroker(dir)]);
});

afterAll(async () => {
  if (noKafkaOfOurs) return;
  await Promise.all([cluster.stop(), broker.stop()]);
  rmSync(dir, { recursive: true, force: true, maxRetries: 5 });
});

test.skipIf(noKafkaOfOurs)(
  `on Kafka, harm at random moments loses, makes up, doubles and reorders nothing (SEED=${seed})`,
  async () => {
    const { adminUrl } = cluster;
    const result = await runChaos({
      seed,
      kills: HARMS,
      mutations: MUTATIONS,
      adminUrl,
      broker,
      built: true,
    });
    expect(result.accidents).toEqual([]);
    expect(wrongs(result.findings)).toEqual({});
    expect(result.topics.wrong).toBe(0);
    expect(result.mutations.ok).toBeGreaterThan(MUTATIONS / 2);
    expect(result.mutations.refused).toBeGreaterThan(MUTATIONS / 10);
    const { healSeconds, harmed } = result;
    const seconds = Math.max(...Object.values(healSeconds).flatMap((each) => Object.values(each)));
    console.log(`healed in ${seconds.toFixed(1)} s after ${JSON.stringify(harmed)}`);
  },
  120_000,
);

// The bench has one more, the naive cursor: its wrong is the sequencer's on either log, and found in chaos.pg.test.ts.
test
  .skipIf(noKafkaOfOurs)
  .each(
    KAFKA_CONTROLS.filter(({ fault }) => fault !== 'naive cursor').map(
      (control) => [control.fault, control] as const,
    ),
  )(
  `on Kafka, %s is found (SEED=${seed})`,
  async (_, { shows, ...control }) => {
    const { adminUrl } = cluster;
    const result = await runChaos({
      ...control,
      seed,
      mutations: CONTROL_MUTATIONS,
      adminUrl,
      broker,
      built: true,
    });
    expect(shows(result)).toBe(true);
  },
  120_000,
);
