import { type ChildProcess, spawn } from 'node:child_process';
import { on, once } from 'node:events';
import { mkdtemp, rm, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Figure } from '@samspill/messaging/bench/figure';
import { treeUsage } from './process-tree.ts';

const IDLE_SECONDS = 30;
/** After the sample world is written, before "idle" means idle. */
const SETTLE_SECONDS = 5;
const MODES = { cold: 'new data directory', warm: 'same data again' } as const;

/** Changes of a source file under `npm run dev`; the slowest restart counts. */
const DEV_CHANGES = 5;
const SOURCE = new URL('../start/steps.ts', import.meta.url);

/** Starts the hub twice on one data directory, as a person would, and watches it do nothing; then as a developer. */
export async function startBench(): Promise<Figure[]> {
  const dir = await mkdtemp(join(tmpdir(), 'samspill-bench-'));
  const figures: Figure[] = [];
  try {
    for (const mode of Object.keys(MODES) as (keyof typeof MODES)[]) {
      const { hub, seconds } = await startedHub(dir);
      figures.push({
        figure: mode,
        measured: seconds,
        goal: mode === 'cold' ? 60 : 5,
        unit: 's',
        better: 'lower',
      });
      if (mode === 'warm') figures.push(...(await idleFigures(hub)));
      const gone = once(hub, 'exit');
      hub.kill('SIGTERM');
      await gone;
    }
    figures.push(await devFigure(dir));
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
  return figures;
}

async function startedHub(dir: string): Promise<{ hub: ChildProcess; seconds: number }> {
  const hub = spawn('npm', ['start', '--', '--port', '0', '--data', dir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return { hub, seconds: await secondsUntilReady(hub) };
}

/** From the change of a file until the hub that has it says that it is ready. */
async function devFigure(dir: string): Promise<Figure> {
  const dev = spawn('npm', ['run', 'dev', '--', '--port', '0', '--data', dir], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  await secondsUntilReady(dev);
  const seconds: number[] = [];
  for (let change = 0; change < DEV_CHANGES; change += 1) {
    await sleepSeconds(SETTLE_SECONDS);
    const ready = secondsUntilReady(dev);
    await utimes(SOURCE, new Date(), new Date());
    seconds.push(await ready);
  }
  const gone = once(dev, 'exit');
  dev.kill('SIGTERM');
  await gone;
  return { figure: 'dev-restart', measured: Math.max(...seconds), goal: 3, unit: 's', better: 'lower' };
}

/** From now until it says so, again. */
async function secondsUntilReady(hub: ChildProcess): Promise<number> {
  const start = performance.now();
  let printed = '';
  for await (const [chunk] of on(hub.stdout!, 'data', { close: ['end'] })) {
    printed += String(chunk);
    if (printed.includes('Samspill is ready:')) return (performance.now() - start) / 1000;
  }
  throw new Error(`the hub ended before it was ready:\n${printed}`);
}

async function idleFigures(hub: ChildProcess): Promise<Figure[]> {
  const pid = hub.pid!;
  await sleepSeconds(SETTLE_SECONDS);
  const before = await treeUsage(pid);
  await sleepSeconds(IDLE_SECONDS);
  const after = await treeUsage(pid);
  return [
    { figure: 'resident-hub', measured: after.nodeMegabytes, goal: 400, unit: 'MB', better: 'lower' },
    { figure: 'resident-database', measured: after.otherMegabytes, goal: 300, unit: 'MB', better: 'lower' },
    {
      figure: 'idle-cpu',
      measured: ((after.cpuSeconds - before.cpuSeconds) / IDLE_SECONDS) * 100,
      // One per cent of a core for each of the three services in the process.
      goal: 3,
      unit: 'percent',
      better: 'lower',
    },
  ];
}

function sleepSeconds(seconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, seconds * 1000);
  });
}
