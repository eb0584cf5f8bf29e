import { organisationMoved } from '@samspill/events/organisations/organisation-moved.v1';
import { Refusal } from '@samspill/values/refusals/refusal';
import type { Said } from '../field-sources.ts';
import type { Location } from '../location.ts';
import { type Organisation, about, changed, requireActive } from '../organisation.ts';

/** To another municipality, another district, or out of a district. Where it is already: NOTHING_CHANGES. */
export function move(
  organisation: Organisation,
  { municipalityNumber, districtNumber }: Location,
  at: Date,
  said: Said = {},
) {
  requireActive(organisation);
  if (
    organisation.municipalityNumber === municipalityNumber &&
    organisation.districtNumber === districtNumber
  ) {
    throw new Refusal('NOTHING_CHANGES');
  }
  const { changes, state } = changed(organisation, { municipalityNumber, districtNumber }, at, said);
  const told = {
    state,
    previousMunicipalityNumber: organisation.municipalityNumber,
    previousDistrictNumber: organisation.districtNumber,
  };
  return { changes, event: organisationMoved(organisation.id, at, told, about(changes)) } as const;
}
