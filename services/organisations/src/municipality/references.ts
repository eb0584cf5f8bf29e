import { CountyNumber, county } from '@samspill/values/county';
import { DistrictNumber, district } from '@samspill/values/district';
import { MunicipalityNumber, municipality } from '@samspill/values/municipality';

// Another subgraph's number is resolved as it is, a former one too: what was true on its day stays readable.

export function referencedMunicipality({ number }: Record<string, unknown>) {
  return municipality(MunicipalityNumber.parse(number));
}

export function referencedCounty({ number }: Record<string, unknown>) {
  return county(CountyNumber.parse(number));
}

export function referencedDistrict({ number }: Record<string, unknown>) {
  return district(DistrictNumber.parse(number));
}
