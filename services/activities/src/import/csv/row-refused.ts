import type { Rejected } from '../import-batch.ts';
import { Refusal } from '@samspill/values/refusals/refusal';
import type { RefusalCode } from '@samspill/values/refusals/catalogue';
import type { CsvColumn } from './csv-columns.ts';

/** A row that was not taken: where in the file, and why. */
export interface RowRefused extends Rejected {
  readonly line: number;
  readonly column: CsvColumn | null;
}

/** Which column a field of a refusal was read from. */
const columnOf: readonly (readonly [RegExp, CsvColumn])[] = [
  [/^title/, 'title_nb'],
  [/^description/, 'description_nb'],
  [/^price\.(\w+)/, 'price_participation'],
  [/^ageRule/, 'age_from'],
  [/^organiserIds/, 'organiser'],
  [/^municipalityNumber/, 'municipality'],
  [/^districtNumber/, 'district'],
  [/^barriersRemoved/, 'barriers_removed'],
  [/^contactRole/, 'contact_role'],
  [/^capacity/, 'seats'],
  [/^startsOn/, 'starts_on'],
  [/^endsOn/, 'ends_on'],
  [/^languages/, 'languages'],
  [/^website/, 'website'],
  [/^rule/, 'repeat'],
  [/^exceptDates/, 'except_days'],
  [/^extraDates/, 'extra_days'],
  [/^durationMinutes/, 'minutes'],
  [/^point/, 'latitude'],
  [/^postcode/, 'postcode'],
  [/^name/, 'place'],
  [/^addressLines/, 'address'],
  [/^startsAt/, 'first_day'],
  [/^endsAt/, 'minutes'],
  [/^(?:sourceId|provenance\.sourceId|id)$/, 'external_id'],
];

/** Refusals that name no field: which column is to be mended. */
const columnOfCode: Partial<Record<RefusalCode, CsvColumn>> = {
  ORGANISER_UNKNOWN: 'organiser',
  ORGANISER_CLOSED: 'organiser',
  ACTIVITY_ALREADY_ENDED: 'ends_on',
  OCCURRENCE_OUTSIDE_PERIOD: 'first_day',
  OCCURRENCES_TOO_MANY: 'first_day',
};

export function rowRefused(
  error: Refusal | Rejected,
  line: number,
  column: CsvColumn | null = null,
): RowRefused {
  const { code, details } = error;
  const field = String(details['field'] ?? '');
  const price = /^price\.(\w+)/.exec(field)?.[1];
  const known =
    price === undefined
      ? columnOf.find(([pattern]) => pattern.test(field))?.[1]
      : (`price_${price}` as CsvColumn);
  return { code, details, line, column: column ?? known ?? columnOfCode[code] ?? null };
}
