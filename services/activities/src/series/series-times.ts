import type { CalendarDate } from '@samspill/values/calendar-date';
import { type ClockTime, osloInstant } from '@samspill/values/oslo-time';
import { Refusal } from '@samspill/values/refusals/refusal';
import { OCCURRENCE_DAYS_MAX } from '../occurrence/occurrence-times.ts';
import type { OccurrenceTimes } from '../occurrence/occurrence-times.ts';

export const DURATION_MINUTES_MAX = OCCURRENCE_DAYS_MAX * 24 * 60;

/** When on each of its days a series takes place, on clocks in Norway. */
export interface SeriesClock {
  readonly startTime: ClockTime;
  readonly durationMinutes: number;
}

/**
 * The instants of one day. What RFC 5545 says of the two clock changes holds: a start in the hour that is skipped in March
 * is no date at all (null), a start in the hour that comes twice in October is the first of the two. The duration is
 * minutes that pass, whatever clocks show.
 */
export function timesOn(
  day: CalendarDate,
  { startTime, durationMinutes }: SeriesClock,
): OccurrenceTimes | null {
  const startsAt = instantOf(day, startTime);
  return startsAt && { startsAt, endsAt: new Date(startsAt.getTime() + durationMinutes * 60_000) };
}

function instantOf(day: CalendarDate, time: ClockTime): Date | null {
  try {
    return osloInstant(day, time, 'earlier');
  } catch (error) {
    if (error instanceof Refusal && error.code === 'TIME_DOES_NOT_EXIST') return null;
    throw error;
  }
}
