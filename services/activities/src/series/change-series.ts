import type { ChangeReason } from '@samspill/events/activities/change-reason';
import type { SeriesId } from '@samspill/values/ids';
import { requireReasonFits } from '../activity/activity-transitions.ts';
import type { Deps } from '../deps.ts';
import { OccurrenceEntity } from '../occurrence/occurrence.entity.ts';
import { requirePlaces } from '../place/require-places.ts';
import { daysOffSchool } from '../school-calendar/days-off-school.ts';
import { datesPlanned } from './dates-planned.ts';
import { lockSeries } from './lock-series.ts';
import { changeSeries as change, type Series, type SeriesDetails } from './series.ts';
import { planDates } from './series-plan.ts';
import { writeDates } from './write-dates.ts';

/**
 * Changes a series, and of its dates those that are still to come and stand as it gave them: they are moved, added or
 * called off, each with a fact and the reason. Only what is given.
 */
export function changeSeries(
  { transaction, now }: Deps,
  id: SeriesId,
  details: Partial<SeriesDetails>,
  reason: ChangeReason,
): Promise<Series> {
  return transaction(async (scope) => {
    const { em, record } = scope;
    requireReasonFits('reschedule', reason);
    const { series, activity } = await lockSeries(em, id);
    await requirePlaces(em, [details.placeId ?? null]);
    const at = now();
    const { changes, event } = change(series, activity, details, at);
    Object.assign(series, changes);
    if (event) record(event);
    const planned = datesPlanned(series, await daysOffSchool(em, activity.municipalityNumber));
    const present = await em.find(OccurrenceEntity, { seriesId: id }, { orderBy: { seriesDate: 'asc' } });
    await writeDates(scope, { series, activity }, planDates(planned, present, at), reason, at);
    return series;
  });
}
