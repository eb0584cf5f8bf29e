import rows from '../data/districts.json' with { type: 'json' };
import { MunicipalityNumber } from './municipality.ts';
import { type Branded, type Parser, branded } from './parse.ts';
import { Refusal } from './refusals/refusal.ts';

/** A bydelsnummer: six digits as a text, the municipality's four first. */
export type DistrictNumber = Branded<string, 'DistrictNumber'>;

export interface District {
  readonly number: DistrictNumber;
  readonly name: string;
  readonly municipalityNumber: MunicipalityNumber;
}

/** The 38 city districts of Oslo (17), Stavanger (9), Bergen (8) and Trondheim (4). By number. */
export const districts: readonly District[] = rows.map((row) => ({
  number: branded<DistrictNumber>(row.number),
  name: row.name,
  municipalityNumber: MunicipalityNumber.parse(row.municipalityNumber),
}));

const byNumber = new Map<string, District>(districts.map((each) => [each.number, each]));

/** Refuses a number that is no district's: DISTRICT_UNKNOWN. */
export const DistrictNumber: Parser<DistrictNumber> = {
  parse(input) {
    const known = typeof input === 'string' ? byNumber.get(input) : undefined;
    if (!known) throw new Refusal('DISTRICT_UNKNOWN');
    return known.number;
  },
};

/** What stands behind a number. */
export function district(number: DistrictNumber): District {
  const known = byNumber.get(number);
  if (!known) throw new Refusal('DISTRICT_UNKNOWN');
  return known;
}
