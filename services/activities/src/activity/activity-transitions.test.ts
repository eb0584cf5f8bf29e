import { expect, test } from 'vitest';
import { refusalOf } from '../testing/refusal-of.ts';
import {
  type ActivityCommand,
  type ActivityStatus,
  activityStatusAfter,
  activityTransitions,
} from './activity-transitions.ts';

const commands: readonly ActivityCommand[] = [
  'change',
  'addOccurrences',
  'publish',
  'postpone',
  'reschedule',
  'cancel',
  'complete',
];

/** Every status times every command, written out by hand: the next status, or the refusal. */
const expected: Record<ActivityStatus, readonly string[]> = {
  //           change               addOccurrences       publish                       postpone              reschedule             cancel                 complete
  DRAFT: [
    'DRAFT',
    'DRAFT',
    'PUBLISHED',
    'ACTIVITY_STILL_DRAFT',
    'ACTIVITY_STILL_DRAFT',
    'ACTIVITY_STILL_DRAFT',
    'ACTIVITY_STILL_DRAFT',
  ],
  PUBLISHED: [
    'PUBLISHED',
    'PUBLISHED',
    'ACTIVITY_ALREADY_PUBLISHED',
    'POSTPONED',
    'RESCHEDULED',
    'CANCELLED',
    'COMPLETED',
  ],
  POSTPONED: [
    'POSTPONED',
    'ACTIVITY_POSTPONED',
    'ACTIVITY_POSTPONED',
    'ACTIVITY_POSTPONED',
    'RESCHEDULED',
    'CANCELLED',
    'ACTIVITY_POSTPONED',
  ],
  RESCHEDULED: [
    'RESCHEDULED',
    'RESCHEDULED',
    'ACTIVITY_ALREADY_PUBLISHED',
    'POSTPONED',
    'RESCHEDULED',
    'CANCELLED',
    'COMPLETED',
  ],
  CANCELLED: commands.map(() => 'ACTIVITY_CANCELLED'),
  COMPLETED: commands.map(() => 'ACTIVITY_COMPLETED'),
};

const cells = Object.entries(expected).flatMap(([status, outcomes]) =>
  commands.map((command, i) => [command, status as ActivityStatus, outcomes[i]] as const),
);

test('the table is whole: 6 statuses, 7 commands', () => {
  expect(cells.length).toBe(42);
  expect(Object.keys(activityTransitions).toSorted()).toEqual(Object.keys(expected).toSorted());
});

test.each(cells)('%s in %s: %s', (command, status, outcome) => {
  let after: string | null = null;
  const refused = refusalOf(() => (after = activityStatusAfter(command, status)));
  expect(refused ?? after).toBe(outcome);
});
