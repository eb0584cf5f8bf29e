import type { CalendarDate } from '@samspill/values/calendar-date';
import { Refusal } from '@samspill/values/refusals/refusal';
import { daysIn } from './recurrence.ts';
import type { SeriesDetails } from './series.ts';
import type { PlannedDate } from './series-plan.ts';
import { timesOn } from './series-times.ts';

/** Every date of a series, in order. SERIES_HAS_NO_DATES, SERIES_WITHOUT_END, SERIES_TOO_LONG. */
export function datesPlanned(
  series: SeriesDetails,
  isDayOff: (day: CalendarDate) => boolean,
): readonly PlannedDate[] {
  const days = daysIn(series, series.skipSchoolHolidays ? isDayOff : undefined);
  const planned = days.flatMap((seriesDate) => {
    const times = timesOn(seriesDate, series);
    return times ? [{ seriesDate, ...times }] : [];
  });
  if (planned.length === 0) throw new Refusal('SERIES_HAS_NO_DATES', { field: 'rule' });
  return planned;
}
