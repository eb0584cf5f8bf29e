import { activityWithdrawn } from '@samspill/events/activities/activity-withdrawn.v1';
import type { WithdrawalReason } from '@samspill/events/withdrawal-reason';
import { occurrenceWithdrawn } from '@samspill/events/activities/occurrence-withdrawn.v1';
import type { ActivityId } from '@samspill/values/ids';
import type { Deps } from '../deps.ts';
import { datesOf } from '../occurrence/lock-occurrence.ts';
import { requireSample } from '../provenance.ts';
import { seriesOfActivity } from '../series/lock-series.ts';
import { removedSeries } from '../series/series.ts';
import { bury } from '../withdrawn/bury.ts';
import { lockActivity } from './lock-activity.ts';

/**
 * Takes it out of the register with its dates: the rows go, the data of earlier facts is emptied, and a tombstone tells
 * whoever holds a copy. What is merely off is cancelled instead. A draft goes without a word.
 */
export function withdrawActivity(
  { transaction, now }: Deps,
  id: ActivityId,
  reason: WithdrawalReason,
): Promise<ActivityId> {
  return transaction(async ({ em, record, redact }) => {
    const activity = await lockActivity(em, id);
    requireSample(activity.provenance, reason);
    const at = now();
    const { municipalityNumber, status } = activity;
    const about = { partitionKey: id, municipalityNumber };
    for (const occurrence of await datesOf(em, id)) {
      bury(em, occurrence, reason, at);
      redact(occurrence.id);
      const data = { state: null, activityId: id, reason };
      if (status !== 'DRAFT') record(occurrenceWithdrawn(occurrence.id, at, data, about));
    }
    for (const series of await seriesOfActivity(em, id)) {
      const event = removedSeries(series, activity, null, at);
      em.remove(series);
      redact(series.id);
      if (event) record(event);
    }
    // The dates first, since they refer to it.
    await em.flush();
    bury(em, activity, reason, at);
    redact(id);
    if (status !== 'DRAFT') record(activityWithdrawn(id, at, { state: null, reason }, about));
    return id;
  });
}
