import { type Branded, type Parser, branded } from './parse.ts';
import { Refusal } from './refusals/refusal.ts';

/**
 * A day in the calendar, `YYYY-MM-DD`: no time and no zone. Two of them compare as strings.
 * The day of an instant is `osloDate` in `oslo-time.ts`.
 */
export type CalendarDate = Branded<string, 'CalendarDate'>;

/** The years a date may lie in. Wide enough for every plan and birth year; a typed 0206 or 20266 is refused. */
export const YEAR_MIN = 1900;
export const YEAR_MAX = 2199;

/** Refuses what is not `YYYY-MM-DD` (MALFORMED_DATE) and days that do not exist, such as 2025-02-29 (DATE_DOES_NOT_EXIST). */
export const CalendarDate: Parser<CalendarDate> = {
  parse(input) {
    const parts = typeof input === 'string' ? /^(\d{4})-(\d{2})-(\d{2})$/.exec(input) : null;
    if (!parts) throw new Refusal('MALFORMED_DATE');
    return calendarDate(Number(parts[1]), Number(parts[2]), Number(parts[3]));
  },
};

/** The date of a year, a month (1 to 12) and a day of the month. Refuses a day that does not exist. */
export function calendarDate(year: number, month: number, day: number): CalendarDate {
  if (year < YEAR_MIN || year > YEAR_MAX) {
    throw new Refusal('YEAR_OUT_OF_RANGE', { min: YEAR_MIN, max: YEAR_MAX });
  }
  try {
    return branded<CalendarDate>(
      Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' }).toString(),
    );
  } catch {
    throw new Refusal('DATE_DOES_NOT_EXIST');
  }
}

/** `days` later; earlier when negative. */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  const { year, month, day } = Temporal.PlainDate.from(date).add({ days });
  return calendarDate(year, month, day);
}

/** The whole days from one date to another; negative when `to` is earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return Temporal.PlainDate.from(from).until(to, { largestUnit: 'days' }).days;
}

export function yearOf(date: CalendarDate): number {
  return Number(date.slice(0, 4));
}

/** 1 to 12. */
export function monthOf(date: CalendarDate): number {
  return Number(date.slice(5, 7));
}
