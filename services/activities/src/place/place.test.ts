import { assertClosed } from '@samspill/events/define-event';
import { MunicipalityNumber } from '@samspill/values/municipality';
import { expect, test } from 'vitest';
import { refusalOf } from '../testing/refusal-of.ts';
import { changePlace, type PlaceDetails, register } from './place.ts';

const at = new Date('2026-08-20T10:00:00Z');
const hall: PlaceDetails = {
  kind: 'SPORTS_FACILITY',
  name: 'Åshallen',
  addressLines: ['Idrettsveien 1'],
  postcode: '1430',
  point: { latitude: 59.66, longitude: 10.79 },
  municipalityNumber: MunicipalityNumber.parse('3218'),
  provenance: { source: 'OPERATOR', sourceId: null, publisher: null, assuredOn: null },
};

test('a place is public from the day it is registered', () => {
  const { place, event } = register(hall, at);
  expect(event).toMatchObject({
    subject: place.id,
    municipalityNumber: '3218',
    data: { state: { ...hall, id: place.id } },
  });
  assertClosed(event);
});

test('a change names what is different', () => {
  const { place } = register(hall, at);
  const { event } = changePlace(place, { name: 'Åshallen', postcode: '1433' }, at);
  expect(event.data).toMatchObject({ changed: ['postcode'], state: { postcode: '1433' } });
  assertClosed(event);
  expect(refusalOf(() => changePlace(place, { name: 'Åshallen' }, at))).toBe('NOTHING_CHANGES');
});
