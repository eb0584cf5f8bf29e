import type { ImportedPlace } from '../imported.ts';
import { numberOf, object, type Thing, textOf } from './json-ld.ts';
import { ADDRESS_LINES_MAX, NORWAY } from '../../place/place-details.ts';

/**
 * A place by its name. Its point is taken where it lies in Norway, its postcode where it is four digits; otherwise they are
 * unknown. Null where there is no name: an address alone may be somebody's home.
 */
export function placeOf(given: unknown, id: string, municipalityNumber: string): ImportedPlace | null {
  const place = object(given);
  const name = textOf(place?.['name']);
  if (!place || name === null) return null;
  const address = object(place['address']);
  const postcode = textOf(address?.['postalCode'])?.trim() ?? '';
  return {
    externalId: textOf(place['@id'] ?? place['id'] ?? place['url'] ?? place['identifier']) ?? `${id}#place`,
    says: {
      kind: 'OTHER_PUBLIC',
      name,
      addressLines: addressLines(place['address'], address),
      postcode: /^\d{4}$/.test(postcode) ? postcode : null,
      point: pointOf(object(place['geo'])),
      municipalityNumber,
    },
  };
}

function addressLines(given: unknown, address: Thing | null): string[] {
  if (address === null) return textOf(given)?.split('\n', ADDRESS_LINES_MAX) ?? [];
  const lines = [address['streetAddress'], address['addressLocality']];
  return lines.flatMap((line) => textOf(line) ?? []);
}

function pointOf(geo: Thing | null) {
  const [latitude, longitude] = [numberOf(geo?.['latitude']), numberOf(geo?.['longitude'])];
  if (latitude === null || longitude === null) return null;
  const { south, north, west, east } = NORWAY;
  const inside = latitude >= south && latitude <= north && longitude >= west && longitude <= east;
  return inside ? { latitude, longitude } : null;
}
