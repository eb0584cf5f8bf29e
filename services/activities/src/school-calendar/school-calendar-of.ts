import type { CountyNumber } from '@samspill/values/county';
import type { MunicipalityNumber } from '@samspill/values/municipality';
import type { Reads } from '../reads.ts';
import { isMunicipality, type SchoolCalendar } from './school-calendar.ts';

/** What holds for a municipality in a school year: its own calendar, else its county's. */
export async function schoolCalendarOf(
  reads: Reads,
  municipalityNumber: MunicipalityNumber,
  schoolYear: number,
): Promise<SchoolCalendar | null> {
  const county = municipalityNumber.slice(0, 2) as CountyNumber;
  const found = await reads
    .selectFrom('schoolCalendar')
    .selectAll()
    .where('area', 'in', [municipalityNumber, county])
    .where('schoolYear', '=', schoolYear)
    .execute();
  const saying = found.filter(({ breaks }) => breaks.length > 0);
  const row = saying.find(({ area }) => isMunicipality(area)) ?? saying[0];
  return row ? { ...row, changedAt: new Date(row.changedAt) } : null;
}
