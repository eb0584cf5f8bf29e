import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { withLock } from './scripts/lock.mjs';

const ROOT = import.meta.dirname;
const MADE_FROM = [
  '{packages,services}/*/src/**/*.ts',
  '{packages,services}/*/package.json',
  'rolldown.config.ts',
  'pnpm-lock.yaml',
];

/**
 * Makes the bundles of these packages as `npm run build` does, unless they are there already. Journeys and chaos runs
 * start dozens of processes, and a bundle starts with half the CPU; that the sources start as well, others show
 * (docs/decisions/0030).
 *
 * @param folders such as `services/hub`
 */
export async function makeBundles(folders: readonly string[]): Promise<void> {
  const wanted = folders.length === 0 ? '' : sourcesAsTheyAre();
  await Promise.all(folders.map((folder) => makeBundle(join(ROOT, folder), wanted)));
}

async function makeBundle(folder: string, wanted: string): Promise<void> {
  // Whoever builds anew by other means takes it away with the rest.
  const stamp = join(folder, 'dist/stamp');
  const isThere = (): boolean => existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted;
  if (isThere()) return;
  await withLock(join(folder, 'node_modules/.bundle-lock'), sayWaiting, async () => {
    if (isThere()) return;
    const rolldown = join(ROOT, 'node_modules/.bin/rolldown');
    await promisify(execFile)(rolldown, ['-c', join(ROOT, 'rolldown.config.ts')], { cwd: folder });
    writeFileSync(stamp, wanted);
  });
}

function sourcesAsTheyAre(): string {
  const paths = globSync(MADE_FROM, { cwd: ROOT, exclude: ['**/node_modules'] }).toSorted();
  const hash = createHash('sha256');
  for (const path of paths) hash.update(`${path}\n`).update(readFileSync(join(ROOT, path)));
  return hash.digest('hex');
}

function sayWaiting(pid: number): void {
  console.log(`Waiting for process ${pid}, which is building`);
}
