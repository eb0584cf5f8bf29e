import { ChangeSetType, type EventSubscriber, type FlushEventArgs } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { ActivityId } from '@samspill/values/ids';
import type { Activity } from '../../activity/activity.ts';
import type { Occurrence } from '../../occurrence/occurrence.ts';
import { readsOf } from '../../reads.ts';
import { indexActivities } from './index-activities.ts';

/**
 * Whatever story changes an activity or one of its dates, what it is searched by changes in the same transaction: no
 * story has to think of it, and none can forget it. Stories hold the row of the activity, which `indexActivities` needs.
 */
export class IndexOnFlush implements EventSubscriber {
  async afterFlush({ em, uow }: FlushEventArgs): Promise<void> {
    const ids = new Set<ActivityId>();
    for (const { meta, entity, type } of uow.getChangeSets()) {
      if (meta.className === 'Activity' && type !== ChangeSetType.DELETE) ids.add((entity as Activity).id);
      if (meta.className === 'Occurrence') ids.add((entity as Occurrence).activityId);
    }
    if (ids.size > 0) await indexActivities(readsOf(em as SqlEntityManager), [...ids]);
  }
}
