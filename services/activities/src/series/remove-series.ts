import type { ChangeReason } from '@samspill/events/activities/change-reason';
import type { SeriesId } from '@samspill/values/ids';
import { refusedIn, requireReasonFits } from '../activity/activity-transitions.ts';
import type { Deps } from '../deps.ts';
import { OccurrenceEntity } from '../occurrence/occurrence.entity.ts';
import { lockSeries } from './lock-series.ts';
import { removedSeries } from './series.ts';
import { planDates } from './series-plan.ts';
import { writeDates } from './write-dates.ts';

/**
 * Ends a series: its coming dates that stand as it gave them are called off. What has been, what was edited by hand and what
 * is cancelled stays.
 */
export function removeSeries(
  { transaction, now }: Deps,
  id: SeriesId,
  reason: ChangeReason,
): Promise<SeriesId> {
  return transaction(async (scope) => {
    const { em, record } = scope;
    requireReasonFits('cancel', reason);
    const { series, activity } = await lockSeries(em, id);
    if (activity.status === 'CANCELLED' || activity.status === 'COMPLETED') throw refusedIn(activity.status);
    const at = now();
    const present = await em.find(OccurrenceEntity, { seriesId: id });
    await writeDates(scope, { series, activity }, planDates([], present, at), reason, at);
    const event = removedSeries(series, activity, reason, at);
    if (event) record(event);
    em.remove(series);
    return id;
  });
}
