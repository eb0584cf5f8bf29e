import { CalendarDate } from '@samspill/values/calendar-date';
import { ClockTime, osloInstant } from '@samspill/values/oslo-time';

/** A date and the clock from and to, as a programme prints them. */
export interface SampleTime {
  readonly on: Temporal.PlainDate;
  readonly from: string;
  readonly to: string;
}

/** The instants, on the clocks of Norway. */
export function instantsOf({ on, from, to }: SampleTime): { startsAt: Date; endsAt: Date } {
  const date = CalendarDate.parse(on.toString());
  return {
    startsAt: osloInstant(date, ClockTime.parse(from)),
    endsAt: osloInstant(date, ClockTime.parse(to)),
  };
}

/** The year whose spring and summer still lie ahead. */
export function seasonYear(today: Temporal.PlainDate): number {
  return today.month === 1 ? today.year : today.year + 1;
}

/** 1 is Monday. `nth` counts from 1. */
export function nthWeekday(year: number, month: number, weekday: number, nth: number): Temporal.PlainDate {
  const first = Temporal.PlainDate.from({ year, month, day: 1 });
  return first.add({ days: ((weekday - first.dayOfWeek + 7) % 7) + (nth - 1) * 7 });
}
