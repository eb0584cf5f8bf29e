import type { ChangeReason } from '@samspill/events/activities/change-reason';
import type { ActivityId } from '@samspill/values/ids';
import { Refusal } from '@samspill/values/refusals/refusal';
import type { Deps } from '../deps.ts';
import { datesOf } from '../occurrence/lock-occurrence.ts';
import { completeOccurrence, isOpen, isScheduled } from '../occurrence/occurrence.ts';
import { type Activity, complete } from './activity.ts';
import { lockActivity } from './lock-activity.ts';

/** Ends it. Dates that have been are completed with it; one that is still open is ACTIVITY_HAS_OPEN_OCCURRENCES. */
export function completeActivity(
  { transaction, now }: Deps,
  id: ActivityId,
  reason: ChangeReason,
): Promise<Activity> {
  return transaction(async ({ em, record }) => {
    const activity = await lockActivity(em, id);
    const at = now();
    const { changes, event } = complete(activity, reason, at);
    const dates = await datesOf(em, id);
    const open = dates.filter((occurrence) => isOpen(occurrence, at));
    if (open.length > 0) throw new Refusal('ACTIVITY_HAS_OPEN_OCCURRENCES', { count: open.length });
    record(event);
    for (const occurrence of dates.filter(isScheduled)) {
      const completed = completeOccurrence(occurrence, activity, reason, at);
      Object.assign(occurrence, completed.changes);
      record(completed.event);
    }
    return Object.assign(activity, changes);
  });
}
