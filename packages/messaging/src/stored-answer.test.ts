import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonical, fromStored, toStored } from './stored-answer.ts';

const values = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.string({ unit: 'grapheme' }),
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
    fc.boolean(),
    fc.constant(null),
    fc.date({ noInvalidDate: true }),
    fc.array(tie('value')),
    fc.dictionary(fc.stringMatching(/^[a-z]\w{0,6}$/), tie('value')),
  ),
})).value;

test('an answer comes back as it was, instants and all, and is stored as the same text again', () => {
  fc.assert(
    fc.property(values, (answer) => {
      const text = toStored(answer);
      expect(fromStored(text)).toEqual(answer);
      expect(toStored(fromStored(text))).toBe(text);
    }),
  );
});

test('nothing is stored as null', () => {
  expect(fromStored(toStored(undefined))).toBeNull();
});

test('the order of properties does not tell requests apart, and everything else does', () => {
  expect(canonical({ a: 1, b: { d: [2], c: 3 } })).toBe(canonical({ b: { c: 3, d: [2] }, a: 1 }));
  const texts = [{}, { a: null }, { a: 1 }, { a: '1' }, { a: [1, 2] }, { a: [2, 1] }, { b: 1 }].map(
    canonical,
  );
  expect(new Set(texts).size).toBe(texts.length);
});
