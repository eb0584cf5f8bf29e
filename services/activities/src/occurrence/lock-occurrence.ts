import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { ActivityId, OccurrenceId } from '@samspill/values/ids';
import type { Activity } from '../activity/activity.ts';
import { lockActivity } from '../activity/lock-activity.ts';
import { refuseMissing } from '../withdrawn/refuse-missing.ts';
import type { Occurrence } from './occurrence.ts';
import { OccurrenceEntity } from './occurrence.entity.ts';

/** The date with its activity, both kept from other writers until commit. Throws OCCURRENCE_NOT_FOUND. */
export async function lockOccurrence(
  em: SqlEntityManager,
  id: OccurrenceId,
): Promise<{ occurrence: Occurrence; activity: Activity }> {
  const seen = await em.findOne(OccurrenceEntity, { id });
  if (!seen) return refuseMissing(em, id, 'OCCURRENCE_NOT_FOUND');
  const activity = await lockActivity(em, seen.activityId);
  // Read again: what was seen before the lock may have been changed by whoever held it.
  const occurrence = await em.refresh(seen);
  return occurrence ? { occurrence, activity } : refuseMissing(em, id, 'OCCURRENCE_NOT_FOUND');
}

/** Every date of an activity that is locked, in order. */
export function datesOf(em: SqlEntityManager, activityId: ActivityId): Promise<Occurrence[]> {
  return em.find(OccurrenceEntity, { activityId }, { orderBy: { startsAt: 'asc', id: 'asc' } });
}
