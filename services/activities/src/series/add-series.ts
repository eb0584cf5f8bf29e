import type { ActivityId } from '@samspill/values/ids';
import { Refusal } from '@samspill/values/refusals/refusal';
import { lockActivity } from '../activity/lock-activity.ts';
import type { Deps } from '../deps.ts';
import { requireOpenOrganisers } from '../organiser/require-open-organisers.ts';
import { requirePlaces } from '../place/require-places.ts';
import { daysOffSchool } from '../school-calendar/days-off-school.ts';
import { datesPlanned } from './dates-planned.ts';
import { announceSeries, type NewSeries, type Series, seriesOf } from './series.ts';
import { SeriesEntity } from './series.entity.ts';
import { writeDates } from './write-dates.ts';

/** One for each weekday and place; what needs more is several activities. */
export const SERIES_PER_ACTIVITY_MAX = 20;

/**
 * Gives an activity a series, and every date of it: also those that have been, so that a season entered in the middle is
 * whole. Those of a draft are announced when it is published.
 */
export function addSeries({ transaction, now }: Deps, id: ActivityId, given: NewSeries): Promise<Series> {
  return transaction(async (scope) => {
    const { em, record } = scope;
    const activity = await lockActivity(em, id);
    await requireOpenOrganisers(em, activity.organiserIds);
    await requirePlaces(em, [given.placeId]);
    if ((await em.count(SeriesEntity, { activityId: id })) >= SERIES_PER_ACTIVITY_MAX) {
      throw new Refusal('SERIES_TOO_MANY', { max: SERIES_PER_ACTIVITY_MAX });
    }
    const at = now();
    const series = em.create(SeriesEntity, seriesOf(activity, given, at));
    if (activity.status !== 'DRAFT') record(announceSeries(series, activity, at));
    const add = datesPlanned(series, await daysOffSchool(em, activity.municipalityNumber));
    await writeDates(scope, { series, activity }, { add, keep: [], drop: [] }, 'OTHER', at);
    return series;
  });
}
