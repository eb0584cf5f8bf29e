import type { CalendarDate } from '@samspill/values/calendar-date';
import { osloDate } from '@samspill/values/oslo-time';
import { Refusal } from '@samspill/values/refusals/refusal';

/** Facts tell what has happened: a day after today in Norway is DATE_IN_THE_FUTURE. */
export function requireNotFuture(field: string, day: CalendarDate | null, at: Date): void {
  if (day !== null && day > osloDate(at)) throw new Refusal('DATE_IN_THE_FUTURE', { field });
}
