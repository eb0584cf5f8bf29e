import { isDeepStrictEqual } from 'node:util';
import { accessibilitySupport } from '@samspill/events/activities/accessibility';
import { activityKinds } from '@samspill/events/activities/activity-kind';
import { contactRoles } from '@samspill/events/activities/contact-role';
import { type PricePart, pricePeriods } from '@samspill/events/activities/price';
import { codesOf } from '@samspill/events/codes-of';
import { barrierCodes } from '@samspill/values/barriers';
import { type LocalisedText, languages } from '@samspill/values/localised-text';
import type { Parser } from '@samspill/values/parse';
import { plainText } from '@samspill/values/plain-text';
import { Refusal } from '@samspill/values/refusals/refusal';
import { AgeRule } from '@samspill/values/age-rule';
import { type AgeRuleInput, Description, Title } from '../../activity/activity-details.ts';
import type { PriceInput } from '../../activity/price.ts';
import { SOURCE_ID_LENGTH_MAX } from '../../provenance.ts';
import type { ImportedActivity, ImportedDate } from '../imported.ts';
import { CellRefused, code, codes, day, inColumn, padded, text, wholeNumber, words } from './cells.ts';
import { activityColumns, type CsvColumn, type CsvRow } from './csv-columns.ts';
import { timeFrom } from './csv-time.ts';
import type { TimeOfRow } from './time-refused.ts';
import type { TableRow } from './read-table.ts';
import { type RowRefused, rowRefused } from './row-refused.ts';

export interface CsvDefaults {
  /** Where a row names none. */
  readonly organiserIds: readonly string[];
  readonly municipalityNumber: string | null;
  /** The id of an organisation that goes by a number, or is an id already. */
  idOf(organiser: string): string;
}

/** What items of a table are called among the items of a feed. */
export const CSV_KIND = 'Row';

/** The rows of one activity: the first says what it is, each gives at most one of its times. */
export interface CsvActivity {
  readonly line: number;
  readonly imported: ImportedActivity;
  readonly times: readonly TimeOfRow[];
}

/** Rows by their activity, in the order of the table. A row that cannot be read takes its activity with it, and no other. */
export function activitiesIn(
  table: readonly TableRow<CsvColumn>[],
  defaults: CsvDefaults,
): (CsvActivity | RowRefused)[] {
  const groups = Map.groupBy(table, ({ row, line }) => row.external_id || `line ${line}`);
  return [...groups.values()].map((rows) => {
    let at = rows[0]!;
    try {
      const first = activityFrom(at, defaults);
      const times = rows.map((each, i) => {
        at = each;
        if (i > 0) requireTimeAlone(each.row);
        const about = { n: i + 1, municipalityNumber: first.says.municipalityNumber };
        return Object.assign({ line: each.line }, timeFrom(each.row, about));
      });
      const imported = {
        ...first,
        series: times.flatMap(({ series }) => series ?? []),
        dates: distinctDates(times.flatMap(({ date }) => date ?? [])),
      };
      return { line: rows[0]!.line, imported, times };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return rowRefused(error, at.line, error instanceof CellRefused ? error.column : null);
    }
  });
}

/**
 * Two that begin at one time are two where anything else of them differs, such as groups in two places; said twice in the
 * same words they are one.
 */
function distinctDates(dates: readonly ImportedDate[]): ImportedDate[] {
  return [...Map.groupBy(dates, ({ externalId }) => externalId).values()].flatMap((sameStart) => {
    const distinct: ImportedDate[] = [];
    for (const date of sameStart) {
      const n = distinct.length + 1;
      const externalId = n === 1 ? date.externalId : `${date.externalId}/${n}`;
      if (!distinct.some((each) => isDeepStrictEqual({ ...each, externalId: date.externalId }, date)))
        distinct.push({ ...date, externalId });
    }
    return distinct;
  });
}

/** A further row of an activity says nothing of what it is. */
function requireTimeAlone(row: CsvRow): void {
  const said = activityColumns.find((column) => row[column] !== '');
  if (said !== undefined) throw new CellRefused('CSV_SAID_TWICE', said);
}

