import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Cluster, startCluster } from '@samspill/local-infra/embedded-postgres';
import { layCluster } from '@samspill/local-infra/testing/laid-cluster';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Role } from './cast.ts';
import { runChaos } from './chaos.ts';
import { type Findings, wrongs } from './check-set.ts';
import type { Fault } from './faults.ts';

// The full form is 30 kills and 20,000 mutations: `npm run bench -- chaos`. Here a tenth of the kills.
const KILLS = 3;
const MUTATIONS = 1_000;

const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000);

let dir: string;
let cluster: Cluster;

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'samspill-chaos-cluster-'));
  await layCluster(dir);
  // Its own, and durable: it is crashed, and what it acknowledged must survive that.
  cluster = await startCluster({ dir, log: () => {} });
});

afterAll(async () => {
  await cluster.stop();
  rmSync(dir, { recursive: true, force: true });
});

test(`processes are killed at random moments, and nothing is lost, made up, doubled or out of order (SEED=${seed})`, async () => {
  const result = await runChaos({
    seed,
    kills: KILLS,
    mutations: MUTATIONS,
    adminUrl: cluster.adminUrl,
    built: true,
  });
  expect(result.accidents).toEqual([]);
  expect(wrongs(result.findings)).toEqual({});
  expect(result.mutations.ok).toBeGreaterThan(MUTATIONS / 2);
  expect(result.mutations.refused).toBeGreaterThan(MUTATIONS / 10);
}, 120_000);

// What is done wrong must be found, or the test above proves nothing. Some of it needs no kill to show; the rest is killed
// where that does harm. Each has databases of its own, and mostly waits until nothing moves any more: several at once.
test.concurrent.each<[Fault, kind: keyof Findings, victim: Role, kills: 0 | 1]>([
  ['record after commit', 'lost', 'writer', 1],
  ['record before commit', 'phantom', 'writer', 0],
  ['mark before send', 'lost', 'sequencer', 1],
  ['naive cursor', 'lost', 'sequencer', 0],
  ['skip locked relays', 'reordered', 'sequencer', 0],
  ['cursor before effect', 'effectsLost', 'consumer', 1],
  ['cursor after effect', 'effectsRepeated', 'consumer', 1],
])(
  `%s is found: %s (SEED=${seed})`,
  async (fault, kind, victim, kills) => {
    const { adminUrl } = cluster;
    const { findings } = await runChaos({
      seed,
      kills,
      victim,
      mutations: 150,
      adminUrl,
      fault,
      built: true,
    });
    expect(wrongs(findings)).toHaveProperty(kind);
  },
  120_000,
);
