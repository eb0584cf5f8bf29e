import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask } from './ask.ts';
import { type Block, blocksIn, holds } from './docs-blocks.ts';
import { follow, take } from './follow.ts';
import { forHub, ROOT, runModule, runShell } from './run-documented.ts';
import { spawnHub, type StartedHub, startedHub } from './started-hub.ts';

// Whatever README.md, CONTRIBUTING.md and docs/ show is run. Where an answer stands below, it has to be the answer.

/** First those that read a fresh hub, then those that write; the last one takes the sample world away. */
const ORDER = ['README.md', 'CONTRIBUTING.md', 'docs/querying.md', 'docs/following-events.md'];
const LAST = ['docs/writing.md', 'docs/operations.md'];

let dir: string;
let hub: StartedHub;

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'samspill-'));
  hub = await startedHub('--port', '0', '--data', dir);
});

afterAll(async () => {
  await hub.end('SIGTERM');
  await rm(dir, { recursive: true });
});

const pages = await Promise.all(
  (await pagePaths()).map(async (path) => {
    const blocks = blocksIn(await readFile(join(ROOT, path), 'utf8'));
    return { path, blocks };
  }),
);

describe.each(pages)('$path', ({ path, blocks }) => {
  const called = (block: Block) => `${path}:${block.line}`;
  const of = (language: string) => blocks.filter((block) => block.language === language);

  for (const block of of('graphql')) {
    test(`line ${block.line}, GraphQL`, async () => {
      const query = forHub(block.text, hub);
      if (/^\s*subscription\b/.test(query)) {
        const stream = await follow(hub.url, query);
        const [first] = await take(stream, 1);
        await stream.return(undefined);
        expectShown(block, first!.message, called(block));
        return;
      }
      const { data, errors } = await ask(hub.url, query, { language: 'en' });
      if (block.answer === null || !block.answer.includes('"errors"')) expect(errors).toEqual([]);
      expectShown(block, { data, errors }, called(block));
    });
  }

  for (const block of of('js')) {
    test(`line ${block.line}, JavaScript`, async () => {
      const printed = await runModule(block, hub);
      expect(printed, called(block)).not.toBe('');
    });
  }

  test.runIf(of('bash').length > 0)('its commands', { timeout: 90_000 }, async () => {
    const commands = of('bash');
    const ran = await runShell(commands, hub, dir);
    expect(wrongWith(ran), `${path}: ${ran.printed.at(-1)}`).toBeNull();
    for (const [i, printed] of ran.printed.entries()) {
      const block = commands[i]!;
      if (block.answer === null) expect(printed, called(block)).not.toContain('"errors"');
      else expectShown(block, JSON.parse(jsonIn(printed)), called(block));
    }
    for (const command of ran.elsewhere) expect(await unknown(command), called(commands[0]!)).toBeNull();
  });

  test('shows nothing in a language that is not looked at', () => {
    const known = ['bash', 'graphql', 'js', 'json', 'text', 'ts', 'sql', 'yaml'];
    expect(blocks.filter(({ language }) => !known.includes(language)).map(called)).toEqual([]);
    const shell = blocks.filter(({ language, text }) => language === 'text' && /^(?:npm|curl) /m.test(text));
    expect(shell.map(called)).toEqual([]);
  });
});

describe('what is wrong in a page is found', () => {
  const shell = (text: string) =>
    runShell([{ language: 'bash', text, line: 1, answer: null }], hub, dir).then(wrongWith);

  test.each([
    ['a command that nobody knows', 'docker compose up'],
    ['one within another', 'echo "$(python3 -c 1)"'],
    ['one that fails', 'npm run samspill -- doktor'],
    ['a request that reaches nobody', 'curl -s http://127.0.0.1:9/graphql'],
    ['a stream that never has an event', 'curl -N http://127.0.0.1:4000/graphql/stream'],
  ])('%s', async (_, text) => {
    expect(await shell(text)).not.toBeNull();
  });

  test('a task, a bench, an option or a path that is not there', async () => {
    for (const command of [
      'npm run tset',
      'npm run bench -- everything',
      'npm start -- --prot 1',
      'npm test -- services/nobody',
      'bash .ci/ran',
    ])
      expect(await unknown(command), command).not.toBeNull();
  });

  test('an answer that differs', () => {
    expect(holds({ a: 1, list: [{ id: 'x', b: 2 }] }, { a: 1, list: [{ id: '…' }] })).toBe(true);
    expect(holds({ a: 1 }, { a: 2 })).toBe(false);
    expect(holds({ list: [1, 2] }, { list: [1] })).toBe(false);
    expect(holds({ id: null }, { id: '…' })).toBe(false);
  });
});

