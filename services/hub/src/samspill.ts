import 'reflect-metadata';
import { resolve } from 'node:path';
import { explainPlace, StartError } from '@samspill/local-infra/start-error';
import { readEnv } from '@samspill/service-kit/env';
import { Refusal } from '@samspill/values/refusals/refusal';
import { Command, CommanderError } from 'commander';
import { frugalHeap } from './commands/frugal-heap.ts';
import type { WhichData } from './commands/opened-databases.ts';
import type { OpenedWorld } from './commands/opened-world.ts';
import { throwUsage } from './commands/throw-usage.ts';
import { hubEnv } from './env.ts';

const env = readEnv(hubEnv, process.env);
const program = new Command('npm run samspill --')
  .description(
    'Looks at and mends a hub. Works beside a running one, and on its data when it is not running.',
  )
  .option('--data <directory>', 'the data directory of the hub', '.data/4000');

const dataOf = (): string => program.opts<{ data: string }>().data;
const which = (): WhichData => ({ data: dataOf(), env });

/** Exit code 0, or 1 when what was asked for could not be done. */
async function inWorld(work: (world: OpenedWorld) => Promise<boolean>): Promise<void> {
  const { openWorld } = await import('./commands/opened-world.ts');
  await using world = await openWorld(which());
  if (!(await work(world))) process.exitCode = 1;
}

/** Only the one that is asked for is loaded: all of them are ten megabytes, and half a second. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  doctor: async () => (await import('./commands/doctor.ts')).doctorCommand(inWorld),
  sample: async () => (await import('./commands/sample.ts')).sampleCommand(inWorld),
  keys: async () => (await import('./commands/keys.ts')).keysCommand(which),
  log: async () => (await import('./commands/log.ts')).logCommand(dataOf),
  import: async () => (await import('./commands/import.ts')).importCommand({ inWorld, which }),
  export: async () => (await import('./commands/export.ts')).exportCommand(inWorld),
  migrate: async () => (await import('./commands/migrate.ts')).migrateCommand(which),
  parked: async () => (await import('./commands/parked.ts')).parkedCommand(inWorld),
  rebuild: async () => (await import('./commands/rebuild.ts')).rebuildCommand(inWorld),
  search: async () => (await import('./commands/search.ts')).searchCommand(inWorld),
};

/** All of them where none is named that is there: they are listed, or the nearest name is. */
async function addCommands(args: readonly string[]): Promise<void> {
  const [name = ''] = program.parseOptions([...args]).operands;
  // Starts this program anew: before anything is loaded.
  if (name === 'import') frugalHeap();
  const asked = Object.hasOwn(commands, name) ? [commands[name]!] : Object.values(commands);
  for (const load of asked) program.addCommand(await load());
}

// Whoever reads the output may stop, as `head` does; what the command does goes on.
process.stdout.on('error', () => {});
program.exitOverride();
try {
  await addCommands(process.argv.slice(2));
  throwUsage(program);
  await program.parseAsync();
} catch (thrown) {
  const isSaid = thrown instanceof CommanderError || thrown instanceof Refusal;
  const error = isSaid ? thrown : explainPlace(thrown, resolve(dataOf()));
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
  else if (error instanceof StartError) {
    console.error(`${error.message} ${error.hint}`);
    process.exitCode = 1;
  } else if (error instanceof Refusal) {
    console.error(`${error.message} (${error.code})`);
    process.exitCode = 1;
  } else throw error;
}
