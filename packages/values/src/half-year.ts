import { type CalendarDate, YEAR_MAX, YEAR_MIN, calendarDate, monthOf, yearOf } from './calendar-date.ts';
import { type Branded, type Parser, branded } from './parse.ts';
import { Refusal, type RefusalLanguage } from './refusals/refusal.ts';

/** January to June is `2026-H1`, July to December is `2026-H2`. Two of them compare as strings. */
export type HalfYear = Branded<string, 'HalfYear'>;

/** Refuses what is not written `2026-H1` or `2026-H2`: MALFORMED_HALF_YEAR. */
export const HalfYear: Parser<HalfYear> = {
  parse(input) {
    const parts = typeof input === 'string' ? /^(\d{4})-H([12])$/.exec(input) : null;
    if (!parts) throw new Refusal('MALFORMED_HALF_YEAR');
    return halfYear(Number(parts[1]), parts[2] === '1' ? 1 : 2);
  },
};

/** The half-year that a day lies in. */
export function halfYearOf(date: CalendarDate): HalfYear {
  return halfYear(yearOf(date), monthOf(date) <= 6 ? 1 : 2);
}

/** The first and the last day; both belong to it. */
export function halfYearDays(period: HalfYear): { firstDay: CalendarDate; lastDay: CalendarDate } {
  const { year, half } = partsOf(period);
  return half === 1
    ? { firstDay: calendarDate(year, 1, 1), lastDay: calendarDate(year, 6, 30) }
    : { firstDay: calendarDate(year, 7, 1), lastDay: calendarDate(year, 12, 31) };
}

/** `count` half-years later; earlier when negative. */
export function addHalfYears(period: HalfYear, count: number): HalfYear {
  const { year, half } = partsOf(period);
  const index = year * 2 + half - 1 + count;
  return halfYear(Math.floor(index / 2), index % 2 === 0 ? 1 : 2);
}

/** "1. halvår 2026", "1. halvår 2026", "first half of 2026". */
export function formatHalfYear(period: HalfYear, language: RefusalLanguage = 'nb'): string {
  const { year, half } = partsOf(period);
  if (language === 'en') return `${half === 1 ? 'first' : 'second'} half of ${year}`;
  return `${half}. halvår ${year}`;
}

function halfYear(year: number, half: 1 | 2): HalfYear {
  if (year < YEAR_MIN || year > YEAR_MAX) {
    throw new Refusal('YEAR_OUT_OF_RANGE', { min: YEAR_MIN, max: YEAR_MAX });
  }
  return branded<HalfYear>(`${year}-H${half}`);
}

function partsOf(period: HalfYear): { year: number; half: number } {
  return { year: Number(period.slice(0, 4)), half: Number(period.slice(6)) };
}
