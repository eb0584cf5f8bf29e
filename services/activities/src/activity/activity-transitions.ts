import type { PublicActivityStatus } from '@samspill/events/activities/activity-status';
import { type ChangeReason, completionReasons } from '@samspill/events/activities/change-reason';
import { Refusal } from '@samspill/values/refusals/refusal';
import type { RefusalCode } from '@samspill/values/refusals/catalogue';

/** A draft is seen by nobody but the one who writes it. */
export type ActivityStatus = 'DRAFT' | PublicActivityStatus;

/** What can be done to an activity. Withdrawing is no transition: the record goes away, whatever its status. */
export type ActivityCommand =
  | 'change'
  | 'addOccurrences'
  | 'publish'
  | 'postpone'
  | 'reschedule'
  | 'cancel'
  | 'complete';

type Transitions = { readonly [Command in ActivityCommand]?: ActivityStatus };

/** The whole life of an activity. What is not here is refused. */
export const activityTransitions: Readonly<Record<ActivityStatus, Transitions>> = {
  DRAFT: { change: 'DRAFT', addOccurrences: 'DRAFT', publish: 'PUBLISHED' },
  PUBLISHED: {
    change: 'PUBLISHED',
    addOccurrences: 'PUBLISHED',
    postpone: 'POSTPONED',
    reschedule: 'RESCHEDULED',
    cancel: 'CANCELLED',
    complete: 'COMPLETED',
  },
  // It has no time to add dates to: first a new time, then new dates.
  POSTPONED: { change: 'POSTPONED', reschedule: 'RESCHEDULED', cancel: 'CANCELLED' },
  // Published all the same; the status says that the time is another than the one first announced.
  RESCHEDULED: {
    change: 'RESCHEDULED',
    addOccurrences: 'RESCHEDULED',
    postpone: 'POSTPONED',
    reschedule: 'RESCHEDULED',
    cancel: 'CANCELLED',
    complete: 'COMPLETED',
  },
  CANCELLED: {},
  COMPLETED: {},
};

/** A command that the status does not allow is refused with the state of affairs. */
const stateOfAffairs: Readonly<Record<ActivityStatus, RefusalCode>> = {
  DRAFT: 'ACTIVITY_STILL_DRAFT',
  PUBLISHED: 'ACTIVITY_ALREADY_PUBLISHED',
  POSTPONED: 'ACTIVITY_POSTPONED',
  RESCHEDULED: 'ACTIVITY_ALREADY_PUBLISHED',
  CANCELLED: 'ACTIVITY_CANCELLED',
  COMPLETED: 'ACTIVITY_COMPLETED',
};

/** The status after the command. Refuses what the table does not hold with the code of the status it is in. */
export function activityStatusAfter(command: ActivityCommand, status: ActivityStatus): ActivityStatus {
  const next = activityTransitions[status][command];
  if (!next) throw refusedIn(status);
  return next;
}

export function refusedIn(status: ActivityStatus): Refusal {
  return new Refusal(stateOfAffairs[status]);
}

/** "Held as planned" and "ended early" are for what is completed, and for nothing else: REASON_DOES_NOT_FIT. */
export function requireReasonFits(
  command: 'postpone' | 'reschedule' | 'cancel' | 'complete',
  reason: ChangeReason,
): void {
  if ((command === 'complete') !== completionReasons.includes(reason)) {
    throw new Refusal('REASON_DOES_NOT_FIT', { field: 'reason', reason });
  }
}
