import type { SchoolBreakKind, SchoolCalendarState } from '@samspill/events/activities/school-calendar-state';
import { schoolCalendarSet } from '@samspill/events/activities/school-calendar-set.v1';
import { type CalendarDate, monthOf, yearOf } from '@samspill/values/calendar-date';
import type { CountyNumber } from '@samspill/values/county';
import { type SchoolCalendarId, schoolCalendarId } from './school-calendar-id.ts';
import type { MunicipalityNumber } from '@samspill/values/municipality';
import { Refusal } from '@samspill/values/refusals/refusal';

export interface SchoolBreak {
  readonly kind: SchoolBreakKind;
  readonly startsOn: CalendarDate;
  /** The last day without school, included. */
  readonly endsOn: CalendarDate;
}

/** What is said of the days off school of one area in one school year; all of it at once. */
export interface SchoolCalendarDetails {
  /** A county speaks for those of its municipalities that say nothing for the year themselves. */
  readonly area: MunicipalityNumber | CountyNumber;
  /** The year it begins in: 2026 is from 1 August 2026 to 31 July 2027. */
  readonly schoolYear: number;
  readonly breaks: readonly SchoolBreak[];
  /** Who says so, as attribution. */
  readonly source: string;
}

export interface SchoolCalendar extends SchoolCalendarDetails {
  readonly id: SchoolCalendarId;
  readonly changedAt: Date;
}

/** SCHOOL_BREAK_OUTSIDE_YEAR, PERIOD_REVERSED. */
export function setCalendar(details: SchoolCalendarDetails, at: Date) {
  const { area, schoolYear } = details;
  for (const { startsOn, endsOn } of details.breaks) {
    if (endsOn < startsOn) throw new Refusal('PERIOD_REVERSED', { field: 'breaks' });
    if (schoolYearOf(startsOn) !== schoolYear || schoolYearOf(endsOn) !== schoolYear) {
      throw new Refusal('SCHOOL_BREAK_OUTSIDE_YEAR', { field: 'breaks', schoolYear });
    }
  }
  const breaks = details.breaks.toSorted((one, other) => (one.startsOn < other.startsOn ? -1 : 1));
  const calendar: SchoolCalendar = {
    ...details,
    breaks,
    id: schoolCalendarId(area, schoolYear),
    changedAt: at,
  };
  const about = { municipalityNumber: isMunicipality(area) ? area : null };
  return { calendar, event: schoolCalendarSet(calendar.id, at, { state: publicState(calendar) }, about) };
}

/** School years begin on the first of August. */
export function schoolYearOf(day: CalendarDate): number {
  return monthOf(day) >= 8 ? yearOf(day) : yearOf(day) - 1;
}

/**
 * Whether there is no school on a day in this municipality. What the municipality says of a school year is all that counts
 * for it; where it says nothing its county does; where neither does, no day is off.
 */
export function daysOff(
  municipalityNumber: MunicipalityNumber,
  calendars: readonly SchoolCalendar[],
): (day: CalendarDate) => boolean {
  const saying = calendars.filter(({ breaks }) => breaks.length > 0);
  return (day) => {
    const year = schoolYearOf(day);
    const of = (area: string) => saying.find((each) => each.area === area && each.schoolYear === year);
    const calendar = of(municipalityNumber) ?? of(municipalityNumber.slice(0, 2));
    return (calendar?.breaks ?? []).some(({ startsOn, endsOn }) => startsOn <= day && day <= endsOn);
  };
}

export function isMunicipality(area: string): area is MunicipalityNumber {
  return area.length === 4;
}

export function publicState({ changedAt, breaks, ...rest }: SchoolCalendar): SchoolCalendarState {
  return { ...rest, breaks: breaks.map((each) => ({ ...each })), changedAt: changedAt.toISOString() };
}
