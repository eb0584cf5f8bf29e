import type { ActivityId, OccurrenceId } from '@samspill/values/ids';
import { activityFields } from '@samspill/events/activities/field-sources';
import { ActivityEntity } from '../activity/activity.entity.ts';
import { cancelActivity } from '../activity/cancel-activity.ts';
import { completeActivity } from '../activity/complete-activity.ts';
import { mayOverwrite } from '../activity/field-sources.ts';
import { cancelOccurrence } from '../occurrence/cancel-occurrence.ts';
import { datesOf } from '../occurrence/lock-occurrence.ts';
import { isOpen } from '../occurrence/occurrence.ts';
import { OccurrenceEntity } from '../occurrence/occurrence.entity.ts';
import { changedHere, type ImportScope, itemOf, keepItem } from './import-scope.ts';
import type { ImportOutcome } from './imported.ts';

/**
 * What is no longer in the source. A date that was still to come is called off; an activity is too, or is over where all
 * its dates have been. One that an owner has said something of is theirs now, and is kept.
 */
export async function endImported(
  scope: ImportScope,
  key: { readonly kind: string; readonly externalId: string },
  modified: string,
): Promise<ImportOutcome> {
  const item = await itemOf(scope, key.kind, key.externalId);
  const { em, at } = scope;
  let outcome: ImportOutcome = 'DELETED';
  const id = item?.recordId ?? null;
  if (id !== null) {
    const occurrence = await em.findOne(OccurrenceEntity, { id: id as OccurrenceId });
    const activity = await em.findOne(ActivityEntity, { id: id as ActivityId });
    if (occurrence && isOpen(occurrence, at)) {
      // Moved by its series alone, it is the source's still.
      if (occurrence.editedAt !== null && changedHere(occurrence, item!.written)) outcome = 'KEPT';
      else await cancelOccurrence(scope.deps, occurrence.id, 'OTHER');
    }
    if (activity && activityFields.some((field) => !mayOverwrite(activity, field))) outcome = 'KEPT';
    else if (activity) await endActivity(scope, activity.id);
  }
  await keepItem(scope, key, { outcome, modified, reason: null, waitsFor: null, waiting: null });
  return outcome;
}

async function endActivity({ em, deps, at }: ImportScope, id: ActivityId): Promise<void> {
  const activity = await em.findOneOrFail(ActivityEntity, { id });
  if (activity.status === 'CANCELLED' || activity.status === 'COMPLETED') return;
  const dates = await datesOf(em, id);
  const over = dates.length > 0 && !dates.some((date) => isOpen(date, at));
  if (over && activity.status !== 'POSTPONED') await completeActivity(deps, id, 'ENDED_EARLY');
  else await cancelActivity(deps, id, 'OTHER');
}
