import type { OccurrenceStatus } from '@samspill/events/activities/activity-status';
import type { ChangeReason } from '@samspill/events/activities/change-reason';
import { occurrenceAdded } from '@samspill/events/activities/occurrence-added.v1';
import { occurrenceCancelled } from '@samspill/events/activities/occurrence-cancelled.v1';
import { occurrenceChanged } from '@samspill/events/activities/occurrence-changed.v1';
import { occurrenceCompleted } from '@samspill/events/activities/occurrence-completed.v1';
import { occurrencePostponed } from '@samspill/events/activities/occurrence-postponed.v1';
import { occurrenceRescheduled } from '@samspill/events/activities/occurrence-rescheduled.v1';
import type { OccurrenceState } from '@samspill/events/activities/occurrence-state';
import type { CalendarDate } from '@samspill/values/calendar-date';
import { type ActivityId, newId, type OccurrenceId, type PlaceId, type SeriesId } from '@samspill/values/ids';
import { Refusal } from '@samspill/values/refusals/refusal';
import type { Activity } from '../activity/activity.ts';
import { activityStatusAfter, requireReasonFits } from '../activity/activity-transitions.ts';
import { isWithin } from '../activity/period.ts';
import { differing } from '../differing.ts';
import { type OccurrenceTimes, requireSane } from './occurrence-times.ts';
import { occurrenceStatusAfter, requireAllowedIn } from './occurrence-transitions.ts';

export interface OccurrenceDetails {
  readonly placeId: PlaceId | null;
  /** Seats; null is unknown or not limited. */
  readonly capacity: number | null;
}

/** One date of an activity. Its time is changed by moving it, never by writing over what was announced. */
export interface Occurrence extends OccurrenceTimes, OccurrenceDetails {
  readonly id: OccurrenceId;
  readonly activityId: ActivityId;
  readonly status: OccurrenceStatus;
  readonly statusReason: ChangeReason | null;
  /** The start announced before the last move; null: never moved. */
  readonly previousStartsAt: Date | null;
  /** The series that gave it; it may have ended since. */
  readonly seriesId: SeriesId | null;
  /** The day the series gave: by it the date is known again when the series changes. */
  readonly seriesDate: CalendarDate | null;
  /** When somebody moved or changed this one date: from then on its series leaves it alone. */
  readonly editedAt: Date | null;
  readonly changedAt: Date;
  readonly createdAt: Date;
}

/**
 * What an occurrence needs to know of the activity it belongs to. Where the activity takes its dates with it (postponed,
 * cancelled, completed), that is the activity as it stood before.
 */
type Of = Pick<Activity, 'status' | 'startsOn' | 'endsOn' | 'municipalityNumber'>;

/** `capacity` left out is the activity's own. */
export type NewOccurrence = OccurrenceTimes & { placeId: PlaceId | null; capacity?: number | null };

/** Which series a date belongs to, and the day it gave. */
export interface FromSeries {
  readonly seriesId: SeriesId;
  readonly seriesDate: CalendarDate;
}

export function occurrenceOf(
  activity: Activity,
  { capacity, ...given }: NewOccurrence,
  at: Date,
  { seriesId, seriesDate }: FromSeries | { seriesId: null; seriesDate: null } = BY_ITSELF,
): Occurrence {
  activityStatusAfter('addOccurrences', activity.status);
  requireFits(given, activity, at);
  return {
    ...given,
    id: newId<OccurrenceId>(),
    activityId: activity.id,
    status: 'SCHEDULED',
    statusReason: null,
    previousStartsAt: null,
    seriesId,
    seriesDate,
    editedAt: null,
    capacity: capacity === undefined ? activity.capacity : capacity,
    changedAt: at,
    createdAt: at,
  };
}

const BY_ITSELF = { seriesId: null, seriesDate: null } as const;

/** The fact that a new date is public: when it is added, or when its draft is published. */
export function announce(occurrence: Occurrence, activity: Of, at: Date) {
  return occurrenceAdded(occurrence.id, at, { state: publicState(occurrence) }, about(occurrence, activity));
}

export function changeOccurrence(
  occurrence: Occurrence,
  activity: Of,
  details: Partial<OccurrenceDetails>,
  at: Date,
) {
  requireAllowedIn(activity.status, 'change');
  occurrenceStatusAfter('change', occurrence.status);
  const fields = differing(occurrence, details);
  if (fields.length === 0) throw new Refusal('NOTHING_CHANGES');
  const { changes, state } = changed(occurrence, details, at);
  if (activity.status === 'DRAFT') return { changes, event: null };
  const data = { state, changed: fields };
  return { changes, event: occurrenceChanged(occurrence.id, at, data, about(occurrence, activity)) };
}

