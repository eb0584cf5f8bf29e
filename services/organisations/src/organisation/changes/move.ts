import { organisationMoved } from '@samspill/events/organisations/organisation-moved.v1';
import { Refusal } from '@samspill/values/refusals/refusal';
import type { Location } from '../location.ts';
import { type Organisation, about, changed, requireActive } from '../organisation.ts';

/** To another municipality, another district, or out of a district. Where it is already: NOTHING_CHANGES. */
export function move(organisation: Organisation, { municipalityNumber, district }: Location, at: Date) {
  requireActive(organisation);
  if (organisation.municipalityNumber === municipalityNumber && organisation.district === district) {
    throw new Refusal('NOTHING_CHANGES');
  }
  const { changes, state } = changed(organisation, { municipalityNumber, district }, at);
  const told = {
    state,
    previousMunicipalityNumber: organisation.municipalityNumber,
    previousDistrict: organisation.district,
  };
  return { changes, event: organisationMoved(organisation.id, at, told, about(changes)) } as const;
}
