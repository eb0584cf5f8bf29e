import { mkdtempSync, chmodSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startCluster } from '@samspill/local-infra/embedded-postgres';
import { runChaos } from '../proof/chaos.ts';
import type { Figure } from './figure.ts';

const KILLS = 30;
const MUTATIONS = 20_000;
/** With time given instead: what a minute has to hold at least, or nothing much was tried. */
const KILLS_PER_MINUTE = 15;
const MUTATIONS_PER_MINUTE = 2_000;
const HEAL_SECONDS_MAX = 15;

export interface ChaosBenchOptions {
  /** Write and harm for so long. Left out: until 30 harms are done and 20,000 mutations answered. */
  readonly minutes?: number;
  /** Left out: another one each time; it is printed. */
  readonly seed?: number;
}

/** The chaos run in its full form. Each kind of wrong is a figure that has to be 0. Takes some minutes. */
export async function chaosBench({ minutes, seed }: ChaosBenchOptions = {}): Promise<Figure[]> {
  const from = seed ?? Date.now() % 1_000_000;
  console.error(`SEED=${from}`);
  const least =
    minutes === undefined
      ? { kills: KILLS, mutations: MUTATIONS }
      : {
          kills: Math.floor(KILLS_PER_MINUTE * minutes),
          mutations: Math.floor(MUTATIONS_PER_MINUTE * minutes),
        };
  const dir = mkdtempSync(join(tmpdir(), 'samspill-bench-'));
  chmodSync(dir, 0o755);
  const cluster = await startCluster({ dir, log: () => {} });
  try {
    const result = await runChaos({
      ...least,
      seed: from,
      adminUrl: cluster.adminUrl,
      ...(minutes === undefined ? {} : { forMs: minutes * 60_000 }),
    });
    for (const accident of result.accidents) console.error(accident);
    for (const [kind, found] of Object.entries(result.findings) as [string, string[]][])
      for (const one of found.slice(0, 5)) console.error(`${kind}: ${one}`);
    const { ok, refused } = result.mutations;
    console.error(`harmed: ${JSON.stringify(result.harmed)}`);
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
      { figure: 'heal', measured: result.healSeconds, goal: HEAL_SECONDS_MAX, unit: 's', better: 'lower' },
      none('accidents', result.accidents.length),
      ...Object.entries(result.findings).map(([kind, found]: [string, string[]]) => none(kind, found.length)),
    ];
  } finally {
    await cluster.stop();
    rmSync(dir, { recursive: true, force: true });
  }
}

function none(figure: string, measured: number): Figure {
  return { figure, measured, goal: 0, unit: 'events', better: 'lower' };
}
