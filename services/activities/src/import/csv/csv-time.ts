import { placeKinds } from '@samspill/events/activities/place-state';
import { codesOf } from '@samspill/events/codes-of';
import { CalendarDate } from '@samspill/values/calendar-date';
import { ClockTime, osloInstant } from '@samspill/values/oslo-time';
import { givenOrNull, parse } from '@samspill/values/parse';
import type { ImportedDate, ImportedPlace, ImportedSeries } from '../imported.ts';
import { daysIn } from '../../series/recurrence.ts';
import { readSeries } from '../../series/series-details.ts';
import {
  CellRefused,
  clock,
  code,
  day,
  degrees,
  inColumn,
  padded,
  text,
  wholeNumber,
  words,
  yes,
} from './cells.ts';
import type { CsvRow } from './csv-columns.ts';
import { Refusal } from '@samspill/values/refusals/refusal';

export const CSV_DATE_KIND = 'Date';

interface About {
  /** Which of the rows of its activity it is, from 1: by it a series is known again. */
  readonly n: number;
  readonly municipalityNumber: string;
}

export interface Time {
  readonly series?: ImportedSeries;
  readonly date?: ImportedDate;
}

/** The time that a row gives: a series where it repeats, a date where it does not, neither where it says no day. */
export function timeFrom(row: CsvRow, { n, municipalityNumber }: About): Time {
  const place = placeFrom(row, municipalityNumber);
  const firstDay = day(row.first_day);
  if (firstDay === '') return {};
  const startTime = clock(row.start_time);
  if (startTime === '') throw new CellRefused('VALUE_NEEDED', 'start_time');
  const minutes = wholeNumber(row, 'minutes');
  if (minutes === null || minutes === 0) throw new CellRefused('VALUE_NEEDED', 'minutes');
  const rule = text(row, 'repeat');
  if (rule === null) return { date: dateFrom(row, firstDay, startTime, minutes, place) };
  const says = {
    rule,
    startsOn: inColumn('first_day', () => parse(CalendarDate, firstDay)),
    endsOn: inColumn('last_day', () => givenOrNull(CalendarDate, day(row.last_day) || null, 'last_day')),
    startTime: inColumn('start_time', () => parse(ClockTime, startTime)),
    durationMinutes: minutes,
    exceptDates: words(row, 'except_days').map(day),
    extraDates: words(row, 'extra_days').map(day),
    skipSchoolHolidays: yes(row, 'skip_school_holidays'),
  };
  requireUsable(says);
  return { series: { externalId: `${row.external_id}#${n}`, says, place } };
}

/** Judged while it is known which row it is. */
function requireUsable(says: ImportedSeries['says']): void {
  const { startsOn, endsOn, rule, exceptDates, extraDates } = readSeries(says);
  if (endsOn !== null && endsOn < startsOn) throw new CellRefused('PERIOD_REVERSED', 'last_day');
  try {
    daysIn({ startsOn, endsOn, rule, exceptDates, extraDates });
  } catch (error) {
    if (error instanceof Refusal) throw new CellRefused(error.code, 'last_day', error.details);
    throw error;
  }
}

function dateFrom(
  row: CsvRow,
  on: string,
  at: string,
  minutes: number,
  place: ImportedPlace | null,
): ImportedDate {
  const date = inColumn('first_day', () => parse(CalendarDate, on));
  const startsAt = inColumn('start_time', () => osloInstant(date, parse(ClockTime, at), 'earlier'));
  return {
    kind: CSV_DATE_KIND,
    externalId: `${row.external_id}#${startsAt.toISOString()}`,
    startsAt,
    endsAt: new Date(startsAt.getTime() + minutes * 60_000),
    cancelled: false,
    place,
  };
}

/** A place is the same one where it has the same name in the same municipality. */
function placeFrom(row: CsvRow, municipalityNumber: string): ImportedPlace | null {
  const name = text(row, 'place');
  if (name === null) return null;
  const latitude = degrees(row, 'latitude');
  const longitude = degrees(row, 'longitude');
  return {
    externalId: `${municipalityNumber}/${name}`,
    says: {
      kind: code(row, 'place_kind', codesOf(placeKinds)) ?? 'OTHER_PUBLIC',
      name,
      addressLines: row.address.split('|').flatMap((line) => (line.trim() === '' ? [] : [line.trim()])),
      postcode: padded(row.postcode, 4) || null,
      point: latitude === null || longitude === null ? null : { latitude, longitude },
      municipalityNumber,
    },
  };
}
