import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { ActivityId, SeriesId } from '@samspill/values/ids';
import { Refusal } from '@samspill/values/refusals/refusal';
import type { Activity } from '../activity/activity.ts';
import { lockActivity } from '../activity/lock-activity.ts';
import type { Series } from './series.ts';
import { SeriesEntity } from './series.entity.ts';

/** The series with its activity, both kept from other writers until commit. Throws SERIES_NOT_FOUND. */
export async function lockSeries(
  em: SqlEntityManager,
  id: SeriesId,
): Promise<{ series: Series; activity: Activity }> {
  const seen = await em.findOne(SeriesEntity, { id });
  if (!seen) throw new Refusal('SERIES_NOT_FOUND');
  const activity = await lockActivity(em, seen.activityId);
  // Read again: what was seen before the lock may have been changed by whoever held it.
  const series = await em.refresh(seen);
  if (!series) throw new Refusal('SERIES_NOT_FOUND');
  return { series, activity };
}

/** Every series of an activity that is locked, in order. */
export function seriesOfActivity(em: SqlEntityManager, activityId: ActivityId): Promise<Series[]> {
  return em.find(SeriesEntity, { activityId }, { orderBy: { id: 'asc' } });
}