function activityFrom({ row }: TableRow<CsvColumn>, defaults: CsvDefaults): ImportedActivity {
  const externalId = text(row, 'external_id');
  if (externalId === null) throw new CellRefused('VALUE_NEEDED', 'external_id');
  // Refused before anybody looks it up: what no table can hold cannot be looked for.
  inColumn('external_id', () => plainText('external_id', externalId, { maxLength: SOURCE_ID_LENGTH_MAX }));
  const kind = code(row, 'kind', codesOf(activityKinds));
  if (kind === null) throw new CellRefused('VALUE_NEEDED', 'kind');
  const municipalityNumber = padded(row.municipality, 4) || defaults.municipalityNumber;
  if (municipalityNumber === null) throw new CellRefused('VALUE_NEEDED', 'municipality');
  const organisers = words(row, 'organiser').map((each) => defaults.idOf(each));
  return {
    kind: CSV_KIND,
    externalId,
    isTable: true,
    address: null,
    says: {
      kind,
      title: localised(row, 'title', Title) ?? {},
      description: localised(row, 'description', Description),
      ageRule: ageRuleFrom(row),
      price: priceFrom(row),
      barriersRemoved: codes(row, 'barriers_removed', barrierCodes),
      accessibility: codes(row, 'accessibility', codesOf(accessibilitySupport)),
      languages: words(row, 'languages'),
      contactRole: code(row, 'contact_role', codesOf(contactRoles)),
      organiserIds: organisers.length > 0 ? organisers : defaults.organiserIds,
      municipalityNumber,
      districtNumber: padded(row.district, 6) || null,
      website: text(row, 'website'),
      capacity: wholeNumber(row, 'seats'),
      startsOn: day(row.starts_on) || null,
      endsOn: day(row.ends_on) || null,
    },
    publisher: null,
    cancelled: false,
    series: [],
    dates: [],
  };
}

function localised(row: CsvRow, what: 'title' | 'description', type: Parser<LocalisedText>) {
  const texts = languages.flatMap((language) => {
    const said = text(row, `${what}_${language}`);
    if (said !== null) inColumn(`${what}_${language}`, () => type.parse({ [language]: said }));
    return said === null ? [] : [[language, said] as const];
  });
  return texts.length > 0 ? Object.fromEntries(texts) : null;
}

function ageRuleFrom(row: CsvRow): AgeRuleInput | null {
  const ages = { from: wholeNumber(row, 'age_from'), to: wholeNumber(row, 'age_to') };
  const years = { from: wholeNumber(row, 'birth_year_from'), to: wholeNumber(row, 'birth_year_to') };
  const says = ({ from, to }: typeof ages) => from !== null || to !== null;
  if (says(ages) && says(years)) throw new CellRefused('CSV_CELL_UNREADABLE', 'birth_year_from');
  if (says(years)) return inColumn('birth_year_from', () => AgeRule.parse({ kind: 'birthYears', ...years }));
  return says(ages) ? { kind: 'range', ...ages } : null;
}

const PARTS: readonly PricePart[] = ['participation', 'membership', 'licence', 'equipment', 'travel'];

function priceFrom(row: CsvRow): PriceInput {
  return Object.fromEntries(PARTS.map((part) => [part, amountFrom(row, `price_${part}`)]));
}

/** `250/HALF_YEAR`: kroner, with øre behind a comma or a point. */
function amountFrom(row: CsvRow, column: CsvColumn) {
  const given = text(row, column);
  if (given === null) return null;
  const [, kroner, ore = '0', per] = /^(\d{1,7})(?:[.,](\d{1,2}))?\s*\/\s*(\w+)$/.exec(given) ?? [];
  const period = codesOf(pricePeriods).find((each) => each === per?.toUpperCase());
  if (kroner === undefined || period === undefined) throw new CellRefused('CSV_CELL_UNREADABLE', column);
  return { amountOre: Number(kroner) * 100 + Number(ore.padEnd(2, '0')), per: period };
}
