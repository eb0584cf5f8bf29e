import type { Deps } from '../deps.ts';
import { differing } from '../differing.ts';
import { type SchoolCalendar, type SchoolCalendarDetails, setCalendar } from './school-calendar.ts';
import { SchoolCalendarEntity } from './school-calendar.entity.ts';

/**
 * Replaces what is said of one area and one school year; said again, it is no news. The series that skip its days learn of
 * it by `followSchoolCalendar`.
 */
export function setSchoolCalendar(
  { transaction, now }: Deps,
  details: SchoolCalendarDetails,
): Promise<SchoolCalendar> {
  return transaction(async ({ em, record }) => {
    const { calendar, event } = setCalendar(details, now());
    const present = await em.findOne(SchoolCalendarEntity, { id: calendar.id });
    const { breaks, source } = calendar;
    if (present && differing<SchoolCalendar>(present, { breaks, source }).length === 0) return present;
    record(event);
    return present ? Object.assign(present, calendar) : em.create(SchoolCalendarEntity, calendar);
  });
}
