import { setTimeout as sleep } from 'node:timers/promises';
import type { RunningProcess } from './running-process.ts';

/** How a process is watched over. */
export interface Pulse {
  readonly everyMs: number;
  readonly answerMsMax: number;
  /** So many questions in a row without an answer: it hangs. */
  readonly missesMax: number;
}

/** Some twenty seconds: longer than any work of ours keeps a process from its turn, however busy the machine is. */
export const PULSE: Pulse = { everyMs: 2_000, answerMsMax: 3_000, missesMax: 4 };

/** One question to a process. */
export interface Look {
  /** By the clock on the wall since the look before: it goes on while the machine sleeps. */
  readonly sinceMs: number;
  readonly answered: boolean;
}

/** How many in a row were missed by now. Pure. */
export function missesAfter(misses: number, { sinceMs, answered }: Look, pulse: Pulse): number {
  if (answered) return 0;
  // The machine slept, or we had no turn ourselves: what was missed meanwhile says nothing about others.
  if (sinceMs > 2 * (pulse.everyMs + pulse.answerMsMax)) return 0;
  return misses + 1;
}

/** Asks until the signal fires. Resolves to true when the process hangs: it runs, and does not get to its work any more. */
export async function hangs(
  process: Pick<RunningProcess, 'isAlive'>,
  signal: AbortSignal,
  pulse: Pulse,
): Promise<boolean> {
  let misses = 0;
  for (let before = Date.now(); !signal.aborted;) {
    await sleep(pulse.everyMs, undefined, { signal }).catch(() => {});
    if (signal.aborted) break;
    const answered = await process.isAlive(pulse.answerMsMax);
    const now = Date.now();
    misses = missesAfter(misses, { sinceMs: now - before, answered }, pulse);
    before = now;
    if (misses >= pulse.missesMax && !signal.aborted) return true;
  }
  return false;
}
