import { refused } from '@samspill/values/testing/refused';
import { CountyNumber } from '@samspill/values/county';
import { expect, test } from 'vitest';
import { date, municipalityNumber } from '../testing/an-organisation.ts';
import { countiesOn, districtsOf, municipalitiesOn, municipalityNow } from './areas.ts';

const today = date('2026-06-10');

test('today there are 357 municipalities in 15 counties', () => {
  expect(municipalitiesOn(today, null)).toHaveLength(357);
  expect(countiesOn(today)).toHaveLength(15);
  const inCounties = countiesOn(today).flatMap(({ number }) => municipalitiesOn(today, number));
  expect(inCounties).toHaveLength(357);
});

test('in 2023 there were 356 municipalities in 11 counties', () => {
  expect(municipalitiesOn(date('2023-12-31'), null)).toHaveLength(356);
  expect(countiesOn(date('2023-12-31'))).toHaveLength(11);
});

test('a county that was divided has no municipality today', () => {
  expect(municipalitiesOn(today, CountyNumber.parse('30'))).toEqual([]);
});

test('a number of 2023 leads to today’s, which names it as the one before', () => {
  expect(municipalityNow('5405')).toMatchObject({ number: '5607', name: 'Vadsø', predecessors: ['5405'] });
  expect(municipalityNow('3025')).toMatchObject({ number: '3203', name: 'Asker', countyNumber: '32' });
  expect(municipalityNow('0301')).toMatchObject({ number: '0301', name: 'Oslo', predecessors: [] });
});

test('115 of today’s numbers did not exist in 2023', () => {
  const before = new Set(municipalitiesOn(date('2023-12-31'), null).map(({ number }) => number));
  expect(municipalitiesOn(today, null).filter(({ number }) => !before.has(number))).toHaveLength(115);
});

test('a municipality that was split is refused, and both it became are named', () => {
  expect(() => municipalityNow('1507')).toThrow(
    refused('MUNICIPALITY_SPLIT', { number: '1507', candidates: '1508, 1580' }),
  );
});

test.each(['9999', '1', '', '05405', '２１００'])('%j is no municipality', (number) => {
  expect(() => municipalityNow(number)).toThrow(refused('MUNICIPALITY_UNKNOWN'));
});

test('there are 38 districts, in four cities', () => {
  expect(districtsOf(null)).toHaveLength(38);
  expect(districtsOf(municipalityNumber('0301'))).toHaveLength(17);
  expect(districtsOf(municipalityNumber('3218'))).toEqual([]);
});
