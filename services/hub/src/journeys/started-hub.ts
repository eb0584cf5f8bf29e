import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { built } from '@samspill/local-infra/testing/built';

/** A hub as a process of its own. */
export interface StartedHub {
  readonly url: string;
  readonly writeKey: string;
  /** Everything it has printed so far. */
  readonly printed: () => string;
  readonly process: ChildProcess;
  /** Sends the signal and waits for the end. Gives the exit code, null after SIGKILL. */
  end(signal: NodeJS.Signals): Promise<number | null>;
}

/** As `npm run build` makes it: vitest.bundles.ts. */
const BUILT = built('main', import.meta.url);
/** As `npm start` starts it. */
const SOURCE = ['--import', '@oxc-node/core/register', fileURLToPath(new URL('../main.ts', import.meta.url))];

/** Throws with all that was printed if the process ends before it is ready. */
export function startedHub(...options: string[]): Promise<StartedHub> {
  return startedHubWith({}, ...options);
}

/** From its sources, as `npm start` starts it. */
export function hubFromSource(...options: string[]): Promise<StartedHub> {
  return untilReady(spawned(SOURCE, {}, options));
}

/** The same with these variables set. */
export function startedHubWith(
  variables: Readonly<Record<string, string>>,
  ...options: string[]
): Promise<StartedHub> {
  return untilReady(spawnHubWith(variables, ...options));
}

async function untilReady({ child, printed }: SpawnedHub): Promise<StartedHub> {
  const line = await new Promise<string>((resolve, reject) => {
    child.stdout!.on('data', () => {
      const ready = /^Samspill is ready: (\S+)$/m.exec(printed());
      if (ready) resolve(ready[1]!);
    });
    child.once('exit', (code) =>
      reject(new Error(`the hub ended with ${code} before it was ready:\n${printed()}`)),
    );
  });
  return {
    url: line,
    writeKey: /samspill_[\w-]+/.exec(printed())![0],
    printed,
    process: child,
    async end(signal) {
      const gone = once(child, 'exit');
      child.kill(signal);
      const [code] = (await gone) as [number | null];
      return code;
    },
  };
}

export function spawnHub(...options: string[]): SpawnedHub {
  return spawnHubWith({}, ...options);
}

export interface SpawnedHub {
  readonly child: ChildProcess;
  readonly printed: () => string;
}

export function spawnHubWith(variables: Readonly<Record<string, string>>, ...options: string[]): SpawnedHub {
  return spawned(BUILT, variables, options);
}

function spawned(
  main: readonly string[],
  variables: Readonly<Record<string, string>>,
  options: readonly string[],
): SpawnedHub {
  const child = spawn(process.execPath, [...main, ...options], {
    cwd: fileURLToPath(new URL('../../../..', import.meta.url)),
    env: { ...process.env, DATABASE_URL: '', ...variables },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  child.stdout.on('data', (chunk) => (text += String(chunk)));
  child.stderr.on('data', (chunk) => (text += String(chunk)));
  return { child, printed: () => text };
}
