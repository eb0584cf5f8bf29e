import type { ChangeReason } from '@samspill/events/activities/change-reason';
import { seriesAdded } from '@samspill/events/activities/series-added.v1';
import { seriesChanged } from '@samspill/events/activities/series-changed.v1';
import { seriesRemoved } from '@samspill/events/activities/series-removed.v1';
import type { SeriesState } from '@samspill/events/activities/series-state';
import type { CalendarDate } from '@samspill/values/calendar-date';
import { type ActivityId, newId, type PlaceId, type SeriesId } from '@samspill/values/ids';
import type { ClockTime } from '@samspill/values/oslo-time';
import { Refusal } from '@samspill/values/refusals/refusal';
import type { Activity } from '../activity/activity.ts';
import { activityStatusAfter } from '../activity/activity-transitions.ts';
import { requireInOrder } from '../activity/period.ts';
import { differing } from '../differing.ts';

/** What a series says: on which days, when on them, where and for how many. */
export interface SeriesDetails {
  /** RFC 5545, whole days, without UNTIL. */
  readonly rule: string;
  readonly startsOn: CalendarDate;
  /** The last day a date may fall on; null where the rule has a COUNT. */
  readonly endsOn: CalendarDate | null;
  readonly startTime: ClockTime;
  readonly durationMinutes: number;
  readonly exceptDates: readonly CalendarDate[];
  readonly extraDates: readonly CalendarDate[];
  readonly skipSchoolHolidays: boolean;
  readonly placeId: PlaceId | null;
  /** Seats at each date; null is unknown or not limited. */
  readonly capacity: number | null;
}

/** `capacity` left out is the activity's own. */
export type NewSeries = Omit<SeriesDetails, 'capacity'> & { readonly capacity?: number | null };

/** How an activity repeats. Its dates are occurrences, each with a life of its own. */
export interface Series extends SeriesDetails {
  readonly id: SeriesId;
  readonly activityId: ActivityId;
  readonly changedAt: Date;
  readonly createdAt: Date;
}

type Of = Pick<Activity, 'id' | 'status' | 'municipalityNumber'>;

export function seriesOf(
  activity: Of & Pick<Activity, 'capacity'>,
  { capacity = activity.capacity, ...details }: NewSeries,
  at: Date,
): Series {
  activityStatusAfter('addOccurrences', activity.status);
  requireInOrder(details);
  return {
    ...details,
    capacity,
    id: newId<SeriesId>(),
    activityId: activity.id,
    changedAt: at,
    createdAt: at,
  };
}

/** The fact that a series is public: when it is added, or when its draft is published. */
export function announceSeries(series: Series, activity: Of, at: Date) {
  return seriesAdded(series.id, at, { state: publicState(series) }, about(activity));
}

/** The fact is null for a draft. NOTHING_CHANGES. */
export function changeSeries(series: Series, activity: Of, details: Partial<SeriesDetails>, at: Date) {
  activityStatusAfter('addOccurrences', activity.status);
  const changed = differing(series, details);
  if (changed.length === 0) throw new Refusal('NOTHING_CHANGES');
  requireInOrder({ ...series, ...details });
  const changes = { ...details, changedAt: at };
  if (activity.status === 'DRAFT') return { changes, event: null };
  const state = publicState({ ...series, ...changes });
  return { changes, event: seriesChanged(series.id, at, { state, changed }, about(activity)) };
}

/** The fact that it is no more; null for a draft. `reason` is null when the activity itself was withdrawn. */
export function removedSeries(series: Series, activity: Of, reason: ChangeReason | null, at: Date) {
  if (activity.status === 'DRAFT') return null;
  return seriesRemoved(
    series.id,
    at,
    { state: null, activityId: series.activityId, reason },
    about(activity),
  );
}

export function publicState(series: Series): SeriesState {
  const { changedAt, createdAt: _, ...rest } = series;
  return {
    ...rest,
    exceptDates: [...rest.exceptDates],
    extraDates: [...rest.extraDates],
    changedAt: changedAt.toISOString(),
  };
}

/** Facts of one activity, its series and its dates stay in order: they share its id as partition key. */
function about({ id, municipalityNumber }: Of) {
  return { partitionKey: id, municipalityNumber };
}
