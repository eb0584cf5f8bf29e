import type { ActivitySource } from '@samspill/events/activities/provenance';
import type { ActivityId } from '@samspill/values/ids';
import type { Deps } from '../deps.ts';
import { requireComingWithin } from '../occurrence/occurrence.ts';
import { datesOf } from '../occurrence/lock-occurrence.ts';
import { requireOpenOrganisers } from '../organiser/require-open-organisers.ts';
import { type Activity, type ActivityDetails, change } from './activity.ts';
import { lockActivity } from './lock-activity.ts';

/** Changes what the activity says of itself; only what is given. A change of a draft is told to nobody. */
export function changeActivity(
  { transaction, now }: Deps,
  id: ActivityId,
  details: Partial<ActivityDetails>,
  /** Who says so; left out, whoever vouches for the record. */
  source?: ActivitySource,
): Promise<Activity> {
  return transaction(async ({ em, record }) => {
    const activity = await lockActivity(em, id);
    if (details.organiserIds) await requireOpenOrganisers(em, details.organiserIds);
    const at = now();
    const { changes, event } = change(activity, details, at, source);
    Object.assign(activity, changes);
    requireComingWithin(activity, await datesOf(em, id), at);
    if (event) record(event);
    return activity;
  });
}
