import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { listenForStop, runChild, stoppedBy } from './child.mjs';
import { Failure, Interrupted } from './failure.mjs';
import { install } from './install.mjs';
import { checkPlatform } from './platform.mjs';
import { steps } from './steps.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Runs TypeScript as it stands. */
const run = (file) => (rest) => [['node', '--import', '@oxc-node/core/register', file, ...rest]];

/** What each task runs, one command after the other until one fails. */
const tasks = {
  start: run('services/hub/src/main.ts'),
  dev: (rest) => [['node', 'scripts/dev.mjs', ...rest]],
  test: (rest) => [['vitest', 'run', ...rest]],
  build: (rest) => [['turbo', 'run', 'build', ...rest]],
  // Types and lint in one pass over the same program.
  lint: (rest) => [
    ['oxlint', '--type-aware', '--type-check', ...rest],
    ['oxfmt', '--check'],
  ],
  schema: run('services/hub/src/schema/print.ts'),
  bench: run('services/hub/src/bench/main.ts'),
  samspill: run('services/hub/src/samspill.ts'),
};

/** Tasks that run until they are told to stop: being told is no failure. */
const UNTIL_STOPPED = new Set(['start', 'dev']);

/** Ends the process with the task's exit code. */
export async function runTask(name, rest) {
  listenForStop();
  try {
    process.chdir(root);
    if (!Object.hasOwn(tasks, name ?? ''))
      throw new Failure(
        `There is no task "${name ?? ''}".`,
        `Choose one: ${Object.keys(tasks).join(', ')}.`,
        2,
      );
    checkPlatform();
    const step = steps();
    await install(root, step);
    if (step.taken > 0) step(`Ready; running ${name}`);
    process.exitCode = await runAll(tasks[name](rest));
  } catch (error) {
    if (error instanceof Interrupted)
      process.exitCode = UNTIL_STOPPED.has(name) ? 0 : 128 + error.signalNumber;
    else if (error instanceof Failure) {
      console.error(`${error.message} ${error.hint}`);
      process.exitCode = error.exitCode;
    } else throw error;
  }
}

async function runAll(commands) {
  const env = {
    ...process.env,
    // Turbo looks for the package manager there.
    PATH:
      ['node_modules/.bin', '.tools/node_modules/.bin'].map((bin) => `${join(root, bin)}:`).join('') +
      process.env.PATH,
    TURBO_TELEMETRY_DISABLED: '1',
    // Compiled code is kept between runs: a quarter of a start's CPU.
    NODE_COMPILE_CACHE: join(root, '.tools', 'compile-cache'),
  };
  for (const [command, ...args] of commands) {
    const code = await runChild(join(root, 'node_modules', '.bin', command), args, { env, stdio: 'inherit' });
    if (code !== 0) return code;
    if (stoppedBy() !== null) return 0;
  }
  return 0;
}
