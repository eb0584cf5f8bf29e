import { readdir, readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { blocksIn, holds, isPassedOver } from './docs-blocks.ts';
import { dataDirWithCluster, removeDataDir } from './data-dir.ts';
import { wrongElsewhere } from './documented-elsewhere.ts';
import { wrongInCommands, wrongInModule, wrongInQuery } from './run-documented.ts';
import { type StartedHub, startedHub } from './started-hub.ts';

// What README.md, CONTRIBUTING.md and docs/ show is run. Where an answer stands below a question, it has to be the answer.

const ROOT = new URL('../../../../', import.meta.url);

/** Their commands write, and the last one takes the sample world away: after all the others. */
const LAST = ['docs/loading-activities.md', 'docs/writing.md', 'docs/operations.md'];

let dir: string;
let hub: StartedHub;

beforeAll(async () => {
  dir = await dataDirWithCluster();
  hub = await startedHub('--port', '0', '--data', dir);
});

afterAll(async () => {
  await hub.end('SIGTERM');
  // Started as root, its data is elsewhere.
  await removeDataDir(dir);
});

const paths = ['README.md', 'CONTRIBUTING.md', ...(await pagesIn('docs'))].toSorted(
  (one, other) => LAST.indexOf(one) - LAST.indexOf(other),
);
const pages = await Promise.all(
  paths.map(async (path) => ({ path, blocks: blocksIn(path, await readFile(new URL(path, ROOT), 'utf8')) })),
);
const written = (language: string) =>
  pages.flatMap(({ blocks }) => blocks.filter((block) => block.language === language));
const withCommands = pages
  .map(({ path, blocks }) => ({ path, commands: blocks.filter(({ language }) => language === 'bash') }))
  .filter(({ commands }) => commands.length > 0);

test.each(written('graphql'))('$place, GraphQL', async (block) => {
  expect(await wrongInQuery(block, hub)).toEqual([]);
});

test.each(written('js'))('$place, JavaScript', async (block) => {
  expect(await wrongInModule(block, hub)).toEqual([]);
});

test.each(withCommands)('the commands of $path', { timeout: 150_000 }, async ({ commands }) => {
  expect(await wrongInCommands(commands, hub, dir)).toEqual([]);
});

test('nothing in a page is passed over', () => {
  const blocks = pages.flatMap((page) => page.blocks);
  expect(blocks.length).toBeGreaterThan(20);
  expect(blocks.filter(isPassedOver).map(({ place }) => place)).toEqual([]);
});

test('docs/operations.md names every metric of ours, and none that is not there', async () => {
  const metrics = await (await fetch(new URL('/metrics', hub.url))).text();
  const [, section] = (await readFile(new URL('docs/operations.md', ROOT), 'utf8')).split('\n## Metrics\n');
  const named = [...section!.matchAll(/`((?:samspill|nodejs|process)_\w+)`/g)].map(([, name]) => name!);
  const there = [...metrics.matchAll(/^# TYPE (\w+)/gm)].map(([, name]) => name!);
  expect(named.filter((name) => !there.includes(name))).toEqual([]);
  expect(there.filter((name) => name.startsWith('samspill_') && !named.includes(name))).toEqual([]);
});

// And each of these checks can turn red.

const page = (...blocks: [language: string, text: string][]) =>
  blocksIn('page.md', blocks.map(([language, text]) => `\`\`\`${language}\n${text}\n\`\`\`\n`).join('\n'));

test.each([
  ['a command that nobody knows', 'docker compose up', /docker: command not found/],
  ['one within another', 'echo "$(python3 -c 1)"', /python3: command not found/],
  ['one that fails', 'echo before; false', /ended with 1: before/],
  ['a request that reaches nobody', 'curl -s http://127.0.0.1:9/graphql', /ended with 7/],
  ['a stream without an event', 'curl -sN http://127.0.0.1:4000/graphql/stream', /ended with 1/],
  [
    'a refusal that the page does not tell of',
    `curl -s http://127.0.0.1:4000/graphql -H 'Content-Type: application/json' -d '{"query": "{ nothing }"}'`,
    /is refused/,
  ],
  ['a task that is not there', 'npm run tset', /neither run here/],
  ['an option that is not there', 'npm start -- --prot 1', /no such thing/],
])('%s is found', async (_, text, complaint) => {
  expect((await wrongInCommands(page(['bash', text]), hub, dir)).join('\n')).toMatch(complaint);
});

test.each(['npm run bench -- everything', 'npm test -- services/nobody', 'bash .ci/ran'])(
  '%s is found to be nothing',
  async (command) => {
    expect(await wrongElsewhere(command)).toHaveLength(1);
  },
);

test('a query that is refused, and an answer that differs, are found', async () => {
  const [refused] = page(['graphql', '{ nothing }']);
  expect(await wrongInQuery(refused!, hub)).toHaveLength(1);
  const [differs] = page(['graphql', '{ county(number: "32") { name } }'], ['json', '{ "data": null }']);
  expect(await wrongInQuery(differs!, hub)).toHaveLength(1);
});

test.each([
  [{ a: 1, b: 2 }, { a: 1 }, true],
  [{ list: [{ id: 'x' }] }, { list: [{ id: '…' }] }, true],
  [{ a: 1 }, { a: 2 }, false],
  [{ list: [1, 2] }, { list: [1] }, false],
  [{ id: null }, { id: '…' }, false],
  [null, { a: 1 }, false],
])('%j holds %j: %s', (answer, shown, expected) => {
  expect(holds(answer, shown)).toBe(expected);
});

test('a block that would be passed over is found', () => {
  const blocks = page(
    ['json', '{}'],
    ['bash', 'npm test'],
    ['json', '{}'],
    ['ruby', '1'],
    ['text', 'npm start'],
  );
  expect(blocks.map(isPassedOver)).toEqual([true, false, false, true, true]);
});

async function pagesIn(folder: string): Promise<string[]> {
  const names = await readdir(new URL(folder, ROOT));
  return names
    .filter((name) => name.endsWith('.md'))
    .toSorted()
    .map((name) => `${folder}/${name}`);
}
