import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { seasonYear } from '../sample-world/dates.ts';
import type { Block } from './docs-blocks.ts';
import type { StartedHub } from './started-hub.ts';

export const ROOT = fileURLToPath(new URL('../../../..', import.meta.url));
const SHELL = fileURLToPath(new URL('docs-shell.sh', import.meta.url));
const SAMSPILL = fileURLToPath(new URL('../samspill.ts', import.meta.url));
/** Where `graphql-ws` can be imported from. */
const GATEWAY = join(ROOT, 'services/gateway');
/** Pages show the sample world as it is for a reader of this year. */
const YEAR_SHOWN = /\b2027\b/g;
const RUN_MS_MAX = 60_000;

/** The text as it would stand for this hub: its address, and the coming season of its sample world. */
export function forHub(text: string, hub: Pick<StartedHub, 'url'>): string {
  const year = String(seasonYear(Temporal.Now.plainDateISO('Europe/Oslo')));
  return text.replaceAll('127.0.0.1:4000', new URL(hub.url).host).replaceAll(YEAR_SHOWN, year);
}

export interface ShellRun {
  readonly code: number;
  /** What each block printed; shorter where one failed. */
  readonly printed: readonly string[];
  readonly stderr: string;
  /** Commands that were not run, since something else runs them. */
  readonly elsewhere: readonly string[];
}

/** Runs the `bash` blocks of one page in one shell, so that a later one knows the variables of an earlier one. */
export async function runShell(blocks: readonly Block[], hub: StartedHub, data: string): Promise<ShellRun> {
  const dir = await mkdtemp(join(tmpdir(), 'samspill-docs-'));
  const elsewhere = join(dir, 'elsewhere');
  await writeFile(elsewhere, '');
  const script = [
    await readFile(SHELL, 'utf8'),
    ...blocks.map(({ text }) => `printf '${MARK}\\n'\n${forHub(text, hub)}`),
  ].join('\n');
  const env = {
    PATH: process.env['PATH'],
    KEY: hub.writeKey,
    NODE: process.execPath,
    DATA: data,
    HUB_SAMSPILL: SAMSPILL,
    ELSEWHERE: elsewhere,
  };
  const ran = await promisify(execFile)('bash', ['-c', script], { cwd: ROOT, env, timeout: RUN_MS_MAX }).then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    (error: { code: number | null; stdout: string; stderr: string }) => ({ ...error, code: error.code ?? 1 }),
  );
  const noted = await readFile(elsewhere, 'utf8');
  await rm(dir, { recursive: true });
  return {
    code: ran.code,
    printed: ran.stdout.split(`${MARK}\n`).slice(1),
    stderr: ran.stderr,
    elsewhere: noted.split('\n').filter((line) => line !== ''),
  };
}

/** Runs a `js` block as a module to its end. Gives what it printed; throws with what went wrong. */
export async function runModule({ text }: Block, hub: StartedHub): Promise<string> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--no-warnings', '--experimental-eventsource', '--input-type=module', '--eval', forHub(text, hub)],
    { cwd: GATEWAY, timeout: RUN_MS_MAX },
  );
  return stdout;
}

const MARK = '=== the next block';
