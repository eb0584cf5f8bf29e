import type { SeriesId } from '@samspill/values/ids';
import type { MunicipalityNumber } from '@samspill/values/municipality';
import { Refusal } from '@samspill/values/refusals/refusal';
import { sql } from 'kysely';
import type { Deps } from '../deps.ts';
import type { Reads } from '../reads.ts';
import { followCalendar } from '../series/follow-calendar.ts';
import { isMunicipality } from './school-calendar.ts';
import type { CountyNumber } from '@samspill/values/county';

/**
 * Lets every series in the area that skips school holidays have its coming dates anew, each in a transaction of its own.
 * Gives how many had to change.
 */
export async function followSchoolCalendar(
  deps: Deps,
  reads: Reads,
  area: MunicipalityNumber | CountyNumber,
): Promise<number> {
  const found = await reads
    .selectFrom('series')
    .innerJoin('activity', 'activity.id', 'series.activityId')
    .select('series.id')
    .where('series.skipSchoolHolidays', '=', true)
    .where('activity.status', 'in', ['DRAFT', 'PUBLISHED', 'RESCHEDULED'])
    .where((eb) =>
      isMunicipality(area)
        ? eb('activity.municipalityNumber', '=', area)
        : sql<boolean>`${eb.ref('activity.municipalityNumber')} like ${`${area}__`}`,
    )
    .orderBy('series.id')
    .execute();
  let changed = 0;
  for (const { id } of found) if (await followed(deps, id)) changed++;
  return changed;
}

/** Ended or put off meanwhile: then there is nothing to follow. */
async function followed(deps: Deps, id: SeriesId): Promise<boolean> {
  try {
    return await followCalendar(deps, id);
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}
