import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DistrictNumber, district, districts } from './district.ts';
import { municipality } from './municipality.ts';
import { parse } from './parse.ts';
import { refused } from './testing/refused.ts';

test('38 districts in four cities, each number once and below its municipality', () => {
  const perCity = Object.groupBy(districts, (each) => municipality(each.municipalityNumber).name);
  expect(Object.fromEntries(Object.entries(perCity).map(([city, list]) => [city, list?.length]))).toEqual({
    Oslo: 17,
    Stavanger: 9,
    Bergen: 8,
    Trondheim: 4,
  });
  expect(new Set(districts.map((each) => each.number)).size).toBe(38);
  for (const each of districts) expect(each.number.slice(0, 4)).toBe(each.municipalityNumber);
});

test('a number is its district', () => {
  expect(district(parse(DistrictNumber, '460107')).name).toBe('Årstad');
});

test.each(['460109', '030199', '4601', 460107, '', null])('%j is unknown', (input) => {
  expect(() => parse(DistrictNumber, input)).toThrow(refused('DISTRICT_UNKNOWN'));
});

test('whatever comes in is one of them or unknown; none is guessed from another spelling of its number', () => {
  const numbers = districts.map((each) => each.number);
  const near = fc
    .constantFrom(...numbers)
    .chain((number) =>
      fc.constantFrom(` ${number}`, `${number}0`, number.slice(1), number.slice(0, 5), Number(number)),
    );
  const sixDigits = fc.stringMatching(/^\d{6}$/);
  const isListed = (input: unknown) => numbers.some((number) => number === input);
  fc.assert(
    fc.property(fc.oneof(fc.constantFrom(...numbers), near, sixDigits, fc.anything()), (input) => {
      if (isListed(input)) expect(parse(DistrictNumber, input)).toBe(input);
      else expect(() => parse(DistrictNumber, input)).toThrow(refused('DISTRICT_UNKNOWN'));
    }),
  );
});
