import { randomUUID } from 'node:crypto';
import { open } from 'node:fs/promises';
import { exportCsv } from '@samspill/activities/import/csv/export-csv';
import { readsOf } from '@samspill/activities/reads';
import { CurrentMunicipalityNumber } from '@samspill/values/municipality';
import { givenOrNull } from '@samspill/values/parse';
import { Command } from 'commander';
import { storyDeps } from '../sample-world/story-deps.ts';
import type { OpenedWorld } from './opened-world.ts';

interface Options {
  readonly csv: string;
  readonly municipality?: string;
}

/** `export activities --csv FILE`. */
export function exportCommand(
  inWorld: (work: (world: OpenedWorld) => Promise<boolean>) => Promise<void>,
): Command {
  const command = new Command('export').description('give out what the hub holds');
  command
    .command('activities')
    .description('public activities that are not over, as a table that can be imported as it is')
    .requiredOption('--csv <file>', 'where to write it; - is the output')
    .option('--municipality <number>', 'only those in it, kommunenummer')
    .action((options: Options) =>
      inWorld(async (world) => {
        await run(world, options);
        return true;
      }),
    );
  return command;
}

async function run({ activities }: OpenedWorld, { csv, municipality }: Options): Promise<void> {
  const municipalityNumber = givenOrNull(CurrentMunicipalityNumber, municipality, '--municipality');
  await using file = csv === '-' ? null : await open(csv, 'w');
  // One transaction: the table is of one moment.
  await storyDeps(activities.messaging, randomUUID()).transaction(async ({ em }) => {
    for await (const part of exportCsv(readsOf(em), { municipalityNumber })) {
      if (file) await file.write(part);
      else process.stdout.write(part);
    }
  });
  if (file) console.log(`Written to ${csv}`);
}
