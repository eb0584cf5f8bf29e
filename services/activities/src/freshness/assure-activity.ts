import type { CalendarDate } from '@samspill/values/calendar-date';
import type { ActivityId } from '@samspill/values/ids';
import { osloDate } from '@samspill/values/oslo-time';
import { Refusal } from '@samspill/values/refusals/refusal';
import { type Activity, change } from '../activity/activity.ts';
import { lockActivity } from '../activity/lock-activity.ts';
import type { Deps } from '../deps.ts';

/** Somebody has looked the record over, today in Norway or on an earlier day. A day to come is
 * DATE_IN_THE_FUTURE, one before the last time ASSURED_LATER_ALREADY. */
export function assureActivity(
  { transaction, now }: Deps,
  id: ActivityId,
  on: CalendarDate | null,
): Promise<Activity> {
  return transaction(async ({ em, record }) => {
    const activity = await lockActivity(em, id);
    const at = now();
    const assuredOn = on ?? osloDate(at);
    if (assuredOn > osloDate(at)) throw new Refusal('DATE_IN_THE_FUTURE', { field: 'on' });
    const before = activity.provenance.assuredOn;
    if (before !== null && assuredOn < before) {
      throw new Refusal('ASSURED_LATER_ALREADY', { field: 'on', assuredOn: before });
    }
    const provenance = { ...activity.provenance, assuredOn };
    const { changes, event } = change(activity, { provenance }, at);
    if (event) record(event);
    return Object.assign(activity, changes);
  });
}
