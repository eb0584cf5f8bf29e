import type { OrganisationState } from '@samspill/events/organisations/organisation-state';
import { CalendarDate } from '@samspill/values/calendar-date';
import { OrganisationId } from '@samspill/values/ids';
import { Refusal } from '@samspill/values/refusals/refusal';

/** What activities keeps of an organisation; the rest is read where it belongs. */
export interface Organiser {
  readonly id: OrganisationId;
  /** Null when withdrawn. */
  readonly name: string | null;
  /** First day it no longer existed; null while it does. */
  readonly closedOn: CalendarDate | null;
  readonly successorId: OrganisationId | null;
  /** It is no longer public: it organises nothing new, and is not named as an organiser. */
  readonly withdrawn: boolean;
}

/** The whole row from one fact: facts carry the full state, so none needs to know what came before. */
export function organiserFrom({ id, name, closedOn, successorId }: OrganisationState): Organiser {
  return {
    id: OrganisationId.parse(id),
    name,
    closedOn: closedOn === null ? null : CalendarDate.parse(closedOn),
    successorId: successorId === null ? null : OrganisationId.parse(successorId),
    withdrawn: false,
  };
}

/** All that may be kept of one that is no longer public: that it is not. */
export function withdrawnOrganiser(id: OrganisationId): Organiser {
  return { id, name: null, closedOn: null, successorId: null, withdrawn: true };
}

/**
 * Whoever offers something must be known here and exist. ORGANISER_UNKNOWN can be a matter of moments: the fact may be
 * on its way. ORGANISER_CLOSED: a closed organisation offers nothing new; what it offered before stays, with a flag.
 */
export function requireOrganisersOpen(ids: readonly OrganisationId[], known: readonly Organiser[]): void {
  for (const id of ids) {
    const organiser = known.find((each) => each.id === id);
    if (!organiser || organiser.withdrawn) throw new Refusal('ORGANISER_UNKNOWN');
    if (organiser.closedOn !== null) throw new Refusal('ORGANISER_CLOSED');
  }
}
