import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SeenNumbers } from './seen-numbers.ts';
import { numberOf } from './testing/a-unit.ts';

test('those that were added, and no others', () => {
  const some = fc.uniqueArray(fc.integer({ min: 0, max: 1_999_999 }), { maxLength: 200 });
  fc.assert(
    fc.property(some, (places) => {
      const numbers = places.map(numberOf);
      const added = numbers.filter((_, i) => i % 2 === 0);
      const seen = new SeenNumbers();
      added.forEach((number) => seen.add(number));
      expect(numbers.filter((number) => seen.has(number))).toEqual(added);
    }),
    { numRuns: 20 },
  );
});

test('what is no number is never there', () => {
  const seen = new SeenNumbers();
  for (const odd of ['', '12345678', '1234567890', 'abcdefghi', '-12345678']) {
    seen.add(odd);
    expect(seen.has(odd)).toBe(false);
  }
});