/**
 * What a page may name without its being run here, with the place that does run it. Gives what is wrong: an unknown
 * task, option, bench or path.
 */
async function unknown(command: string): Promise<string | null> {
  const [, rule] = Object.entries(ELSEWHERE).find(([begin]) => `${command} `.startsWith(`${begin} `)) ?? [];
  return rule === undefined ? `${command}: not run here, nor known to be run elsewhere` : rule(command);
}

const ELSEWHERE: Record<string, (command: string) => Promise<string | null> | string | null> = {
  // Every journey starts the hub so; operating.journey.test.ts uses the options.
  'npm start': startOptions,
  // The same hub behind a watcher: scripts/dev.mjs.
  'npm run dev': startOptions,
  // What runs this very file.
  'npm test': (command) => pathAfterDashes(command),
  // The four checks of .ci/run, and .ci/run itself, which runs npm test.
  'npm run lint': task,
  'npm run schema': task,
  'bash .ci/run': (command) =>
    command === 'bash .ci/run' && existsSync(join(ROOT, '.ci/run')) ? null : command,
  // Takes minutes; its figures have goals of their own.
  'npm run bench': benchName,
  // The container image is built with it.
  'npm run build': task,
};

async function startOptions(command: string): Promise<string | null> {
  const { child, printed } = spawnHub('--help');
  await once(child, 'exit');
  const wrong = [...command.matchAll(/ (--\w[\w-]*)/g)].find(([, option]) => !printed().includes(option!));
  return wrong === undefined ? task(command) : `${command}: no option ${wrong[1]}`;
}

async function task(command: string): Promise<string | null> {
  const { scripts } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8')) as { scripts: object };
  const [, name] = /^npm (?:run )?(\w+)/.exec(command) ?? [];
  return name !== undefined && name in scripts ? null : `${command}: no such task`;
}

function pathAfterDashes(command: string): string | null {
  const [, path] = /-- (\S+)/.exec(command) ?? [];
  return path === undefined || existsSync(join(ROOT, path)) ? null : `${command}: no such path`;
}

async function benchName(command: string): Promise<string | null> {
  const [, name = ''] = /-- (\S+)/.exec(command) ?? [];
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--import', '@oxc-node/core/register', join(ROOT, 'services/hub/src/bench/main.ts')],
    { cwd: ROOT },
  );
  return name === '' || stdout.includes(`  ${name} `) ? null : `${command}: no such bench`;
}

function wrongWith({ code, stderr }: { code: number; stderr: string }): string | null {
  return code !== 0 || /command not found/.test(stderr) ? `exit code ${code}: ${stderr}` : null;
}

function expectShown({ answer }: Block, given: unknown, where: string): void {
  if (answer === null) return;
  const shown: unknown = JSON.parse(forHub(answer, hub));
  if (!holds(given, shown)) expect(given, where).toEqual(shown);
}

/** The answer among what was printed: the last line that is JSON, also behind `data: `. */
function jsonIn(printed: string): string {
  return (
    /.*^(?:data: )?(\{.*\})$/ms
      .exec(printed)?.[1]
      ?.split(/\n(?:data: )?/)
      .at(-1) ?? 'null'
  );
}

async function pagePaths(): Promise<string[]> {
  const inDocs = (await readdir(join(ROOT, 'docs'))).filter((name) => name.endsWith('.md'));
  const others = inDocs.map((name) => `docs/${name}`).filter((path) => ![...ORDER, ...LAST].includes(path));
  return [...ORDER, ...others.toSorted(), ...LAST].filter((path) => existsSync(join(ROOT, path)));
}
