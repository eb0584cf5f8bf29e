import { LockMode, type SqlEntityManager } from '@mikro-orm/postgresql';
import type { ActivityId } from '@samspill/values/ids';
import { refuseMissing } from '../withdrawn/refuse-missing.ts';
import type { Activity } from './activity.ts';
import { ActivityEntity } from './activity.entity.ts';

/**
 * The row, kept from other writers until commit; its dates with it, since every story about a date locks its activity
 * first. Throws ACTIVITY_NOT_FOUND, RECORD_WITHDRAWN.
 */
export async function lockActivity(em: SqlEntityManager, id: ActivityId): Promise<Activity> {
  const activity = await em.findOne(ActivityEntity, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  return activity ?? refuseMissing(em, id, 'ACTIVITY_NOT_FOUND');
}
