import type { OccurrenceStatus } from '@samspill/events/activities/activity-status';
import type { RefusalCode } from '@samspill/values/refusals/catalogue';
import { Refusal } from '@samspill/values/refusals/refusal';
import { type ActivityStatus, refusedIn } from '../activity/activity-transitions.ts';

export type OccurrenceCommand = 'change' | 'postpone' | 'reschedule' | 'cancel' | 'complete';

type Transitions = { readonly [Command in OccurrenceCommand]?: OccurrenceStatus };

/** The whole life of an occurrence. Cancelled is the end of it, announced, never a deleted date. */
export const occurrenceTransitions: Readonly<Record<OccurrenceStatus, Transitions>> = {
  SCHEDULED: {
    change: 'SCHEDULED',
    postpone: 'POSTPONED',
    reschedule: 'RESCHEDULED',
    cancel: 'CANCELLED',
    complete: 'COMPLETED',
  },
  POSTPONED: { change: 'POSTPONED', reschedule: 'RESCHEDULED', cancel: 'CANCELLED' },
  RESCHEDULED: {
    change: 'RESCHEDULED',
    postpone: 'POSTPONED',
    reschedule: 'RESCHEDULED',
    cancel: 'CANCELLED',
    complete: 'COMPLETED',
  },
  CANCELLED: {},
  COMPLETED: {},
};

/** What the activity's own status lets happen to one of its occurrences. What is not here is refused. */
export const occurrenceCommandsIn: Readonly<Record<ActivityStatus, readonly OccurrenceCommand[]>> = {
  // Nobody has been told of the date, so there is nothing to move or call off.
  DRAFT: ['change'],
  PUBLISHED: ['change', 'postpone', 'reschedule', 'cancel', 'complete'],
  // An activity that waits for a new time has no date that does not.
  POSTPONED: ['change', 'cancel'],
  RESCHEDULED: ['change', 'postpone', 'reschedule', 'cancel', 'complete'],
  CANCELLED: [],
  COMPLETED: [],
};

const stateOfAffairs: Readonly<Record<OccurrenceStatus, RefusalCode | null>> = {
  SCHEDULED: null,
  POSTPONED: 'OCCURRENCE_POSTPONED',
  RESCHEDULED: null,
  CANCELLED: 'OCCURRENCE_CANCELLED',
  COMPLETED: 'OCCURRENCE_COMPLETED',
};

/** Refuses what the status of its activity does not allow, with the code of that status. */
export function requireAllowedIn(activity: ActivityStatus, command: OccurrenceCommand): void {
  if (!occurrenceCommandsIn[activity].includes(command)) throw refusedIn(activity);
}

/** The status after the command. Refuses what the table does not hold with the code of the status it is in. */
export function occurrenceStatusAfter(
  command: OccurrenceCommand,
  status: OccurrenceStatus,
): OccurrenceStatus {
  const next = occurrenceTransitions[status][command];
  if (next) return next;
  const code = stateOfAffairs[status];
  if (!code) throw new Error(`${command} is missing from ${status}`);
  throw new Refusal(code);
}
