import type { CalendarDate } from './calendar-date.ts';

/** When something holds: from and including `validFrom`, until and not including `validTo`; null is "still". */
export interface Period {
  readonly validFrom: CalendarDate;
  readonly validTo: CalendarDate | null;
}

/** Whether it holds on this day. */
export function holdsOn(period: Period, date: CalendarDate): boolean {
  return period.validFrom <= date && (period.validTo === null || date < period.validTo);
}

/** Whether there is a day on which both hold. A period that ends before it begins has no days. */
export function overlap(a: Period, b: Period): boolean {
  const from = a.validFrom > b.validFrom ? a.validFrom : b.validFrom;
  return holdsOn(a, from) && holdsOn(b, from);
}
