import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, readlinkSync, realpathSync } from 'node:fs';
import { createInterface } from 'node:readline';
import type { StartErrorCode } from '../start-error.ts';
import { built } from './built.ts';

export type Outcome =
  | { adminUrl: string; error?: undefined }
  | { adminUrl?: undefined; error: { code: StartErrorCode; message: string } };

/** Runs `hold-cluster.ts` in a process of its own, as another user if one is named. */
export async function clusterInAProcess(
  dir: string,
  options: { uid?: number; gid?: number; leave?: boolean } = {},
): Promise<{ process: ChildProcess; outcome: Outcome }> {
  const { leave = false, ...user } = options;
  const args = [...built('hold-cluster', import.meta.url), dir];
  const child = spawn(process.execPath, leave ? [...args, 'leave'] : args, {
    ...user,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = (await once(createInterface(child.stdout), 'line')) as [string];
  return { process: child, outcome: JSON.parse(line) as Outcome };
}

export async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill(signal);
  await once(child, 'exit');
}

/** Pids of the processes that work in this directory, as a server and its backends do. Linux alone can tell. */
export function processesIn(dir: string): number[] {
  const place = realpathSync(dir);
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        return readlinkSync(`/proc/${pid}/cwd`) === place;
      } catch {
        return false;
      }
    });
}

/** Pids of a process's children. Linux alone can tell. */
export function childrenOf(parent: number): number[] {
  return readFileSync(`/proc/${parent}/task/${parent}/children`, 'utf8').trim().split(' ').map(Number);
}
