import type { ChangeReason } from '@samspill/events/activities/change-reason';
import type { OccurrenceId } from '@samspill/values/ids';
import type { Deps } from '../deps.ts';
import { lockOccurrence } from './lock-occurrence.ts';
import { completeOccurrence as complete, type Occurrence } from './occurrence.ts';

/** Says that one date took place. */
export function completeOccurrence(
  { transaction, now }: Deps,
  id: OccurrenceId,
  reason: ChangeReason,
): Promise<Occurrence> {
  return transaction(async ({ em, record }) => {
    const { occurrence, activity } = await lockOccurrence(em, id);
    const { changes, event } = complete(occurrence, activity, reason, now());
    record(event);
    return Object.assign(occurrence, changes);
  });
}
