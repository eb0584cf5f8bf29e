import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { pathToFileURL } from 'node:url';
import { importCsv } from '@samspill/activities/import/csv/import-csv';
import { requireOpenOrganisers } from '@samspill/activities/organiser/require-open-organisers';
import { harvest } from '@samspill/activities/import/rpde/harvest';
import { takeBack } from '@samspill/activities/import/take-back';
import type { Deps } from '@samspill/activities/deps';
import { idsByNumber } from '@samspill/organisations/organisation/ids-by-number';
import { readsOf } from '@samspill/organisations/organisation/organisation-reads';
import { OrganisationId } from '@samspill/values/ids';
import type { Language } from '@samspill/values/localised-text';
import { CurrentMunicipalityNumber } from '@samspill/values/municipality';
import { organisationNumberParser } from '@samspill/values/organisation-number';
import { parse } from '@samspill/values/parse';
import { Refusal, type RefusalLanguage, refusalText } from '@samspill/values/refusals/refusal';
import { Command, Option } from 'commander';
import { storyDeps } from '../sample-world/story-deps.ts';
import { countsInWords } from './import-counts.ts';
import type { OpenedWorld } from './opened-world.ts';
import { rejectFile } from './reject-file.ts';

interface Options {
  readonly rpde?: string;
  readonly csv?: string;
  readonly feed?: string;
  readonly takeBack?: string;
  readonly organiser?: string;
  readonly municipality?: string;
  readonly language: Language;
  readonly messages: RefusalLanguage;
  readonly dryRun: boolean;
  readonly allOrNothing: boolean;
}

/** `import activities --rpde URL` and `import activities --csv FILE`. */
export function importActivitiesCommand(
  inWorld: (work: (world: OpenedWorld) => Promise<boolean>) => Promise<void>,
  dataOf: () => string,
): Command {
  return new Command('activities')
    .description(
      'activities of an OpenActive feed or a table; goes on where an earlier run stopped, and changes nothing that an owner has said',
    )
    .addOption(
      new Option(
        '--rpde <address>',
        'first page of the feed, the same each time; or a file with one page',
      ).conflicts(['csv', 'takeBack']),
    )
    .addOption(
      new Option('--csv <file>', 'a table; docs/loading-activities.md says what its columns hold').conflicts(
        'takeBack',
      ),
    )
    .option(
      '--feed <name>',
      'name of the table, so that its rows are known again (default: that of the file)',
    )
    .option(
      '--take-back <name>',
      'undo: call off what that table (its name) or feed (its address) brought, but for what somebody here has said something of',
    )
    .option('--organiser <number or id>', 'who offers them: an organisation that is here')
    .option('--municipality <number>', 'where they are, kommunenummer')
    .addOption(
      languageOption('--language <language>', 'what the texts of the feed are written in', LANGUAGES),
    )
    .addOption(
      languageOption('--messages <language>', 'what is said of rows and tables that are refused', MESSAGES),
    )
    .option('--dry-run', 'with --csv or --take-back: say what would happen, and store nothing', false)
    .option('--all-or-nothing', 'with --csv: where a row is refused, store nothing', false)
    .action((options: Options, command: Command) =>
      inWorld(async (world) => {
        const deps = storyDeps(world.activities.messaging, randomUUID());
        const into = { deps, dir: dataOf(), organiserFrom: await organisersOf(world) };
        const { rpde, csv, messages } = options;
        if (rpde !== undefined) return told(messages, importFeed(into, { ...options, rpde }));
        if (csv !== undefined) return told(messages, importTable(into, { ...options, csv }));
        if (options.takeBack !== undefined)
          return told(messages, takeImportBack(deps, options.takeBack, options.dryRun));
        return command.error('error: say which source: --rpde or --csv, or which to --take-back');
      }),
    );
}

const LANGUAGES = ['nb', 'nn', 'en', 'se'];
const MESSAGES = ['nb', 'nn', 'en'];

function languageOption(flags: string, description: string, choices: readonly string[]): Option {
  return new Option(flags, description).choices(choices).default('nb');
}

