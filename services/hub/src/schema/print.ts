import 'reflect-metadata';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { releaseBreaks, releasedState } from '@samspill/events/release/released-state';
import { contracts } from './contracts.ts';

// `npm run schema` prints what is generated from code; with --check it only says what has drifted, and with --release
// it also notes that what stands there now is promised to readers. A promise that would be broken is told in any case.
const root = new URL('../../../../', import.meta.url);
const RELEASED = 'schema/released/';
const check = process.argv.includes('--check');
const release = process.argv.includes('--release');

const wanted = await contracts(root);
const found = await readdir(new URL('schema/', root), { recursive: true, withFileTypes: true }).catch(
  () => [],
);
const there = found
  .filter((entry) => entry.isFile())
  .map(({ parentPath, name }) => join(parentPath, name).slice(fileURLToPath(root).length));
const stale = there.filter((path) => !wanted.has(path) && !path.startsWith(RELEASED));

const drifted: string[] = [...stale];
for (const [path, text] of wanted) if (await write(path, text, !check)) drifted.push(path);
if (!check) await Promise.all(stale.map((path) => rm(new URL(path, root))));

if (drifted.length === 0) console.log(`${wanted.size} contracts are as the code says.`);
else if (check)
  console.error(
    `Not as the code says; run "npm run schema" and commit:\n${drifted.map((path) => `  ${path}`).join('\n')}`,
  );
else console.log(`Printed:\n${drifted.map((path) => `  ${path}`).join('\n')}`);

const promised = new Map<string, unknown>();
for (const path of there.filter((each) => each.startsWith(RELEASED) && each.endsWith('.json'))) {
  promised.set(path.slice(RELEASED.length), JSON.parse(await readFile(new URL(path, root), 'utf8')));
}
const breaks = releaseBreaks(promised);
if (breaks.length > 0) {
  console.error(`This would break what was released:\n${breaks.map((line) => `  ${line}`).join('\n')}`);
} else if (release) {
  const state = [...releasedState()].map(
    ([path, json]) => [`${RELEASED}${path}`, `${JSON.stringify(json, null, 2)}\n`] as const,
  );
  let changed = 0;
  for (const [path, text] of state) if (await write(path, text, true)) changed++;
  console.log(`Released: ${state.length} promises, ${changed} of them new or with additions. Commit them.`);
}
process.exitCode = (check && drifted.length > 0) || breaks.length > 0 ? 1 : 0;

/** @returns whether the file was not so before */
async function write(path: string, text: string, really: boolean): Promise<boolean> {
  const file = new URL(path, root);
  if ((await readFile(file, 'utf8').catch(() => null)) === text) return false;
  if (really) {
    await mkdir(dirname(fileURLToPath(file)), { recursive: true });
    await writeFile(file, text);
  }
  return true;
}
