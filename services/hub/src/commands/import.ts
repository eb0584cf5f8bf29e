import { Command } from 'commander';
import { importActivitiesCommand } from './import-activities.ts';
import { importOrganisationsCommand } from './import-organisations.ts';
import { importSchoolHolidaysCommand } from './import-school-holidays.ts';
import type { WhichData } from './opened-databases.ts';
import type { OpenedWorld } from './opened-world.ts';

/** `import organisations`, `import activities` and `import school-holidays`. */
export function importCommand({
  inWorld,
  which,
}: {
  inWorld: (work: (world: OpenedWorld) => Promise<boolean>) => Promise<void>;
  which: () => WhichData;
}): Command {
  return new Command('import')
    .description('take in what other registers and systems hold')
    .addCommand(importOrganisationsCommand(which))
    .addCommand(importActivitiesCommand(inWorld, () => which().data))
    .addCommand(importSchoolHolidaysCommand(inWorld));
}
