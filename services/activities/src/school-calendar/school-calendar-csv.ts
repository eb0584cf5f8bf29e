import { schoolBreakKinds } from '@samspill/events/activities/school-calendar-state';
import { codesOf } from '@samspill/events/codes-of';
import { Refusal } from '@samspill/values/refusals/refusal';
import { day } from '../import/csv/cells.ts';
import { readTable, type TableRow } from '../import/csv/read-table.ts';
import { readSchoolCalendar } from './school-calendar-details.ts';
import { type SchoolCalendarDetails, setCalendar } from './school-calendar.ts';

const COLUMNS = ['area', 'school_year', 'kind', 'starts_on', 'ends_on', 'source'] as const;
type Row = TableRow<(typeof COLUMNS)[number]>;

/**
 * The school calendars of a table, one for each area (kommunenummer, or fylkesnummer) and school year. A row that is refused
 * refuses the table, and says on which line: SCHOOL_CALENDAR_ROW.
 */
export function calendarsIn(bytes: Uint8Array): readonly SchoolCalendarDetails[] {
  const rows = readTable(bytes, { columns: COLUMNS, needed: COLUMNS });
  const groups = Map.groupBy(rows, ({ row }) => `${row.area}/${row.school_year}`);
  return [...groups.values()].map((group) => {
    for (const each of group) calendarOf([each]);
    return calendarOf(group);
  });
}

function calendarOf(group: readonly Row[]): SchoolCalendarDetails {
  const { line, row } = group[0]!;
  const { school_year, source } = row;
  // A county has two digits; with one or three, a spreadsheet has taken a zero away.
  const area = row.area.length % 2 === 1 ? `0${row.area}` : row.area;
  try {
    const details = readSchoolCalendar({
      ...(area.length === 2 ? { countyNumber: area } : { municipalityNumber: area }),
      schoolYear: Number(school_year),
      source,
      breaks: group.map(({ row: { kind, starts_on, ends_on } }) => ({
        kind: kindOf(kind),
        startsOn: day(starts_on),
        endsOn: day(ends_on),
      })),
    });
    // Judged whole, before anything is stored.
    setCalendar(details, new Date(0));
    return details;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw new Refusal('SCHOOL_CALENDAR_ROW', {
      ...error.details,
      line,
      code: error.code,
      field: String(error.details['field'] ?? ''),
    });
  }
}

function kindOf(given: string) {
  const kind = codesOf(schoolBreakKinds).find((each) => each === given.toUpperCase());
  if (kind === undefined) {
    const example = codesOf(schoolBreakKinds).join(' / ');
    throw new Refusal('CSV_CELL_UNREADABLE', { field: 'kind', example });
  }
  return kind;
}
