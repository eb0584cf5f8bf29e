import type { ChangeReason } from '@samspill/events/activities/change-reason';
import type { ActivityId, OccurrenceId } from '@samspill/values/ids';
import { Refusal } from '@samspill/values/refusals/refusal';
import type { Deps } from '../deps.ts';
import { differing } from '../differing.ts';
import { datesOf } from '../occurrence/lock-occurrence.ts';
import { requireComingWithin, rescheduleOccurrence } from '../occurrence/occurrence.ts';
import type { OccurrenceTimes } from '../occurrence/occurrence-times.ts';
import { type Activity, reschedule } from './activity.ts';
import { lockActivity } from './lock-activity.ts';
import type { ActivityPeriod } from './period.ts';

/** Where an activity is moved to: its days from now on, and the new times of those dates that get one. */
export interface Move extends ActivityPeriod {
  readonly reason: ChangeReason;
  readonly dates: readonly (OccurrenceTimes & { readonly id: OccurrenceId })[];
}

/**
 * Moves the activity, and in the same commit those of its dates that are named. A postponed date that is not named waits
 * on. A date that would be left outside the new days is OCCURRENCE_OUTSIDE_PERIOD: move it too, or cancel it first.
 */
export function rescheduleActivity(
  { transaction, now }: Deps,
  id: ActivityId,
  move: Move,
): Promise<Activity> {
  return transaction(async ({ em, record }) => {
    const activity = await lockActivity(em, id);
    const { startsOn, endsOn, reason } = move;
    const at = now();
    const { changes, event } = reschedule(activity, { startsOn, endsOn }, reason, at);
    const stays = differing<Activity>(activity, { startsOn, endsOn }).length === 0 && move.dates.length === 0;
    if (stays && activity.status !== 'POSTPONED') throw new Refusal('NOTHING_CHANGES');
    Object.assign(activity, changes);
    record(event);

    const dates = await datesOf(em, id);
    for (const { id: dateId, startsAt, endsAt } of move.dates) {
      const occurrence = dates.find((each) => each.id === dateId);
      if (!occurrence) throw new Refusal('OCCURRENCE_NOT_FOUND');
      const moved = rescheduleOccurrence(occurrence, activity, { startsAt, endsAt }, reason, at);
      Object.assign(occurrence, moved.changes, { editedAt: at });
      record(moved.event);
    }
    requireComingWithin(activity, dates, at);
    return activity;
  });
}
