import type { ChangeReason } from '@samspill/events/activities/change-reason';
import type { OccurrenceId } from '@samspill/values/ids';
import type { Deps } from '../deps.ts';
import { lockOccurrence } from './lock-occurrence.ts';
import { cancelOccurrence as cancel, type Occurrence } from './occurrence.ts';

/** Calls one date off for good. It is announced, and never deleted. */
export function cancelOccurrence(
  { transaction, now }: Deps,
  id: OccurrenceId,
  reason: ChangeReason,
): Promise<Occurrence> {
  return transaction(async ({ em, record }) => {
    const { occurrence, activity } = await lockOccurrence(em, id);
    const { changes, event } = cancel(occurrence, activity, reason, now());
    record(event);
    return Object.assign(occurrence, changes, { editedAt: changes.changedAt });
  });
}
