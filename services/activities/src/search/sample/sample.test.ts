import { calendarDate } from '@samspill/values/calendar-date';
import { expect, test } from 'vitest';
import { LAST_DAY } from '../marks/day-blocks.ts';
import { sampledIn } from '../query/search.ts';
import { all, any, not, term } from '../text/term-query.ts';
import { countOf, has } from './matching.ts';
import { NO_SAMPLE, sampleOf } from './sample.ts';

const row = (startday: string, document: string) => ({ startday, publishingday: '2026-06-01', document });
const sample = await sampleOf(
  [
    [
      row('2026-09-02', "'k:CAMP' 'm:0301'"),
      row('9999-12-31', "'T=it''s' 'm:0301'"),
      row('2026-09-01', "'T=back\\\\slash' 'm:4601'"),
    ],
  ],
  300,
);

test('a question finds of a sample what its documents say', () => {
  const numbers = (found: string) => [0, 1, 2].filter((number) => has(sample.matching(found), number));
  expect(numbers(term('m:0301'))).toEqual([0, 1]);
  expect(numbers(all([term('m:0301'), not(term('k:CAMP'))]))).toEqual([1]);
  expect(numbers(any([term("T=it's"), term('T=back\\slash'), term('m:9999')]))).toEqual([1, 2]);
});

test('each stands for as many as there are of it, and what says not is counted within the sample', () => {
  expect(sample.weight).toBe(100);
  expect(countOf(sample.matching(not(term('m:4601'))))).toBe(2);
  expect(countOf(NO_SAMPLE.matching(not(term('m:4601'))))).toBe(0);
});

test('it knows where they stand in an order, the undated last', () => {
  expect(sample.inOrder('B').numbers).toEqual([2, 0, 1]);
});

test('a part of an order is told as it is read, with the days at both its ends', () => {
  const sampled = sample.matching(any([term('k:CAMP'), term('T=back\\slash')]));
  const day = (ofMonth: number | null) => (ofMonth === null ? null : calendarDate(2026, 9, ofMonth));
  const told = (from: number | null, until: number | null, backward = false) => {
    const days = { first: day(from), last: day(until) };
    const places = sampledIn({ sample, sampled }, 'B', days, backward);
    return Array.from({ length: places.length }, (_, i) => [places.dayAt(i), places.isFoundAt(i)]);
  };
  const [first, second, undated] = [
    ['2026-09-01', true],
    ['2026-09-02', true],
    [LAST_DAY, false],
  ];
  expect(told(null, null)).toEqual([first, second, undated]);
  expect(told(2, null, true)).toEqual([undated, second]);
  expect(told(1, 1)).toEqual([first]);
  expect(told(3, 2)).toEqual([]);
});
