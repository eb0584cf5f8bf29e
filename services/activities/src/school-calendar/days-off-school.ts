import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { CalendarDate } from '@samspill/values/calendar-date';
import type { CountyNumber } from '@samspill/values/county';
import type { MunicipalityNumber } from '@samspill/values/municipality';
import { daysOff } from './school-calendar.ts';
import { SchoolCalendarEntity } from './school-calendar.entity.ts';

/** Whether there is no school on a day in this municipality, from what has been entered for it and its county. */
export async function daysOffSchool(
  em: SqlEntityManager,
  municipalityNumber: MunicipalityNumber,
): Promise<(day: CalendarDate) => boolean> {
  const areas = [municipalityNumber, municipalityNumber.slice(0, 2) as CountyNumber];
  return daysOff(municipalityNumber, await em.find(SchoolCalendarEntity, { area: { $in: areas } }));
}
