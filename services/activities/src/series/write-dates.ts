import type { ChangeReason } from '@samspill/events/activities/change-reason';
import type { Scope } from '@samspill/messaging/transaction';
import { Refusal } from '@samspill/values/refusals/refusal';
import type { Activity } from '../activity/activity.ts';
import { differing } from '../differing.ts';
import { OCCURRENCES_PER_ACTIVITY_MAX, OCCURRENCES_PER_COMMAND_MAX } from '../occurrence/add-occurrences.ts';
import {
  announce,
  cancelOccurrence,
  changeOccurrence,
  type Occurrence,
  occurrenceOf,
  rescheduleOccurrence,
} from '../occurrence/occurrence.ts';
import { OccurrenceEntity } from '../occurrence/occurrence.entity.ts';
import type { Series } from './series.ts';
import type { PlannedDate, SeriesPlan } from './series-plan.ts';

/**
 * Makes the dates of a series as it plans them; a fact for each that is public. Gives how many were touched. The activity is
 * locked.
 */
export async function writeDates(
  scope: Scope,
  { series, activity }: { series: Series; activity: Activity },
  { add, keep, drop }: SeriesPlan,
  reason: ChangeReason,
  at: Date,
): Promise<number> {
  const { em } = scope;
  for (const occurrence of drop) dropDate(scope, occurrence, activity, reason, at);
  let touched = add.length + drop.length;
  for (const { occurrence, planned } of keep) {
    if (keepDate(scope, occurrence, { planned, series, activity }, reason, at)) touched++;
  }
  if (add.length > 0) {
    const present = await em.count(OccurrenceEntity, { activityId: activity.id });
    if (present + add.length > OCCURRENCES_PER_ACTIVITY_MAX) {
      throw new Refusal('OCCURRENCES_TOO_MANY', {
        perActivityMax: OCCURRENCES_PER_ACTIVITY_MAX,
        perCommandMax: OCCURRENCES_PER_COMMAND_MAX,
      });
    }
  }
  const { id: seriesId, placeId, capacity } = series;
  for (const { seriesDate, ...times } of add) {
    const given = occurrenceOf(activity, { ...times, placeId, capacity }, at, { seriesId, seriesDate });
    const occurrence = em.create(OccurrenceEntity, given);
    if (activity.status !== 'DRAFT') scope.record(announce(occurrence, activity, at));
  }
  return touched;
}

/** What was announced is cancelled; what nobody has been told of goes. */
function dropDate(
  { em, record }: Scope,
  occurrence: Occurrence,
  activity: Activity,
  reason: ChangeReason,
  at: Date,
): void {
  if (activity.status === 'DRAFT') {
    em.remove(occurrence);
    return;
  }
  const { changes, event } = cancelOccurrence(occurrence, activity, reason, at);
  Object.assign(occurrence, changes);
  record(event);
}

/** Whether it had to change. Its time first, then where and for how many. */
function keepDate(
  { record }: Scope,
  occurrence: Occurrence,
  { planned, series, activity }: { planned: PlannedDate; series: Series; activity: Activity },
  reason: ChangeReason,
  at: Date,
): boolean {
  const { startsAt, endsAt } = planned;
  const { placeId, capacity } = series;
  const moves = differing<Occurrence>(occurrence, { startsAt, endsAt }).length > 0;
  if (moves && activity.status === 'DRAFT') Object.assign(occurrence, { startsAt, endsAt, changedAt: at });
  else if (moves) {
    const { changes, event } = rescheduleOccurrence(occurrence, activity, { startsAt, endsAt }, reason, at);
    Object.assign(occurrence, changes);
    record(event);
  }
  const differs = differing<Occurrence>(occurrence, { placeId, capacity }).length > 0;
  if (differs) {
    const { changes, event } = changeOccurrence(occurrence, activity, { placeId, capacity }, at);
    Object.assign(occurrence, changes);
    if (event) record(event);
  }
  return moves || differs;
}
