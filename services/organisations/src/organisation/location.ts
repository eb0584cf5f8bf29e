import { DistrictNumber, district } from '@samspill/values/district';
import { CurrentMunicipalityNumber, type MunicipalityNumber } from '@samspill/values/municipality';
import { parse } from '@samspill/values/parse';
import { Refusal } from '@samspill/values/refusals/refusal';

export interface LocationInput {
  /** kommunenummer, today's or a former one that became exactly one of today's. */
  readonly municipalityNumber: string;
  /** bydelsnummer, where the municipality has districts and it is known. */
  readonly districtNumber?: string | null;
}

export interface Location {
  /** One of today's. */
  readonly municipalityNumber: MunicipalityNumber;
  readonly districtNumber: DistrictNumber | null;
}

/** Throws MUNICIPALITY_UNKNOWN, MUNICIPALITY_SPLIT, DISTRICT_UNKNOWN, DISTRICT_NOT_IN_MUNICIPALITY. */
export function readLocation(input: LocationInput): Location {
  const municipalityNumber = parse(CurrentMunicipalityNumber, input.municipalityNumber, 'municipalityNumber');
  if (input.districtNumber == null) return { municipalityNumber, districtNumber: null };
  const { number, municipalityNumber: around } = district(
    parse(DistrictNumber, input.districtNumber, 'districtNumber'),
  );
  if (around !== municipalityNumber)
    throw new Refusal('DISTRICT_NOT_IN_MUNICIPALITY', { field: 'districtNumber' });
  return { municipalityNumber, districtNumber: number };
}
