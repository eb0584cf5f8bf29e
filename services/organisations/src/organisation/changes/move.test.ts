import { assertClosed } from '@samspill/events/define-event';
import { refused } from '@samspill/values/testing/refused';
import { expect, test } from 'vitest';
import {
  aClosedOrganisation,
  anOrganisation,
  districtNumber,
  municipalityNumber,
  saidBy,
} from '../../testing/an-organisation.ts';
import { move } from './move.ts';

const at = new Date('2026-06-10T08:00:00.000Z');
const oslo = { municipalityNumber: municipalityNumber('0301'), districtNumber: districtNumber('030101') };
const inOslo = anOrganisation(oslo);

test('the fact belongs to where it moved to, and says where it came from', () => {
  const { changes, event } = move(anOrganisation(), oslo, at);
  expect(changes).toEqual({
    ...oslo,
    fieldSources: saidBy('OPERATOR', at, 'municipalityNumber', 'districtNumber'),
    changedAt: at,
  });
  expect(event).toMatchObject({
    municipalityNumber: '0301',
    data: { state: oslo, previousMunicipalityNumber: '3218', previousDistrictNumber: null },
  });
  expect(() => assertClosed(event)).not.toThrow();
});

test('to another district, or out of one, is a move too', () => {
  expect(move(inOslo, { ...oslo, districtNumber: districtNumber('030102') }, at).changes.districtNumber).toBe(
    '030102',
  );
  expect(move(inOslo, { ...oslo, districtNumber: null }, at).event.data).toMatchObject({
    previousDistrictNumber: '030101',
  });
});

test('where it is already is no move', () => {
  expect(() => move(inOslo, oslo, at)).toThrow(refused('NOTHING_CHANGES'));
});

test('a closed organisation stays where it was', () => {
  expect(() => move(aClosedOrganisation(), oslo, at)).toThrow(refused('ORGANISATION_CLOSED'));
});
