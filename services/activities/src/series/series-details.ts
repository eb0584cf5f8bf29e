import { addDays, CalendarDate } from '@samspill/values/calendar-date';
import { PlaceId } from '@samspill/values/ids';
import { ClockTime } from '@samspill/values/oslo-time';
import { givenOrNull, parse, type Parser } from '@samspill/values/parse';
import { Refusal } from '@samspill/values/refusals/refusal';
import { Capacity } from '../capacity.ts';
import { type FieldReaders, readFields, readGivenFields, required } from '../field-readers.ts';
import { readRule, SERIES_DATES_MAX } from './recurrence.ts';
import type { NewSeries, SeriesDetails } from './series.ts';
import { DURATION_MINUTES_MAX } from './series-times.ts';

/** What a caller says of a series, not yet judged. */
export interface SeriesInput {
  readonly rule: string;
  readonly startsOn: string;
  readonly endsOn?: string | null;
  readonly startTime: string;
  readonly durationMinutes: number;
  readonly exceptDates?: readonly string[] | null;
  readonly extraDates?: readonly string[] | null;
  readonly skipSchoolHolidays?: boolean | null;
  readonly placeId?: string | null;
  /** Left out: the activity's own. */
  readonly capacity?: number | null;
}

/** Parses each field once. Throws the refusals of each. */
export function readSeries(input: SeriesInput): NewSeries {
  const { capacity, ...details } = readFields(readers, withoutUntil(input));
  return { ...details, ...(input.capacity !== undefined && { capacity }) };
}

/** Only what is given; null empties a field that can be empty. */
export function readSeriesChanges(input: Partial<SeriesInput>): Partial<SeriesDetails> {
  return readGivenFields(readers, input.rule === undefined ? input : withoutUntil(input));
}

const readers: FieldReaders<SeriesInput, SeriesDetails> = {
  rule: (given) => readRule(given).rule,
  startsOn: (given, field) => parse(CalendarDate, given, field),
  endsOn: (given, field) => givenOrNull(CalendarDate, given, field),
  startTime: (given, field) => parse(ClockTime, given, field),
  durationMinutes: (given, field) => parse(Duration, given, field),
  exceptDates: readDays,
  extraDates: readDays,
  skipSchoolHolidays: (given, field) => required(given ?? false, field),
  placeId: (given, field) => givenOrNull(PlaceId, given, field),
  capacity: (given, field) => givenOrNull(Capacity, given, field),
};

/**
 * An UNTIL in the rule is the last day, unless `endsOn` says one; the day before where it comes before the start, as where a
 * calendar has cut a series in two.
 */
function withoutUntil<Input extends Partial<SeriesInput>>(input: Input): Input {
  const { rule, until } = readRule(input.rule);
  if (until === null || input.endsOn != null) return { ...input, rule };
  const isOver = until.time !== null && (input.startTime ?? '') > until.time;
  return { ...input, rule, endsOn: isOver ? addDays(until.day, -1) : until.day };
}

const Duration: Parser<number> = {
  parse(input) {
    if (typeof input !== 'number' || !Number.isInteger(input) || input < 1 || input > DURATION_MINUTES_MAX) {
      throw new Refusal('DURATION_INVALID', { max: DURATION_MINUTES_MAX });
    }
    return input;
  },
};

/** Said twice is said once, in the order of the calendar. */
function readDays(given: readonly string[] | null | undefined, field: string): readonly CalendarDate[] {
  if (given && given.length > SERIES_DATES_MAX) {
    throw new Refusal('LIST_TOO_LONG', { field, max: SERIES_DATES_MAX });
  }
  const days = (given ?? []).map((day, i) => parse(CalendarDate, day, `${field}[${i}]`));
  return [...new Set(days)].toSorted();
}
