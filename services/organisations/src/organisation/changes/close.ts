import type { ClosingReason } from '@samspill/events/organisations/closing-reason';
import { organisationClosed } from '@samspill/events/organisations/organisation-closed.v1';
import { CalendarDate } from '@samspill/values/calendar-date';
import { osloDate } from '@samspill/values/oslo-time';
import { givenOrNull } from '@samspill/values/parse';
import { Refusal } from '@samspill/values/refusals/refusal';
import { requireNotFuture } from '../days.ts';
import type { Said } from '../field-sources.ts';
import { type Organisation, about, changed, requireActive } from '../organisation.ts';

export interface ClosingInput extends Said {
  readonly reason: ClosingReason;
  /** First day it no longer existed. Left out: today. */
  readonly closedOn?: string | null;
}

export interface Closing extends Said {
  readonly reason: ClosingReason;
  readonly closedOn: CalendarDate | null;
}

/** Reasons that say that someone carries on. */
export const NEEDS_SUCCESSOR: ReadonlySet<ClosingReason> = new Set(['MERGED', 'REGISTERED_TWICE']);

export function readClosing({ reason, closedOn, saidBy = null }: ClosingInput): Closing {
  return { reason, closedOn: givenOrNull(CalendarDate, closedOn, 'closedOn'), saidBy };
}

/**
 * It still resolves. The successor must be active, and only a closed organisation has one, which is never opened again: so
 * following successors always ends.
 */
export function close(
  organisation: Organisation,
  { reason, closedOn, saidBy = null }: Closing,
  successor: Organisation | null,
  at: Date,
) {
  requireActive(organisation);
  requireNotFuture('closedOn', closedOn, at);
  if (successor === null && NEEDS_SUCCESSOR.has(reason))
    throw new Refusal('SUCCESSOR_NEEDED', { field: 'successorId', reason });
  if (successor?.id === organisation.id) throw new Refusal('SUCCESSOR_IS_ITSELF', { field: 'successorId' });
  if (successor && successor.status !== 'ACTIVE') throw new Refusal('SUCCESSOR_CLOSED');
  const closing = {
    status: 'CLOSED',
    closedOn: closedOn ?? osloDate(at),
    closingReason: reason,
    successorId: successor?.id ?? null,
  } as const;
  const { changes, state } = changed(organisation, closing, at, { saidBy });
  return { changes, event: organisationClosed(organisation.id, at, { state }, about(organisation)) } as const;
}
