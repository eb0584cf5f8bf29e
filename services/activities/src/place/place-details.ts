import type { PlaceKind } from '@samspill/events/activities/place-state';
import { CurrentMunicipalityNumber } from '@samspill/values/municipality';
import { givenOrNull, parse, type Parser } from '@samspill/values/parse';
import { plainLines } from '@samspill/values/plain-lines';
import { plainText } from '@samspill/values/plain-text';
import { Refusal } from '@samspill/values/refusals/refusal';
import { type FieldReaders, readFields, readGivenFields, required } from '../field-readers.ts';
import { type ProvenanceInput, readProvenance } from '../provenance.ts';
import type { PlaceDetails, Point } from './place.ts';

export const PLACE_NAME_LENGTH_MAX = 200;
export const ADDRESS_LINES_MAX = 4;
export const ADDRESS_LINE_LENGTH_MAX = 200;

/** The mainland and the islands that are municipalities, degrees in WGS 84. */
export const NORWAY = { south: 57.5, north: 71.5, west: 4, east: 31.5 };

/** What a caller says of a place, not yet judged. Left out or null is unknown. */
export interface PlaceInput {
  readonly kind: PlaceKind;
  readonly name: string;
  readonly addressLines?: readonly string[] | null;
  readonly postcode?: string | null;
  readonly point?: Point | null;
  readonly municipalityNumber: string;
  readonly provenance: ProvenanceInput;
}

/** Parses each field once. Throws the refusals of each. */
export function readPlace(input: PlaceInput): PlaceDetails {
  return readFields(readers, input);
}

/** Only what is given; null empties a field that can be empty. */
export function readPlaceChanges(input: Partial<PlaceInput>): Partial<PlaceDetails> {
  return readGivenFields(readers, input);
}

const readers: FieldReaders<PlaceInput, PlaceDetails> = {
  kind: required,
  name: (given, field) => plainText(field, given, { maxLength: PLACE_NAME_LENGTH_MAX }),
  addressLines: (given, field) =>
    plainLines(field, given ?? [], { max: ADDRESS_LINES_MAX, maxLength: ADDRESS_LINE_LENGTH_MAX }),
  postcode: (given, field) => givenOrNull(Postcode, given, field),
  point: (given, field) => givenOrNull(PointInNorway, given, field),
  municipalityNumber: (given, field) => parse(CurrentMunicipalityNumber, given, field),
  provenance: (given, field) => readProvenance(required(given, field), field),
};

const Postcode: Parser<string> = {
  parse(input) {
    if (typeof input !== 'string' || !/^\d{4}$/.test(input)) throw new Refusal('POSTCODE_INVALID');
    return input;
  },
};

/** Catches swapped and forgotten coordinates; not a border control. */
export const PointInNorway: Parser<Point> = {
  parse(input) {
    const { latitude, longitude } = input as Point;
    const inside =
      latitude >= NORWAY.south &&
      latitude <= NORWAY.north &&
      longitude >= NORWAY.west &&
      longitude <= NORWAY.east;
    if (!inside) throw new Refusal('POINT_OUTSIDE_NORWAY');
    return { latitude, longitude };
  },
};
