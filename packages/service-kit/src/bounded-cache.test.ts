import { expect, test } from 'vitest';
import { boundedCache } from './bounded-cache.ts';

test('keeps those used last, and makes the others again', () => {
  const made: string[] = [];
  const cache = boundedCache<string, string>(2);
  for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) {
    expect(cache.get(key, () => (made.push(key), key))).toBe(key);
  }
  expect(made).toEqual(['a', 'b', 'c', 'b']);
});

test('what cannot be made is not kept', () => {
  const cache = boundedCache<string, number>(2);
  expect(() =>
    cache.get('a', () => {
      throw new Error('no');
    }),
  ).toThrow('no');
  expect(cache.get('a', () => 1)).toBe(1);
});
