import type { SeriesId } from '@samspill/values/ids';
import { type Activity, draft } from '../activity/activity.ts';
import { ActivityEntity } from '../activity/activity.entity.ts';
import type { Deps } from '../deps.ts';
import { addSeries } from './add-series.ts';
import { inSeason, type Season } from './next-season.ts';
import { lockSeries } from './lock-series.ts';
import type { Series, SeriesDetails } from './series.ts';

/**
 * "Same as last season": the series in another season, on the same activity, or on a draft that says what the activity says,
 * with the season's days. Nobody has vouched for the copy yet.
 */
export function copySeries(
  { transaction, now }: Deps,
  id: SeriesId,
  { season, asDraft }: { season: Season; asDraft: boolean },
): Promise<Series> {
  return transaction(async (scope) => {
    const { series, activity } = await lockSeries(scope.em, id);
    const details = inSeason(detailsOf(series), season);
    const target = asDraft ? scope.em.create(ActivityEntity, draftOf(activity, details, now())) : activity;
    await scope.em.flush();
    // Within this transaction: the copy and its draft are there together, or neither.
    return addSeries({ transaction: (work) => work(scope), now }, target.id, details);
  });
}

function draftOf(activity: Activity, { startsOn, endsOn }: SeriesDetails, at: Date): Activity {
  const provenance = { ...activity.provenance, sourceId: null, assuredOn: null };
  return draft({ ...detailsOfActivity(activity), startsOn, endsOn, provenance }, at);
}

function detailsOfActivity({
  id: _1,
  status: _2,
  statusReason: _3,
  fieldSources: _4,
  importSays: _5,
  publishedAt: _6,
  changedAt: _7,
  createdAt: _8,
  ...details
}: Activity) {
  return details;
}

function detailsOf({
  id: _1,
  activityId: _2,
  changedAt: _3,
  createdAt: _4,
  ...details
}: Series): SeriesDetails {
  return details;
}
