import 'reflect-metadata';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { contracts } from './contracts.ts';

// `npm run schema` prints what is generated from code; with --check it only says what has drifted.
const root = new URL('../../../../', import.meta.url);
const check = process.argv.includes('--check');

const wanted = await contracts(root);
const found = await readdir(new URL('schema/', root), { recursive: true, withFileTypes: true }).catch(
  () => [],
);
const stale = found
  .filter((entry) => entry.isFile())
  .map(({ parentPath, name }) => join(parentPath, name).slice(fileURLToPath(root).length))
  .filter((path) => !wanted.has(path));

const drifted: string[] = [...stale];
for (const [path, text] of wanted) {
  const there = await readFile(new URL(path, root), 'utf8').catch(() => null);
  if (there === text) continue;
  drifted.push(path);
  if (check) continue;
  const file = fileURLToPath(new URL(path, root));
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}
if (!check) await Promise.all(stale.map((path) => rm(new URL(path, root))));

if (drifted.length === 0) console.log(`${wanted.size} contracts are as the code says.`);
else if (check)
  console.error(
    `Not as the code says; run "npm run schema" and commit:\n${drifted.map((path) => `  ${path}`).join('\n')}`,
  );
else console.log(`Printed:\n${drifted.map((path) => `  ${path}`).join('\n')}`);
process.exitCode = check && drifted.length > 0 ? 1 : 0;
