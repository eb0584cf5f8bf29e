import type { SchoolCalendar } from './school-calendar.ts';

/** The row as the driver gives it, under the names of the properties: instants are text. */
export interface SchoolCalendarRow extends Omit<SchoolCalendar, 'changedAt'> {
  readonly changedAt: string;
}
