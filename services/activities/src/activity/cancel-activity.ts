import type { ChangeReason } from '@samspill/events/activities/change-reason';
import type { ActivityId } from '@samspill/values/ids';
import type { Deps } from '../deps.ts';
import { datesOf } from '../occurrence/lock-occurrence.ts';
import { cancelOccurrence, isOpen } from '../occurrence/occurrence.ts';
import { type Activity, cancel } from './activity.ts';
import { lockActivity } from './lock-activity.ts';

/** Calls it off for good, and every date that was still to happen with it, in one commit. What has been stays. */
export function cancelActivity(
  { transaction, now }: Deps,
  id: ActivityId,
  reason: ChangeReason,
): Promise<Activity> {
  return transaction(async ({ em, record }) => {
    const activity = await lockActivity(em, id);
    const at = now();
    const { changes, event } = cancel(activity, reason, at);
    record(event);
    for (const occurrence of await datesOf(em, id)) {
      if (!isOpen(occurrence, at)) continue;
      const calledOff = cancelOccurrence(occurrence, activity, reason, at);
      Object.assign(occurrence, calledOff.changes);
      record(calledOff.event);
    }
    return Object.assign(activity, changes);
  });
}
