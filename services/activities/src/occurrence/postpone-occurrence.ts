import type { ChangeReason } from '@samspill/events/activities/change-reason';
import type { OccurrenceId } from '@samspill/values/ids';
import type { Deps } from '../deps.ts';
import { lockOccurrence } from './lock-occurrence.ts';
import { postponeOccurrence as postpone, type Occurrence } from './occurrence.ts';

/** Puts one date off; its new time is not known. */
export function postponeOccurrence(
  { transaction, now }: Deps,
  id: OccurrenceId,
  reason: ChangeReason,
): Promise<Occurrence> {
  return transaction(async ({ em, record }) => {
    const { occurrence, activity } = await lockOccurrence(em, id);
    const { changes, event } = postpone(occurrence, activity, reason, now());
    record(event);
    return Object.assign(occurrence, changes);
  });
}
