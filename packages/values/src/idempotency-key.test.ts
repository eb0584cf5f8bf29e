import fc from 'fast-check';
import { expect, test } from 'vitest';
import { IDEMPOTENCY_KEY_LENGTH_MAX, IdempotencyKey } from './idempotency-key.ts';
import { series } from './testing/person-numbers.ts';
import { refused } from './testing/refused.ts';

test.each(['1', 'order/2026-17#3', 'x'.repeat(IDEMPOTENCY_KEY_LENGTH_MAX)])('%s is a key', (key) => {
  expect(IdempotencyKey.parse(key)).toBe(key);
});

test('every UUID is one, whatever its digits', () => {
  fc.assert(
    fc.property(fc.uuid(), (key) => {
      expect(IdempotencyKey.parse(key)).toBe(key);
    }),
  );
});

test.each([
  ['empty', ''],
  ['too long', 'x'.repeat(256)],
  ['a space', 'a b'],
  ['no ASCII', 'nøkkel'],
  ['a line', 'a\n'],
  ['no text', 7],
])('%s is refused', (_, key) => {
  expect(() => IdempotencyKey.parse(key)).toThrow(refused('MALFORMED_IDEMPOTENCY_KEY'));
});

test('a person number is no key', () => {
  for (const number of fc.sample(series.Tenor, { numRuns: 20, seed: 1 }))
    expect(() => IdempotencyKey.parse(`card-${number}`)).toThrow(refused('PERSON_NUMBER_IN_TEXT'));
});
