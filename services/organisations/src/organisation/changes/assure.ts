import type { OrganisationSource } from '@samspill/events/organisations/organisation-source';
import { organisationAssured } from '@samspill/events/organisations/organisation-assured.v1';
import { CalendarDate } from '@samspill/values/calendar-date';
import { osloDate } from '@samspill/values/oslo-time';
import { givenOrNull } from '@samspill/values/parse';
import { Refusal } from '@samspill/values/refusals/refusal';
import { requireNotFuture } from '../days.ts';
import { type Organisation, about, changed, requireActive } from '../organisation.ts';

export interface AssuranceInput {
  /** The day someone looked and found it right. Left out: today. */
  readonly assuredOn?: string | null;
  /** Who vouches for the record from now on. Left out: the same as before. */
  readonly source?: OrganisationSource | null;
}

export interface Assurance {
  readonly assuredOn: CalendarDate | null;
  readonly source: OrganisationSource | null;
}

export function readAssurance({ assuredOn, source }: AssuranceInput): Assurance {
  return { assuredOn: givenOrNull(CalendarDate, assuredOn, 'assuredOn'), source: source ?? null };
}

/** Refuses a day ahead, and a day before the latest assurance (ASSURED_LATER_ALREADY). */
export function assure(organisation: Organisation, assurance: Assurance, at: Date) {
  requireActive(organisation);
  requireNotFuture('assuredOn', assurance.assuredOn, at);
  const assuredOn = assurance.assuredOn ?? osloDate(at);
  const source = assurance.source ?? organisation.source;
  if (organisation.assuredOn !== null && assuredOn < organisation.assuredOn) {
    throw new Refusal('ASSURED_LATER_ALREADY', { assuredOn: organisation.assuredOn });
  }
  if (assuredOn === organisation.assuredOn && source === organisation.source)
    throw new Refusal('NOTHING_CHANGES');
  const { changes, state } = changed(organisation, { assuredOn, source }, at);
  return {
    changes,
    event: organisationAssured(organisation.id, at, { state }, about(organisation)),
  } as const;
}
