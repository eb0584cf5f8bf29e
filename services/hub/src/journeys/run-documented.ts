import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { seasonYear } from '../sample-world/dates.ts';
import { ask } from './ask.ts';
import { type Block, holds } from './docs-blocks.ts';
import { wrongElsewhere } from './documented-elsewhere.ts';
import { follow, take } from './follow.ts';
import { SAMSPILL } from './run-samspill.ts';
import type { StartedHub } from './started-hub.ts';

const ROOT = fileURLToPath(new URL('../../../..', import.meta.url));
const SHELL = fileURLToPath(new URL('docs-shell.sh', import.meta.url));
/** Where `graphql-ws` can be imported from. */
const GATEWAY = join(ROOT, 'services/gateway');
const RUN_MS_MAX = 120_000;
/** Between what one block printed and the next. */
const MARK = '=== the next block';

/** Asks what a `graphql` block asks. A subscription is followed to its first message. Gives what is wrong, if anything. */
export async function wrongInQuery(block: Block, hub: StartedHub): Promise<string[]> {
  const query = forHub(block.text, hub);
  if (!/^\s*subscription\b/.test(query))
    return differing(block, await ask(hub.url, query, { language: 'en' }), hub);
  const stream = await follow(hub.url, query);
  const [first] = await take(stream, 1);
  await stream.return(undefined);
  return differing(block, first!.message, hub);
}

/** Runs a `js` block as a module to its end; it has to print something. */
export async function wrongInModule({ text, place }: Block, hub: StartedHub): Promise<string[]> {
  const options = ['--no-warnings', '--experimental-eventsource', '--input-type=module'];
  const { stdout } = await promisify(execFile)(process.execPath, [...options, '--eval', forHub(text, hub)], {
    cwd: GATEWAY,
    timeout: RUN_MS_MAX,
  });
  return stdout === '' ? [`${place} printed nothing`] : [];
}

/**
 * Runs the `bash` blocks of one page in one shell, so that a later one knows the variables of an earlier one.
 * `docs-shell.sh` says which commands there are.
 */
export async function wrongInCommands(
  blocks: readonly Block[],
  hub: StartedHub,
  data: string,
): Promise<string[]> {
  const dir = await mkdtemp(join(tmpdir(), 'samspill-docs-'));
  const elsewhere = join(dir, 'elsewhere');
  await writeFile(elsewhere, '');
  const script = [
    await readFile(SHELL, 'utf8'),
    ...blocks.map(({ text }) => `echo '${MARK}'\n${forHub(text, hub)}`),
  ].join('\n');
  const env = {
    PATH: process.env['PATH'],
    NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'] ?? '',
    KEY: hub.writeKey,
    NODE: process.execPath,
    DATA: data,
    HUB_SAMSPILL: SAMSPILL.join('\n'),
    ELSEWHERE: elsewhere,
  };
  // Without --norc it would read the user's own settings: with a socket for input it takes itself for a remote shell.
  const { code, stdout, stderr } = await promisify(execFile)('bash', ['--norc', '-c', script], {
    cwd: ROOT,
    env,
    timeout: RUN_MS_MAX,
  }).then(
    (ran) => ({ code: 0, ...ran }),
    (error: { code: number | null; stdout: string; stderr: string }) => error,
  );
  const notRun = (await readFile(elsewhere, 'utf8')).split('\n').filter((line) => line !== '');
  await rm(dir, { recursive: true });

  const printed = stdout.split(`${MARK}\n`).slice(1);
  if (code !== 0 || /command not found/.test(stderr))
    return [`${blocks[printed.length - 1]!.place} ended with ${code}: ${printed.at(-1)}${stderr}`];
  return [
    ...printed.flatMap((text, i) => differing(blocks[i]!, lastJsonIn(text), hub)),
    ...(await Promise.all(notRun.map(wrongElsewhere))).flat(),
  ];
}

/** Pages show the sample world as it is for a reader of this year, at the usual address. */
function forHub(text: string, hub: StartedHub): string {
  const year = String(seasonYear(Temporal.Now.plainDateISO('Europe/Oslo')));
  return text.replaceAll('127.0.0.1:4000', new URL(hub.url).host).replaceAll(/\b2027\b/g, year);
}

function differing({ answer, place }: Block, given: unknown, hub: StartedHub): string[] {
  const told = JSON.stringify(given, null, 2);
  if (answer !== null)
    return holds(given, JSON.parse(forHub(answer, hub))) ? [] : [`${place} is answered with ${told}`];
  const { errors } = (given ?? {}) as { errors?: readonly unknown[] };
  return errors === undefined || errors.length === 0 ? [] : [`${place} is refused: ${told}`];
}

/** The last line of JSON, also behind the `data: ` of an event; null where there is none. */
function lastJsonIn(printed: string): unknown {
  const json = [...printed.matchAll(/^(?:data: )?(\{.*\})$/gm)].at(-1)?.[1];
  return json === undefined ? null : JSON.parse(json);
}
