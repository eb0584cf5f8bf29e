import { occurrenceStatuses, type OccurrenceStatus } from '@samspill/events/activities/activity-status';
import { expect, test } from 'vitest';
import type { ActivityStatus } from '../activity/activity-transitions.ts';
import { anActivity, anOccurrence } from '../testing/an-activity.ts';
import { refusalOf } from '../testing/refusal-of.ts';
import {
  cancelOccurrence,
  changeOccurrence,
  completeOccurrence,
  type Occurrence,
  postponeOccurrence,
  rescheduleOccurrence,
} from './occurrence.ts';
import type { OccurrenceCommand } from './occurrence-transitions.ts';
import type { Activity } from '../activity/activity.ts';

const at = new Date('2026-10-01T10:00:00Z');
const later = { startsAt: new Date('2026-10-08T15:00:00Z'), endsAt: new Date('2026-10-08T16:00:00Z') };

const deciders: Record<
  OccurrenceCommand,
  (occurrence: Occurrence, activity: Activity) => { changes: Partial<Occurrence> }
> = {
  change: (occurrence, activity) => changeOccurrence(occurrence, activity, { capacity: 9 }, at),
  postpone: (occurrence, activity) => postponeOccurrence(occurrence, activity, 'WEATHER', at),
  reschedule: (occurrence, activity) => rescheduleOccurrence(occurrence, activity, later, 'WEATHER', at),
  cancel: (occurrence, activity) => cancelOccurrence(occurrence, activity, 'WEATHER', at),
  complete: (occurrence, activity) => completeOccurrence(occurrence, activity, 'HELD_AS_PLANNED', at),
};

/** The refusal that the status of the activity gives, whatever the occurrence: by hand. */
const activityRefuses: Record<ActivityStatus, Partial<Record<OccurrenceCommand, string>>> = {
  DRAFT: {
    postpone: 'ACTIVITY_STILL_DRAFT',
    reschedule: 'ACTIVITY_STILL_DRAFT',
    cancel: 'ACTIVITY_STILL_DRAFT',
    complete: 'ACTIVITY_STILL_DRAFT',
  },
  PUBLISHED: {},
  POSTPONED: {
    postpone: 'ACTIVITY_POSTPONED',
    reschedule: 'ACTIVITY_POSTPONED',
    complete: 'ACTIVITY_POSTPONED',
  },
  RESCHEDULED: {},
  CANCELLED: all('ACTIVITY_CANCELLED'),
  COMPLETED: all('ACTIVITY_COMPLETED'),
};

/** What becomes of the occurrence where the activity lets it happen: by hand. */
const outcome: Record<OccurrenceStatus, Record<OccurrenceCommand, string>> = {
  SCHEDULED: {
    change: 'SCHEDULED',
    postpone: 'POSTPONED',
    reschedule: 'RESCHEDULED',
    cancel: 'CANCELLED',
    complete: 'COMPLETED',
  },
  POSTPONED: {
    change: 'POSTPONED',
    postpone: 'OCCURRENCE_POSTPONED',
    reschedule: 'RESCHEDULED',
    cancel: 'CANCELLED',
    complete: 'OCCURRENCE_POSTPONED',
  },
  RESCHEDULED: {
    change: 'RESCHEDULED',
    postpone: 'POSTPONED',
    reschedule: 'RESCHEDULED',
    cancel: 'CANCELLED',
    complete: 'COMPLETED',
  },
  CANCELLED: all('OCCURRENCE_CANCELLED'),
  COMPLETED: all('OCCURRENCE_COMPLETED'),
};

const cells = (Object.keys(activityRefuses) as ActivityStatus[]).flatMap((activity) =>
  (Object.keys(outcome) as OccurrenceStatus[]).flatMap((occurrence) =>
    (Object.keys(deciders) as OccurrenceCommand[]).map(
      (command) =>
        [
          command,
          occurrence,
          activity,
          activityRefuses[activity][command] ?? outcome[occurrence][command],
        ] as const,
    ),
  ),
);

test('the table is whole: 5 commands, 5 statuses of the occurrence, 6 of its activity', () => {
  expect(cells.length).toBe(150);
  expect(Object.keys(outcome).toSorted()).toEqual(Object.keys(occurrenceStatuses).toSorted());
});

test.each(cells)('%s a %s occurrence of a %s activity: %s', (command, status, activityStatus, expected) => {
  const occurrence = anOccurrence({ status });
  let after: string = status;
  const refused = refusalOf(() => {
    after = deciders[command](occurrence, anActivity({ status: activityStatus })).changes.status ?? status;
  });
  expect(refused ?? after).toBe(expected);
});

function all(code: string): Record<OccurrenceCommand, string> {
  return { change: code, postpone: code, reschedule: code, cancel: code, complete: code };
}
