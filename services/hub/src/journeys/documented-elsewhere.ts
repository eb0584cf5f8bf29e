import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { spawnHub } from './started-hub.ts';

const ROOT = fileURLToPath(new URL('../../../..', import.meta.url));

type Check = (command: string) => boolean | Promise<boolean>;

/** What pages name and the test of the pages does not run: here it only has to exist. Beside it, what does run it. */
const elsewhere: Record<string, Check> = {
  // readme.journey.test.ts starts its hub so; operating.journey.test.ts uses the options.
  'npm start': async (command) => (await isTask(command)) && optionsExist(command),
  // The same hub behind a watcher that runs until it is stopped.
  'npm run dev': async (command) => (await isTask(command)) && optionsExist(command),
  // Runs this very file.
  'npm test': (command) => pathExists(command),
  // .ci/run runs these checks, and npm test; it is what the build runs.
  'bash .ci/run': (command) => command === 'bash .ci/run' && existsSync(join(ROOT, '.ci/run')),
  'npm run lint': isTask,
  'npm run schema': isTask,
  // Take minutes, and have goals of their own.
  'npm run bench': isBench,
  'npm run build': isTask,
};

/** What is wrong with a command that was not run: nobody knows it, or it names what is not there. */
export async function wrongElsewhere(command: string): Promise<string[]> {
  const [, exists] = Object.entries(elsewhere).find(([begin]) => `${command} `.startsWith(`${begin} `)) ?? [];
  if (exists === undefined) return [`${command}: neither run here nor known to be run elsewhere`];
  return (await exists(command)) ? [] : [`${command}: there is no such thing`];
}

async function isTask(command: string): Promise<boolean> {
  const { scripts } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8')) as { scripts: object };
  const [, name = ''] = /^npm (?:run )?(\w+)/.exec(command) ?? [];
  return Object.hasOwn(scripts, name);
}

async function optionsExist(command: string): Promise<boolean> {
  const options = [...command.matchAll(/ (--\w[\w-]*)/g)].map(([, option]) => option!);
  if (options.length === 0) return true;
  const { child, printed } = spawnHub('--help');
  await once(child, 'close');
  return options.every((option) => printed().includes(option));
}

function pathExists(command: string): boolean {
  const [, path = '.'] = /-- (\S+)/.exec(command) ?? [];
  return existsSync(join(ROOT, path));
}

async function isBench(command: string): Promise<boolean> {
  const main = join(ROOT, 'services/hub/src/bench/main.ts');
  const args = ['--import', '@oxc-node/core/register', main];
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: ROOT });
  const [, name] = /-- (\S+)/.exec(command) ?? [];
  return name === undefined || stdout.includes(`  ${name} `);
}
