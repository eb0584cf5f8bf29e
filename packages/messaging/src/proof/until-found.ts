import type { ChaosResult } from './chaos.ts';

const TRIES_MAX = 5;

/**
 * Runs a pipeline that is built wrong until the wrong shows. On a busy machine the kills of one run can all fall on
 * processes that are still starting, where they do no harm; a checker that does not see it misses it in every run.
 */
export async function untilFound(
  seed: number,
  run: (seed: number) => Promise<ChaosResult>,
  shows: (result: ChaosResult) => boolean,
): Promise<boolean> {
  for (let tried = 0; tried < TRIES_MAX; tried++) {
    if (shows(await run(seed + tried))) return true;
  }
  return false;
}
