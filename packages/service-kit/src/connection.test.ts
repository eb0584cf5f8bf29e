import { expect, test } from 'vitest';
import { connectionOf, PAGE_SIZE_MAX, pageRequest } from './connection.ts';

test('without a size, the first twenty', () => {
  expect(pageRequest({})).toEqual({ direction: 'forward', size: 20, after: null, before: null });
  expect(pageRequest({ before: 'x' })).toEqual({ direction: 'forward', size: 20, after: null, before: 'x' });
});

test('last counts from the end', () => {
  expect(pageRequest({ last: 3, before: 'x' })).toEqual({
    direction: 'backward',
    size: 3,
    after: null,
    before: 'x',
  });
});

test.each([
  ['first', -1],
  ['first', PAGE_SIZE_MAX + 1],
  ['last', 1e9],
  ['first', 1.5],
  ['first', Number.NaN],
])('%s: %d is refused', (field, size) => {
  expect(() => pageRequest({ [field]: size })).toThrow(
    expect.objectContaining({ code: 'PAGE_SIZE_OUT_OF_RANGE', details: { field, max: 100 } }),
  );
});

test('none at all and a whole page are sizes', () => {
  expect([pageRequest({ first: 0 }).size, pageRequest({ last: PAGE_SIZE_MAX }).size]).toEqual([0, 100]);
});

test('from both ends at once is refused', () => {
  expect(() => pageRequest({ first: 1, last: 1 })).toThrow(
    expect.objectContaining({ code: 'PAGE_FROM_BOTH_ENDS' }),
  );
});

test('a class that is no type yet has no connection', () => {
  class Leaf {
    id = '';
  }
  expect(() => connectionOf(Leaf)).toThrow(/@ObjectType/);
});
