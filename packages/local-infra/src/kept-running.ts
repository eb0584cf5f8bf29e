import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';

/** Between two attempts. It takes what it needs when there is room on the disk again: nobody has to come and start it. */
export const REVIVE_EVERY_MS = 2_000;

export interface KeptRunningOptions {
  /** `PostgreSQL`: for what is said of it. */
  readonly what: string;
  /** Starts the server and waits until it takes connections. Told to give up by the signal. */
  readonly run: (signal: AbortSignal) => Promise<ChildProcess>;
  /** Told of each server that takes the former one's place. */
  readonly onRevived: (child: ChildProcess) => void;
  /** Asks it to end, and waits until it has. */
  readonly stop: (pid: number) => Promise<void>;
  /** Tells it to end when there is no time to wait. */
  readonly lastSignal: NodeJS.Signals;
  readonly log: (line: string) => void;
  readonly logFile: string;
}

/**
 * Starts a server again whenever it stops by itself, for as long as it takes: whoever uses it fails retryably meanwhile
 * and goes on afterwards, instead of limping without a database for ever.
 */
export function keptRunning(
  first: ChildProcess,
  options: KeptRunningOptions,
): { readonly stop: () => Promise<void> } {
  const stopping = new AbortController();
  let child = first;
  // Whichever way our process ends, short of SIGKILL, the server does not outlive it.
  const killAtExit = (): void => void child.kill(options.lastSignal);
  process.once('exit', killAtExit);
  const watching = watch();
  return {
    async stop() {
      stopping.abort();
      await watching;
      if (child.exitCode === null && child.signalCode === null) {
        child.ref();
        await options.stop(child.pid!);
      }
      process.off('exit', killAtExit);
    },
  };

  async function watch(): Promise<void> {
    for (;;) {
      await ended(child, stopping.signal);
      if (stopping.signal.aborted) return;
      options.log(`${options.what} has stopped by itself; starting it again. Why is in ${options.logFile}.`);
      const next = await revived();
      if (next === null) return;
      child = next;
      options.log(`${options.what} runs again.`);
    }
  }

  /** Null when told to stop before it worked. */
  async function revived(): Promise<ChildProcess | null> {
    let said = '';
    while (!stopping.signal.aborted) {
      try {
        const next = await options.run(stopping.signal);
        options.onRevived(next);
        return next;
      } catch (error) {
        const why = error instanceof Error ? error.message : String(error);
        if (why !== said && !stopping.signal.aborted) options.log(why);
        said = why;
      }
      await sleep(REVIVE_EVERY_MS, undefined, { signal: stopping.signal }).catch(() => {});
    }
    return null;
  }
}

async function ended(child: ChildProcess, signal: AbortSignal): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  await once(child, 'exit', { signal }).catch(() => {});
}