export function postponeOccurrence(occurrence: Occurrence, activity: Of, reason: ChangeReason, at: Date) {
  requireAllowedIn(activity.status, 'postpone');
  const status = occurrenceStatusAfter('postpone', occurrence.status);
  requireReasonFits('postpone', reason);
  const { changes, state } = changed(occurrence, { status, statusReason: reason }, at);
  return {
    changes,
    event: occurrencePostponed(occurrence.id, at, { state, reason }, about(occurrence, activity)),
  };
}

export function rescheduleOccurrence(
  occurrence: Occurrence,
  activity: Of,
  { startsAt, endsAt }: OccurrenceTimes,
  reason: ChangeReason,
  at: Date,
) {
  requireAllowedIn(activity.status, 'reschedule');
  const status = occurrenceStatusAfter('reschedule', occurrence.status);
  requireReasonFits('reschedule', reason);
  requireFits({ startsAt, endsAt }, activity, at);
  const stays = differing<Occurrence>(occurrence, { startsAt, endsAt }).length === 0;
  // A postponed date may turn out to keep its time: then that is the news.
  if (stays && occurrence.status !== 'POSTPONED') throw new Refusal('NOTHING_CHANGES');
  const moved = { status, statusReason: reason, startsAt, endsAt, previousStartsAt: occurrence.startsAt };
  const { changes, state } = changed(occurrence, moved, at);
  const previous = { startsAt: occurrence.startsAt.toISOString(), endsAt: occurrence.endsAt.toISOString() };
  const data = { state, reason, previous };
  return { changes, event: occurrenceRescheduled(occurrence.id, at, data, about(occurrence, activity)) };
}

export function cancelOccurrence(occurrence: Occurrence, activity: Of, reason: ChangeReason, at: Date) {
  requireAllowedIn(activity.status, 'cancel');
  const status = occurrenceStatusAfter('cancel', occurrence.status);
  requireReasonFits('cancel', reason);
  const { changes, state } = changed(occurrence, { status, statusReason: reason }, at);
  return {
    changes,
    event: occurrenceCancelled(occurrence.id, at, { state, reason }, about(occurrence, activity)),
  };
}

/** OCCURRENCE_NOT_ENDED before its end. */
export function completeOccurrence(occurrence: Occurrence, activity: Of, reason: ChangeReason, at: Date) {
  requireAllowedIn(activity.status, 'complete');
  const status = occurrenceStatusAfter('complete', occurrence.status);
  requireReasonFits('complete', reason);
  if (at < occurrence.endsAt) throw new Refusal('OCCURRENCE_NOT_ENDED');
  const { changes, state } = changed(occurrence, { status, statusReason: reason }, at);
  return {
    changes,
    event: occurrenceCompleted(occurrence.id, at, { state, reason }, about(occurrence, activity)),
  };
}

/** Whether it says that it takes place at its stated time. */
export function isScheduled({ status }: Occurrence): boolean {
  return status === 'SCHEDULED' || status === 'RESCHEDULED';
}

/** Whether it is scheduled and not over. */
export function isComing(occurrence: Occurrence, at: Date): boolean {
  return isScheduled(occurrence) && occurrence.endsAt > at;
}

/** Whether something is still to happen to it: it is coming, or waits for a new time. */
export function isOpen(occurrence: Occurrence, at: Date): boolean {
  return occurrence.status === 'POSTPONED' || isComing(occurrence, at);
}

/** Every coming date lies within the days of its activity: OCCURRENCE_OUTSIDE_PERIOD. */
export function requireComingWithin(activity: Of, dates: readonly Occurrence[], at: Date): void {
  const outside = dates.some((date) => isComing(date, at) && !isWithin(activity, date));
  if (outside) throw new Refusal('OCCURRENCE_OUTSIDE_PERIOD');
}

export function publicState(occurrence: Occurrence): OccurrenceState {
  const {
    startsAt,
    endsAt,
    previousStartsAt,
    changedAt,
    // How it is kept, not what it is.
    seriesDate: _1,
    editedAt: _2,
    createdAt: _3,
    ...rest
  } = occurrence;
  return {
    ...rest,
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
    previousStartsAt: previousStartsAt?.toISOString() ?? null,
    changedAt: changedAt.toISOString(),
  };
}

function requireFits(times: OccurrenceTimes, activity: Of, at: Date): void {
  requireSane(times, at);
  if (!isWithin(activity, times)) throw new Refusal('OCCURRENCE_OUTSIDE_PERIOD');
}

function changed<Changes extends Partial<Occurrence>>(occurrence: Occurrence, changes: Changes, at: Date) {
  const stamped = { ...changes, changedAt: at };
  return { changes: stamped, state: publicState({ ...occurrence, ...stamped }) };
}

/** Facts of one activity and its dates stay in order: they share its id as partition key. */
function about({ activityId }: Occurrence, { municipalityNumber }: Of) {
  return { partitionKey: activityId, municipalityNumber };
}
