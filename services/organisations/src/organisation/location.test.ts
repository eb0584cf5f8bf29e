import { refused } from '@samspill/values/testing/refused';
import { expect, test } from 'vitest';
import { readLocation } from './location.ts';

test('a former number is stored as today’s', () => {
  expect(readLocation({ municipalityNumber: '5405' })).toEqual({
    municipalityNumber: '5607',
    districtNumber: null,
  });
});

test('a district belongs to its municipality', () => {
  expect(readLocation({ municipalityNumber: '0301', districtNumber: '030101' })).toEqual({
    municipalityNumber: '0301',
    districtNumber: '030101',
  });
  expect(() => readLocation({ municipalityNumber: '4601', districtNumber: '030101' })).toThrow(
    refused('DISTRICT_NOT_IN_MUNICIPALITY'),
  );
});

test.each([
  [{ municipalityNumber: '9999' }, 'MUNICIPALITY_UNKNOWN'],
  [{ municipalityNumber: '1507' }, 'MUNICIPALITY_SPLIT'],
  [{ municipalityNumber: '0301', districtNumber: '030199' }, 'DISTRICT_UNKNOWN'],
])('%j is refused: %s', (input, code) => {
  expect(() => readLocation(input)).toThrow(refused(code));
});
