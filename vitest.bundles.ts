import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { withLock } from './scripts/lock.mjs';

const ROOT = import.meta.dirname;
const HUB = join(ROOT, 'services/hub');
/** Whoever builds anew by other means takes it away with the rest. */
const STAMP = join(HUB, 'dist/stamp');
const MADE_FROM = [
  '{packages,services}/*/src/**/*.ts',
  '{packages,services}/*/package.json',
  'rolldown.config.ts',
  'pnpm-lock.yaml',
];

/**
 * What `npm run build` makes of the hub, unless it is there already. Journeys start dozens of hubs and commands, and a
 * bundle starts with half the CPU; that the sources start as well, others show (docs/decisions/0030).
 */
export async function buildHub(): Promise<void> {
  const wanted = sourcesAsTheyAre();
  const isThere = (): boolean => existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted;
  if (isThere()) return;
  await withLock(join(ROOT, '.tools/build-lock'), sayWaiting, async () => {
    if (isThere()) return;
    const rolldown = join(ROOT, 'node_modules/.bin/rolldown');
    await promisify(execFile)(rolldown, ['-c', join(ROOT, 'rolldown.config.ts')], { cwd: HUB });
    writeFileSync(STAMP, wanted);
  });
}

function sourcesAsTheyAre(): string {
  const paths = globSync(MADE_FROM, { cwd: ROOT, exclude: ['**/node_modules'] }).toSorted();
  const hash = createHash('sha256');
  for (const path of paths) {
    const { mtimeMs, size } = statSync(join(ROOT, path));
    hash.update(`${path} ${mtimeMs} ${size}\n`);
  }
  return hash.digest('hex');
}

function sayWaiting(pid: number): void {
  console.log(`Waiting for process ${pid}, which is building the hub`);
}
