import type { ChangeReason } from '@samspill/events/activities/change-reason';
import type { OccurrenceId } from '@samspill/values/ids';
import type { Deps } from '../deps.ts';
import { lockOccurrence } from './lock-occurrence.ts';
import { rescheduleOccurrence as reschedule, type Occurrence } from './occurrence.ts';
import type { OccurrenceTimes } from './occurrence-times.ts';

/** Moves one date to another time. */
export function rescheduleOccurrence(
  { transaction, now }: Deps,
  id: OccurrenceId,
  times: OccurrenceTimes,
  reason: ChangeReason,
): Promise<Occurrence> {
  return transaction(async ({ em, record }) => {
    const { occurrence, activity } = await lockOccurrence(em, id);
    const { changes, event } = reschedule(occurrence, activity, times, reason, now());
    record(event);
    return Object.assign(occurrence, changes, { editedAt: changes.changedAt });
  });
}
