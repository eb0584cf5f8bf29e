import type { SchoolBreakKind } from '@samspill/events/activities/school-calendar-state';
import { CalendarDate, YEAR_MAX, YEAR_MIN } from '@samspill/values/calendar-date';
import { CountyNumber } from '@samspill/values/county';
import { CurrentMunicipalityNumber } from '@samspill/values/municipality';
import { parse } from '@samspill/values/parse';
import { plainText } from '@samspill/values/plain-text';
import { Refusal } from '@samspill/values/refusals/refusal';
import type { SchoolCalendarDetails } from './school-calendar.ts';

/** Planning days and all: no school year has as many. */
export const SCHOOL_BREAKS_MAX = 50;
export const SCHOOL_SOURCE_LENGTH_MAX = 200;

/** What a caller says of the days off school, not yet judged. */
export interface SchoolCalendarInput {
  readonly municipalityNumber?: string | null;
  readonly countyNumber?: string | null;
  readonly schoolYear: number;
  readonly breaks: readonly { kind: SchoolBreakKind; startsOn: string; endsOn: string }[];
  readonly source: string;
}

/** Parses each field once. Throws the refusals of each, and SCHOOL_AREA_INVALID. */
export function readSchoolCalendar(input: SchoolCalendarInput): SchoolCalendarDetails {
  const { schoolYear, breaks, source } = input;
  if (!Number.isInteger(schoolYear) || schoolYear < YEAR_MIN || schoolYear >= YEAR_MAX) {
    throw new Refusal('YEAR_OUT_OF_RANGE', { field: 'schoolYear', min: YEAR_MIN, max: YEAR_MAX - 1 });
  }
  if (breaks.length > SCHOOL_BREAKS_MAX) {
    throw new Refusal('LIST_TOO_LONG', { field: 'breaks', max: SCHOOL_BREAKS_MAX });
  }
  return {
    area: readArea(input),
    schoolYear,
    breaks: breaks.map(({ kind, startsOn, endsOn }, i) => ({
      kind,
      startsOn: parse(CalendarDate, startsOn, `breaks[${i}].startsOn`),
      endsOn: parse(CalendarDate, endsOn, `breaks[${i}].endsOn`),
    })),
    source: plainText('source', source, { maxLength: SCHOOL_SOURCE_LENGTH_MAX }),
  };
}

function readArea({ municipalityNumber, countyNumber }: SchoolCalendarInput) {
  if ((municipalityNumber == null) === (countyNumber == null)) {
    throw new Refusal('SCHOOL_AREA_INVALID', { field: 'municipalityNumber' });
  }
  return municipalityNumber == null
    ? parse(CountyNumber, countyNumber, 'countyNumber')
    : parse(CurrentMunicipalityNumber, municipalityNumber, 'municipalityNumber');
}
