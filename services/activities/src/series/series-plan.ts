import type { CalendarDate } from '@samspill/values/calendar-date';
import { isScheduled, type Occurrence } from '../occurrence/occurrence.ts';
import type { OccurrenceTimes } from '../occurrence/occurrence-times.ts';

/** One date as its series would have it. */
export interface PlannedDate extends OccurrenceTimes {
  /** The day the rule gave: by it a date is known again when the series changes. */
  readonly seriesDate: CalendarDate;
}

/** What has to happen for the dates of a series to be as it says. */
export interface SeriesPlan {
  readonly add: readonly PlannedDate[];
  /** Dates that stay the series' own, and what it says of them now. */
  readonly keep: readonly { readonly occurrence: Occurrence; readonly planned: PlannedDate }[];
  readonly drop: readonly Occurrence[];
}

/**
 * Only what is still to come is touched, and of that only what stands as the series gave it: a date that was moved or
 * changed by hand stays, one that is cancelled stays cancelled, and on its day no other is added. But for one that the school
 * calendar called off: where the day is none off any more, another date takes its place. A date that has begun is history.
 */
export function planDates(
  planned: readonly PlannedDate[],
  present: readonly Occurrence[],
  at: Date,
): SeriesPlan {
  const standing = present.filter((occurrence) => !isOffByCalendar(occurrence));
  const byDay = new Map(standing.map((occurrence) => [occurrence.seriesDate, occurrence]));
  const wanted = new Map(planned.map((date) => [date.seriesDate as string, date]));
  const own = present.filter((occurrence) => isOwn(occurrence, at));
  return {
    add: planned.filter(({ seriesDate, startsAt }) => !byDay.has(seriesDate) && startsAt > at),
    keep: own.flatMap((occurrence) => {
      const date = wanted.get(occurrence.seriesDate!);
      return date && date.startsAt > at ? [{ occurrence, planned: date }] : [];
    }),
    drop: own.filter(({ seriesDate }) => !wanted.has(seriesDate!)),
  };
}

/** Whether the series may still decide over it. */
function isOwn(occurrence: Occurrence, at: Date): boolean {
  return isScheduled(occurrence) && occurrence.editedAt === null && occurrence.startsAt > at;
}

function isOffByCalendar({ status, statusReason, editedAt }: Occurrence): boolean {
  return status === 'CANCELLED' && statusReason === 'HOLIDAY' && editedAt === null;
}
