import { mkdtempSync, chmodSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startCluster } from '@samspill/local-infra/embedded-postgres';
import { chaosBroker } from '../kafka/testing/chaos-broker.ts';
import { runChaos } from '../proof/chaos.ts';
import { CONTROL_MUTATIONS, KAFKA_CONTROLS } from '../proof/kafka-controls.ts';
import type { HarmableBroker } from '../proof/kafka-stage.ts';
import type { Figure } from './figure.ts';

const KILLS = 30;
const MUTATIONS = 20_000;
/** With time given instead: what a minute has to hold at least, or nothing much was tried. */
const KILLS_PER_MINUTE = 15;
/** Most of them take longer there. */
const KAFKA_KILLS_PER_MINUTE = 8;
const MUTATIONS_PER_MINUTE = 2_000;
/** Of the time that is given, at most a quarter. */
const BROKER_AWAY_MS = 60_000;
const HEAL_SECONDS_MAX = 15;
/** What a dead publisher's successor sends again is skipped by position; it costs a little all the same. */
const TOPIC_REPEATED_SHARE_MAX = 0.01;

export interface ChaosBenchOptions {
  /** Write and harm for so long. Left out: until 30 harms are done and 20,000 mutations answered. */
  readonly minutes?: number;
  /** Left out: another one each time; it is printed. */
  readonly seed?: number;
  /** What facts travel by. On Kafka the broker is harmed too, and is away for a minute once. */
  readonly log?: 'postgres' | 'kafka';
}

/** The chaos run in its full form. Each kind of wrong is a figure that has to be 0. Takes some minutes. */
export async function chaosBench({ minutes, seed, log }: ChaosBenchOptions = {}): Promise<Figure[]> {
  const from = seed ?? Date.now() % 1_000_000;
  console.error(`SEED=${from}`);
  const least =
    minutes === undefined
      ? { kills: KILLS, mutations: MUTATIONS }
      : {
          kills: Math.floor((log === 'kafka' ? KAFKA_KILLS_PER_MINUTE : KILLS_PER_MINUTE) * minutes),
          mutations: Math.floor(MUTATIONS_PER_MINUTE * minutes),
        };
  const dir = mkdtempSync(join(tmpdir(), 'samspill-bench-'));
  chmodSync(dir, 0o755);
  const cluster = await startCluster({ dir, log: () => {} });
  const broker = log === 'kafka' ? await chaosBroker(dir) : null;
  try {
    const result = await runChaos({
      ...least,
      seed: from,
      adminUrl: cluster.adminUrl,
      ...(broker !== null && {
        broker,
        brokerAwayMs: Math.min(BROKER_AWAY_MS, ((minutes ?? Infinity) * 60_000) / 4),
      }),
      ...(minutes === undefined ? {} : { forMs: minutes * 60_000 }),
    });
    for (const accident of result.accidents) console.error(accident);
    for (const [kind, found] of Object.entries(result.findings) as [string, string[]][])
      for (const one of found.slice(0, 5)) console.error(`${kind}: ${one}`);
    const { ok, refused } = result.mutations;
    console.error(`harmed: ${JSON.stringify(result.harmed)}`);
    console.error(`seconds to heal after: ${JSON.stringify(result.healSeconds)}`);
    return [
      { figure: 'kills', measured: result.kills, goal: least.kills, unit: 'kills', better: 'higher' },
      {
        figure: 'mutations',
        measured: ok + refused,
        goal: least.mutations,
        unit: 'mutations',
        better: 'higher',
      },
      {
        figure: 'rolled-back',
        measured: refused / (ok + refused),
        goal: 0.2,
        unit: 'share',
        better: 'higher',
      },
      { figure: 'published', measured: result.published, goal: ok, unit: 'events', better: 'higher' },
      {
        figure: 'heal',
        measured: Math.max(...Object.values(result.healSeconds.heard)),
        goal: HEAL_SECONDS_MAX,
        unit: 's',
        better: 'lower',
      },
      none('accidents', result.accidents.length),
      ...(broker === null
        ? []
        : [
            {
              figure: 'heal-topics',
              measured: Math.max(...Object.values(result.healSeconds['in the topics'])),
              goal: HEAL_SECONDS_MAX,
              unit: 's',
              better: 'lower' as const,
            },
            none('topic-lost-or-reordered', result.topics.wrong),
            {
              figure: 'topic-repeated',
              measured: result.topics.repeated / result.published,
              goal: TOPIC_REPEATED_SHARE_MAX,
              unit: 'share',
              better: 'lower' as const,
            },
            await controlsFound(from, cluster.adminUrl, broker),
          ]),
      ...Object.entries(result.findings).map(([kind, found]: [string, string[]]) => none(kind, found.length)),
    ];
  } finally {
    await Promise.all([cluster.stop(), broker?.stop()]);
    rmSync(dir, { recursive: true, force: true });
  }
}

function none(figure: string, measured: number): Figure {
  return { figure, measured, goal: 0, unit: 'events', better: 'lower' };
}

async function controlsFound(seed: number, adminUrl: string, broker: HarmableBroker): Promise<Figure> {
  let found = 0;
  for (const { shows, ...control } of KAFKA_CONTROLS) {
    const isFound = shows(
      await runChaos({ ...control, seed, mutations: CONTROL_MUTATIONS, adminUrl, broker }),
    );
    console.error(`${control.fault}: ${isFound ? 'found' : 'NOT FOUND'}`);
    if (isFound) found++;
  }
  const goal = KAFKA_CONTROLS.length;
  return { figure: 'controls-found', measured: found, goal, unit: 'faults', better: 'higher' };
}
