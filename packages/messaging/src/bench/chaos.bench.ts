import { mkdtempSync, chmodSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startCluster } from '@samspill/local-infra/embedded-postgres';
import { runChaos } from '../proof/chaos.ts';
import type { Figure } from './figure.ts';

const KILLS = 30;
const MUTATIONS = 20_000;

/**
 * The chaos run in its full form. Each kind of wrong is a figure that has to be 0; `SEED=` in the environment repeats a
 * run. Takes some minutes.
 */
export async function chaosBench(): Promise<Figure[]> {
  const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000);
  console.error(`SEED=${seed}`);
  const dir = mkdtempSync(join(tmpdir(), 'samspill-bench-'));
  chmodSync(dir, 0o755);
  const cluster = await startCluster({ dir, log: () => {} });
  try {
    const result = await runChaos({ seed, kills: KILLS, mutations: MUTATIONS, adminUrl: cluster.adminUrl });
    for (const accident of result.accidents) console.error(accident);
    return [
      { figure: 'published', measured: result.published, goal: MUTATIONS, unit: 'events', better: 'higher' },
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
