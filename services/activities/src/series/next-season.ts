import { addDays, CalendarDate, daysBetween } from '@samspill/values/calendar-date';
import { Refusal } from '@samspill/values/refusals/refusal';
import { daysIn, lastDayOf } from './recurrence.ts';
import type { SeriesDetails } from './series.ts';

/** The days of the season that a series is copied to. */
export interface Season {
  readonly startsOn: CalendarDate;
  /** Left out: as many days as last season, and where that has a COUNT, as many times. */
  readonly endsOn: CalendarDate | null;
  /** Whether its days off school are left out. Null: as last season. */
  readonly skipSchoolHolidays: boolean | null;
}

/**
 * The same series in another season. The rule decides the dates: the same weekdays at the same time, from the first one in
 * the season on. Extra days move by the same whole weeks, as far as they fall in it; exceptions were days of last season
 * and do not come along. A series that skips school holidays skips those of the new season; a camp in them has them again.
 */
export function inSeason(
  series: SeriesDetails,
  { startsOn, endsOn, skipSchoolHolidays }: Season,
): SeriesDetails {
  const rule = spelledOut(series.rule, series.startsOn);
  const moved = { ...series, rule, exceptDates: [], extraDates: [] };
  // At most a year away, or the season does not fit the rule.
  const first = daysIn({
    ...moved,
    rule: rule.replace(/;COUNT=\d+/, ''),
    startsOn,
    endsOn: yearAfter(startsOn),
  })[0];
  if (first === undefined) throw new Refusal('SERIES_HAS_NO_DATES', { field: 'startsOn' });
  const weeks = Math.round(daysBetween(series.startsOn, first) / 7) * 7;
  const last = endsOn ?? (series.endsOn && addDays(series.endsOn, weeks));
  return {
    ...moved,
    startsOn: first,
    endsOn: last,
    extraDates: series.extraDates
      .map((day) => addDays(day, weeks))
      .filter((day) => day >= startsOn && day <= (last ?? lastDayOf(first))),
    skipSchoolHolidays: skipSchoolHolidays ?? series.skipSchoolHolidays,
  };
}

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;

/** What the rule left to its first day to say, so that another first day does not say something else. */
function spelledOut(rule: string, startsOn: CalendarDate): string {
  const { dayOfWeek, day, month } = Temporal.PlainDate.from(startsOn);
  const says = (part: string) => new RegExp(`(?:^|;)${part}=`).test(rule);
  if (rule.startsWith('FREQ=WEEKLY') && !says('BYDAY')) return `${rule};BYDAY=${WEEKDAYS[dayOfWeek - 1]}`;
  if (rule.startsWith('FREQ=MONTHLY') && !says('BYDAY') && !says('BYMONTHDAY'))
    return `${rule};BYMONTHDAY=${day}`;
  if (rule.startsWith('FREQ=YEARLY') && !says('BYDAY') && !says('BYMONTHDAY')) {
    return `${rule}${says('BYMONTH') ? '' : `;BYMONTH=${month}`};BYMONTHDAY=${day}`;
  }
  return rule;
}

function yearAfter(day: CalendarDate): CalendarDate {
  return CalendarDate.parse(Temporal.PlainDate.from(day).add({ years: 1 }).toString());
}
