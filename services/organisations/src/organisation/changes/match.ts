import { organisationMatched } from '@samspill/events/organisations/organisation-matched.v1';
import type { OrganisationNumber } from '@samspill/values/organisation-number';
import { Refusal } from '@samspill/values/refusals/refusal';
import { type Organisation, about, changed, requireActive } from '../organisation.ts';

/** An actor that had no number gets one, and keeps its id. One that has a number keeps that: ORGANISATION_HAS_A_NUMBER. */
export function match(organisation: Organisation, organisationNumber: OrganisationNumber, at: Date) {
  requireActive(organisation);
  const { numberMissingReason: previousReason } = organisation;
  if (previousReason === null) throw new Refusal('ORGANISATION_HAS_A_NUMBER');
  const { changes, state } = changed(organisation, { organisationNumber, numberMissingReason: null }, at);
  const told = { state, previousReason };
  return { changes, event: organisationMatched(organisation.id, at, told, about(organisation)) } as const;
}
