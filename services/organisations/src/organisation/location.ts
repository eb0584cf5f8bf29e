import { DistrictNumber, district } from '@samspill/values/district';
import { MunicipalityNumber, currentMunicipalityNumber } from '@samspill/values/municipality';
import { Refusal } from '@samspill/values/refusals/refusal';

export interface LocationInput {
  /** kommunenummer, today's or a former one that became exactly one of today's. */
  readonly municipalityNumber: string;
  /** bydelsnummer, where the municipality has districts and it is known. */
  readonly district?: string | null;
}

export interface Location {
  /** One of today's. */
  readonly municipalityNumber: MunicipalityNumber;
  readonly district: DistrictNumber | null;
}

/** Throws MUNICIPALITY_UNKNOWN, MUNICIPALITY_SPLIT, DISTRICT_UNKNOWN, DISTRICT_NOT_IN_MUNICIPALITY. */
export function readLocation(input: LocationInput): Location {
  const municipalityNumber = currentMunicipalityNumber(MunicipalityNumber.parse(input.municipalityNumber));
  if (input.district == null) return { municipalityNumber, district: null };
  const { number, municipalityNumber: around } = district(DistrictNumber.parse(input.district));
  if (around !== municipalityNumber) throw new Refusal('DISTRICT_NOT_IN_MUNICIPALITY');
  return { municipalityNumber, district: number };
}
