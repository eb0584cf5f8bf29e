import type { CalendarDate } from '@samspill/values/calendar-date';
import { type County, type CountyNumber, counties } from '@samspill/values/county';
import { type District, districts } from '@samspill/values/district';
import {
  type Municipality,
  CurrentMunicipalityNumber,
  type MunicipalityNumber,
  municipalities,
  municipality,
} from '@samspill/values/municipality';
import { parse } from '@samspill/values/parse';
import { holdsOn } from '@samspill/values/period';

/** The municipality that a number, today's or a former one, leads to today. Throws MUNICIPALITY_UNKNOWN, MUNICIPALITY_SPLIT. */
export function municipalityNow(number: string, field?: string): Municipality {
  return municipality(parse(CurrentMunicipalityNumber, number, field));
}

/** Those of a day, by number: 357 since 2024. */
export function municipalitiesOn(day: CalendarDate, county: CountyNumber | null): Municipality[] {
  return municipalities.filter(
    (each) => holdsOn(each, day) && (county === null || each.countyNumber === county),
  );
}

/** Those of a day, by number: 15 since 2024. */
export function countiesOn(day: CalendarDate): County[] {
  return counties.filter((each) => holdsOn(each, day));
}

/** Of one municipality or all, by number. Most municipalities have none. */
export function districtsOf(municipalityNumber: MunicipalityNumber | null): District[] {
  return districts.filter(
    (each) => municipalityNumber === null || each.municipalityNumber === municipalityNumber,
  );
}
