import * as fc from 'fast-check';
import { CalendarDate } from '../calendar-date.ts';

/** Any day from 1950 to 2149: room on both sides for arithmetic. */
export const anyDate = fc
  .date({ min: new Date('1950-01-01'), max: new Date('2149-12-31'), noInvalidDate: true })
  .map((instant) => CalendarDate.parse(instant.toISOString().slice(0, 10)));
