import 'reflect-metadata';
import { resolve } from 'node:path';
import { explainPlace, StartError } from '@samspill/local-infra/start-error';
import { readEnv } from '@samspill/service-kit/env';
import { Refusal } from '@samspill/values/refusals/refusal';
import { Command, CommanderError } from 'commander';
import { doctor } from './commands/doctor.ts';
import { keysCommand } from './commands/keys.ts';
import { logCommand } from './commands/log.ts';
import { frugalHeap } from './commands/frugal-heap.ts';
import { exportActivitiesCommand } from './commands/export-activities.ts';
import { importActivitiesCommand } from './commands/import-activities.ts';
import { importSchoolHolidaysCommand } from './commands/import-school-holidays.ts';
import { importOrganisationsCommand } from './commands/import-organisations.ts';
import { migrateCommand } from './commands/migrate.ts';
import { openWorld, type OpenedWorld } from './commands/opened-world.ts';
import { parkedCommand } from './commands/parked.ts';
import { rebuildCommand } from './commands/rebuild.ts';
import { searchCommand } from './commands/search.ts';
import { throwUsage } from './commands/throw-usage.ts';
import { hubEnv } from './env.ts';
import { removeSampleWorld } from './sample-world/remove.ts';

const env = readEnv(hubEnv, process.env);
const program = new Command('npm run samspill --')
  .description(
    'Looks at and mends a hub. Works beside a running one, and on its data when it is not running.',
  )
  .option('--data <directory>', 'the data directory of the hub', '.data/4000');

/** Exit code 0, or 1 when what was asked for could not be done. */
async function inWorld(work: (world: OpenedWorld) => Promise<boolean>): Promise<void> {
  await using world = await openWorld({ data: program.opts<{ data: string }>().data, env });
  if (!(await work(world))) process.exitCode = 1;
}

program
  .command('doctor')
  .description('say whether everything is well, and what to do where it is not')
  .action(() =>
    inWorld(async (world) => {
      const { lines, healthy } = await doctor(world);
      console.log(lines.join('\n'));
      return healthy;
    }),
  );

program
  .command('sample')
  .description('the sample world')
  .command('remove')
  .description('withdraw every sample record, by facts')
  .action(() =>
    inWorld(async (world) => {
      const { activities, places, organisations } = await removeSampleWorld(world);
      console.log(`Withdrawn: ${activities} activities, ${places} places, ${organisations} organisations.`);
      return true;
    }),
  );

program.addCommand(keysCommand(() => ({ data: program.opts<{ data: string }>().data, env })));
program.addCommand(logCommand(() => program.opts<{ data: string }>().data));
program
  .command('import')
  .description('take in what other registers and systems hold')
  .hook('preAction', frugalHeap)
  .addCommand(importOrganisationsCommand(env, () => program.opts<{ data: string }>().data))
  .addCommand(importActivitiesCommand(inWorld, () => program.opts<{ data: string }>().data))
  .addCommand(importSchoolHolidaysCommand(inWorld));
program
  .command('export')
  .description('give out what the hub holds')
  .addCommand(exportActivitiesCommand(inWorld));
program.addCommand(migrateCommand(() => ({ data: program.opts<{ data: string }>().data, env })));
program.addCommand(parkedCommand(inWorld));
program.addCommand(rebuildCommand(inWorld));
program.addCommand(searchCommand(inWorld));

throwUsage(program);
// Whoever reads the output may stop, as `head` does; what the command does goes on.
process.stdout.on('error', () => {});
try {
  await program.parseAsync();
} catch (thrown) {
  const isSaid = thrown instanceof CommanderError || thrown instanceof Refusal;
  const error = isSaid ? thrown : explainPlace(thrown, resolve(program.opts<{ data: string }>().data));
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
  else if (error instanceof StartError) {
    console.error(`${error.message} ${error.hint}`);
    process.exitCode = 1;
  } else if (error instanceof Refusal) {
    console.error(`${error.message} (${error.code})`);
    process.exitCode = 1;
  } else throw error;
}
