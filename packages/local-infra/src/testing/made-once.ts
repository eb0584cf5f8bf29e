import { existsSync, mkdirSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { inject } from 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    /** For what the files of a run share; gone after it. Null when no file of it needs a PostgreSQL. */
    runDir: string | null;
  }
}

const POLL_MS = 20;

/** A directory that whoever asks first in this run fills, for all the others to copy from. It is moved when it is whole. */
export async function madeOnce(name: string, fill: (dir: string) => Promise<void>): Promise<string> {
  const runDir = inject('runDir');
  if (runDir === null)
    throw new Error('A test that shares what was made once is named *.pg.test.ts or the like');
  const place = join(runDir, name);
  const unfinished = `${place}.unfinished`;
  while (!existsSync(place)) {
    if (!madeDirectory(unfinished)) await sleep(POLL_MS);
    // It was whole between our looking and our making.
    else if (existsSync(place)) rmdirSync(unfinished);
    else {
      try {
        await fill(unfinished);
        renameSync(unfinished, place);
      } catch (error) {
        rmSync(unfinished, { recursive: true, force: true });
        throw error;
      }
    }
  }
  return place;
}

/** False when somebody has made it already. */
function madeDirectory(path: string): boolean {
  try {
    mkdirSync(path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}
