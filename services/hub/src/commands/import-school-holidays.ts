import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { readsOf } from '@samspill/activities/reads';
import { followSchoolCalendar } from '@samspill/activities/school-calendar/follow-school-calendar';
import { calendarsIn } from '@samspill/activities/school-calendar/school-calendar-csv';
import { setSchoolCalendar } from '@samspill/activities/school-calendar/set-school-calendar';
import type { RefusalCode } from '@samspill/values/refusals/catalogue';
import { Refusal, type RefusalLanguage, refusalText } from '@samspill/values/refusals/refusal';
import { Command, Option } from 'commander';
import { storyDeps } from '../sample-world/story-deps.ts';
import type { OpenedWorld } from './opened-world.ts';

/** `import school-holidays FILE`. */
export function importSchoolHolidaysCommand(
  inWorld: (work: (world: OpenedWorld) => Promise<boolean>) => Promise<void>,
): Command {
  return new Command('school-holidays')
    .description(
      'days off school from a table (area;school_year;kind;starts_on;ends_on;source); what it says of an area and a school year is the whole of it',
    )
    .argument('<file>', 'the table')
    .addOption(
      new Option('--messages <language>', 'what is said of a table that is refused')
        .choices(['nb', 'nn', 'en'])
        .default('nb'),
    )
    .action((file: string, { messages }: { messages: RefusalLanguage }) =>
      inWorld(async (world) => {
        try {
          await run(world, file);
          return true;
        } catch (error) {
          if (!(error instanceof Refusal)) throw error;
          tell(error, messages);
          return false;
        }
      }),
    );
}

/** What is wrong in a row is a refusal of its own, named within the one of the table. */
function tell({ code, details }: Refusal, language: RefusalLanguage): void {
  console.error(`${refusalText(code, details, language)} (${code})`);
  if (code !== 'SCHOOL_CALENDAR_ROW') return;
  const inner = String(details['code']) as RefusalCode;
  console.error(
    `line ${details['line']}, ${details['field']}: ${refusalText(inner, details, language)} (${inner})`,
  );
}

async function run({ activities }: OpenedWorld, file: string): Promise<void> {
  const bytes = await readFile(file).catch(() => {
    throw new Refusal('CSV_NOT_THERE');
  });
  const deps = storyDeps(activities.messaging, randomUUID());
  // Read whole before anything is stored: a table with a mistake in it changes nothing.
  for (const details of calendarsIn(bytes)) {
    const { area, schoolYear, breaks } = await setSchoolCalendar(deps, details);
    const changed = await deps.transaction(({ em }) => followSchoolCalendar(deps, readsOf(em), area));
    console.log(`${area}, ${schoolYear}: ${breaks.length} holidays; ${changed} series changed`);
  }
}
