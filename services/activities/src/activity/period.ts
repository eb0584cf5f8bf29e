import type { CalendarDate } from '@samspill/values/calendar-date';
import { osloDate } from '@samspill/values/oslo-time';
import { Refusal } from '@samspill/values/refusals/refusal';

/** The first and the last day of an activity in Norway, both included; null is not known or open-ended. */
export interface ActivityPeriod {
  readonly startsOn: CalendarDate | null;
  readonly endsOn: CalendarDate | null;
}

/** PERIOD_REVERSED when the last day comes before the first. */
export function requireInOrder({ startsOn, endsOn }: ActivityPeriod): void {
  if (startsOn !== null && endsOn !== null && endsOn < startsOn)
    throw new Refusal('PERIOD_REVERSED', { field: 'endsOn' });
}

/** ACTIVITY_ALREADY_ENDED when the last day has passed in Norway. */
export function requireNotEnded({ endsOn }: ActivityPeriod, at: Date): void {
  if (endsOn !== null && endsOn < osloDate(at)) throw new Refusal('ACTIVITY_ALREADY_ENDED', { endsOn });
}

/** Whether something that starts and ends at these instants lies within the days of the period, as Norway counts them. */
export function isWithin(
  { startsOn, endsOn }: ActivityPeriod,
  times: { startsAt: Date; endsAt: Date },
): boolean {
  if (startsOn !== null && osloDate(times.startsAt) < startsOn) return false;
  // The end is not part of it: what ends at midnight does not touch the next day.
  return endsOn === null || osloDate(new Date(times.endsAt.getTime() - 1)) <= endsOn;
}
