import { organisationReopened } from '@samspill/events/organisations/organisation-reopened.v1';
import { Refusal } from '@samspill/values/refusals/refusal';
import type { Said } from '../field-sources.ts';
import { type Organisation, about, changed } from '../organisation.ts';
import { NEEDS_SUCCESSOR } from './close.ts';

/**
 * It exists after all, or again, under the id that it had. One that another carries on stays closed
 * (ORGANISATION_CARRIED_ON): its id and its history lead there.
 */
export function reopen(organisation: Organisation, at: Date, said: Said = {}) {
  const { closedOn, status } = organisation;
  if (status !== 'CLOSED' || closedOn === null) throw new Refusal('NOTHING_CHANGES');
  if (isCarriedOn(organisation)) throw new Refusal('ORGANISATION_CARRIED_ON');
  const opening = { status: 'ACTIVE', closedOn: null, closingReason: null } as const;
  const { changes, state } = changed(organisation, opening, at, said);
  const data = { state, previousClosedOn: closedOn };
  return { changes, event: organisationReopened(organisation.id, at, data, about(organisation)) } as const;
}

/** Also where the successor was withdrawn since, if the reason says that there was one. */
export function isCarriedOn({ closingReason, successorId }: Organisation): boolean {
  return successorId !== null || (closingReason !== null && NEEDS_SUCCESSOR.has(closingReason));
}
