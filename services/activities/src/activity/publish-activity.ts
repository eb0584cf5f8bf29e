import type { ActivityId } from '@samspill/values/ids';
import type { Deps } from '../deps.ts';
import { datesOf } from '../occurrence/lock-occurrence.ts';
import { announce } from '../occurrence/occurrence.ts';
import { requireOpenOrganisers } from '../organiser/require-open-organisers.ts';
import { seriesOfActivity } from '../series/lock-series.ts';
import { announceSeries } from '../series/series.ts';
import { type Activity, publish } from './activity.ts';
import { lockActivity } from './lock-activity.ts';

/** Makes a draft and its dates public. */
export function publishActivity({ transaction, now }: Deps, id: ActivityId): Promise<Activity> {
  return transaction(async ({ em, record }) => {
    const activity = await lockActivity(em, id);
    await requireOpenOrganisers(em, activity.organiserIds);
    const at = now();
    const { changes, event } = publish(activity, at);
    Object.assign(activity, changes);
    record(event);
    for (const series of await seriesOfActivity(em, id)) record(announceSeries(series, activity, at));
    for (const occurrence of await datesOf(em, id)) record(announce(occurrence, activity, at));
    return activity;
  });
}
