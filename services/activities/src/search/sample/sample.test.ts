import { expect, test } from 'vitest';
import { all, any, not, term } from '../text/term-query.ts';
import { countOf, has } from './matching.ts';
import { NO_SAMPLE, sampleOf } from './sample.ts';

const row = (startday: string, document: string) => ({ startday, publishingday: '2026-06-01', document });
const sample = sampleOf(
  [
    row('2026-09-02', "'k:CAMP' 'm:0301'"),
    row('9999-12-31', "'T=it''s' 'm:0301'"),
    row('2026-09-01', "'T=back\\\\slash' 'm:4601'"),
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
  expect(sample.inOrder('B').map(({ number }) => number)).toEqual([2, 0, 1]);
});
