import { activityCancelled } from './activity-cancelled.v1.ts';
import { activityChanged } from './activity-changed.v1.ts';
import { activityCompleted } from './activity-completed.v1.ts';
import { activityPostponed } from './activity-postponed.v1.ts';
import { activityPublished } from './activity-published.v1.ts';
import { activityRescheduled } from './activity-rescheduled.v1.ts';
import { activityWithdrawn } from './activity-withdrawn.v1.ts';
import { occurrenceAdded } from './occurrence-added.v1.ts';
import { occurrenceCancelled } from './occurrence-cancelled.v1.ts';
import { occurrenceChanged } from './occurrence-changed.v1.ts';
import { occurrenceCompleted } from './occurrence-completed.v1.ts';
import { occurrencePostponed } from './occurrence-postponed.v1.ts';
import { occurrenceRescheduled } from './occurrence-rescheduled.v1.ts';
import { occurrenceWithdrawn } from './occurrence-withdrawn.v1.ts';
import { placeChanged } from './place-changed.v1.ts';
import { placeRegistered } from './place-registered.v1.ts';
import { placeWithdrawn } from './place-withdrawn.v1.ts';
import { schoolCalendarSet } from './school-calendar-set.v1.ts';
import { seriesAdded } from './series-added.v1.ts';
import { seriesChanged } from './series-changed.v1.ts';
import { seriesRemoved } from './series-removed.v1.ts';

/** Every fact that activities publishes. */
export const activitiesFacts = [
  activityPublished,
  activityChanged,
  activityPostponed,
  activityRescheduled,
  activityCancelled,
  activityCompleted,
  activityWithdrawn,
  occurrenceAdded,
  occurrenceChanged,
  occurrencePostponed,
  occurrenceRescheduled,
  occurrenceCancelled,
  occurrenceCompleted,
  occurrenceWithdrawn,
  seriesAdded,
  seriesChanged,
  seriesRemoved,
  placeRegistered,
  placeChanged,
  placeWithdrawn,
  schoolCalendarSet,
];
