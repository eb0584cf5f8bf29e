import type { ChangeReason } from '@samspill/events/activities/change-reason';
import type { ActivityId } from '@samspill/values/ids';
import type { Deps } from '../deps.ts';
import { datesOf } from '../occurrence/lock-occurrence.ts';
import { isComing, postponeOccurrence } from '../occurrence/occurrence.ts';
import { type Activity, postpone } from './activity.ts';
import { lockActivity } from './lock-activity.ts';

/** Puts it off without a new time, and every coming date with it, in one commit. */
export function postponeActivity(
  { transaction, now }: Deps,
  id: ActivityId,
  reason: ChangeReason,
): Promise<Activity> {
  return transaction(async ({ em, record }) => {
    const activity = await lockActivity(em, id);
    const at = now();
    const { changes, event } = postpone(activity, reason, at);
    record(event);
    for (const occurrence of await datesOf(em, id)) {
      if (!isComing(occurrence, at)) continue;
      const putOff = postponeOccurrence(occurrence, activity, reason, at);
      Object.assign(occurrence, putOff.changes);
      record(putOff.event);
    }
    return Object.assign(activity, changes);
  });
}
