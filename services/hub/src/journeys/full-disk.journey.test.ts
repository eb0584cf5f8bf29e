import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { freshDataDir, removeDataDir } from './data-dir.ts';
import { spawnHub } from './started-hub.ts';

/** A disk of this size, in MB; false where this user may not make one. */
function mounted(dir: string, megabytes: number): boolean {
  return spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=755`, 'tmpfs', dir]).status === 0;
}

let dir: string;
beforeEach(async () => {
  dir = await freshDataDir();
});
afterEach(async () => {
  spawnSync('umount', ['--lazy', dir]);
  await removeDataDir(dir);
});

test.for([
  [20, 'the files of PostgreSQL do not fit'],
  [44, 'PostgreSQL gives up while the tables are made'],
  [60, 'it fills up while the first records are written'],
] as const)('on a disk of %i MB, where %s, start says that it is full', async ([megabytes], { skip }) => {
  skip(!mounted(dir, megabytes), 'only root can make a small disk');
  const { child, printed } = spawnHub('--port', '0', '--data', join(dir, 'data'));
  // Not exit: what it printed last may come after that.
  const [code] = (await once(child, 'close')) as [number];
  expect(printed()).toMatch(
    /^Samspill could not start\. The disk that holds .* is full\. Free at least 200 MB/m,
  );
  expect(printed()).not.toMatch(/\n\s+at /);
  expect(code).toBe(1);
});