/** What is refused as a whole is said in the language that was asked for, too. */
async function told(language: RefusalLanguage, importing: Promise<boolean>): Promise<boolean> {
  try {
    return await importing;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    console.error(`${refusalText(error.code, error.details, language)} (${error.code})`);
    return false;
  }
}

interface Into {
  readonly deps: Deps;
  readonly dir: string;
  readonly organiserFrom: (given: string) => OrganisationId;
}

async function importFeed(
  { deps, dir, organiserFrom }: Into,
  { rpde, organiser, municipality, language }: Options & { readonly rpde: string },
): Promise<boolean> {
  if (organiser === undefined) throw new Refusal('VALUE_NEEDED', { field: '--organiser' });
  const organiserId = organiserFrom(organiser);
  const municipalityNumber = parse(CurrentMunicipalityNumber, municipality, '--municipality');
  await deps.transaction(({ em }) => requireOpenOrganisers(em, [organiserId]));
  const address = /^https?:/.test(rpde) ? rpde : pathToFileURL(rpde).href;
  const rejects = rejectFile(dir, rpde);
  const counts = await harvest(deps, {
    address,
    defaults: { organiserIds: [organiserId], municipalityNumber, language },
    onPage: ({ counts: page }) => console.log(`page: ${countsInWords(page)}`),
    onRejected: (item, rejected) => rejects.add({ kind: item?.kind ?? null, id: item?.id ?? null }, rejected),
  });
  console.log(`activities: ${countsInWords(counts)}`);
  if (counts.REJECTED > 0) console.log(`Each rejected item has a line in ${rejects.path}`);
  return true;
}

async function importTable(
  { deps, dir, organiserFrom }: Into,
  {
    csv,
    feed = basename(csv),
    organiser,
    municipality,
    messages,
    dryRun,
    allOrNothing,
  }: Options & { readonly csv: string },
): Promise<boolean> {
  const bytes = await readFile(csv).catch(() => {
    throw new Refusal('CSV_NOT_THERE');
  });
  const { counts, refused, stored } = await importCsv(deps, {
    bytes,
    feed,
    dryRun,
    allOrNothing,
    defaults: {
      organiserIds: organiser === undefined ? [] : [organiserFrom(organiser)],
      municipalityNumber: municipality ?? null,
      idOf: organiserFrom,
    },
    onBatch: ({ activities, of }) => console.log(`${activities} of ${of} activities`),
  });
  const rejects = rejectFile(dir, feed);
  // A table is read whole each time: what was refused the last time and is mended has no line any more.
  rejects.empty();
  for (const { line, column, ...rejected } of refused) {
    const where = column === null ? `line ${line}` : `line ${line}, ${column}`;
    console.log(`${where}: ${refusalText(rejected.code, rejected.details, messages)} (${rejected.code})`);
    rejects.add({ line, column }, rejected);
  }
  console.log(`activities: ${countsInWords(counts)}${stored ? '' : '; nothing is stored'}`);
  if (refused.length > 0) console.log(`Each refused row has a line in ${rejects.path}`);
  if (counts.KEPT > 0) {
    console.log(
      'What was entered here, or comes from another source, is kept as it is here. A table that changes its rows goes by the name that they came with: --feed NAME.',
    );
  }
  return refused.length === 0;
}

async function takeImportBack(deps: Deps, feed: string, dryRun: boolean): Promise<boolean> {
  const counts = await takeBack(deps, {
    feed,
    dryRun,
    onBatch: ({ activities, of }) => console.log(`${activities} of ${of} activities`),
  });
  console.log(`activities: ${countsInWords(counts)}${dryRun ? '; nothing is stored' : ''}`);
  return true;
}

/** An organisation goes by its number, or by its id here. */
async function organisersOf({ organisations }: OpenedWorld): Promise<Into['organiserFrom']> {
  const { orm, acceptTestNumbers } = organisations.importing(randomUUID());
  const NumberType = organisationNumberParser({ acceptTestNumbers });
  const idOf = await idsByNumber(readsOf(orm.em.fork()));
  return (given) =>
    /^[\d ]+$/.test(given)
      ? idOf(parse(NumberType, given, 'organiserIds'))
      : parse(OrganisationId, given, 'organiserIds');
}
