import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainLines } from './plain-lines.ts';
import { anyPersonNumber } from './testing/person-numbers.ts';
import { refused } from './testing/refused.ts';

const address = (...lines: unknown[]) => plainLines('addressLines', lines, { max: 4, maxLength: 40 });

test('each line is a text of its own', () => {
  expect(address()).toEqual([]);
  expect(address(' c/o Åshallen ', 'Idrettsveien 1')).toEqual(['c/o Åshallen', 'Idrettsveien 1']);
});

test.each([
  [['a', 'b', 'c', 'd', 'e'], 'LIST_TOO_LONG', { field: 'addressLines', max: 4 }],
  [['a\nb'], 'TEXT_NOT_PRINTABLE', { field: 'addressLines' }],
  [['a', ''], 'TEXT_MISSING', { field: 'addressLines' }],
  [['a', null], 'TEXT_MISSING', { field: 'addressLines' }],
  [['a'.repeat(41)], 'TEXT_TOO_LONG', { field: 'addressLines', maxLength: 40 }],
])('%j is refused: %s', (lines, code, details) => {
  expect(() => address(...lines)).toThrow(refused(code, details));
});

/** A number on one line, cut in two or three, and with house numbers above and below. */
const splits = fc
  .record({
    number: anyPersonNumber,
    cuts: fc.uniqueArray(fc.integer({ min: 1, max: 10 }), { minLength: 0, maxLength: 2 }),
    above: fc.constantFrom<string[]>([], ['Storgata 1'], ['Åshallen']),
  })
  .map(({ number, cuts, above }) => {
    const places = [0, ...cuts.toSorted((a, b) => a - b), 11];
    const parts = places.slice(1).map((end, i) => number.slice(places[i], end));
    return above.concat(parts);
  });

test('a person number is refused, wherever it is cut', () => {
  fc.assert(
    fc.property(splits, (lines) => {
      expect(() => address(...lines)).toThrow(refused('PERSON_NUMBER_IN_TEXT', { field: 'addressLines' }));
    }),
  );
});

test('digits that are nobody’s number are an address', () => {
  const lines = ['Postboks 99999', '999999 A', 'Storgata 12-14', '0155 Oslo'];
  expect(address(...lines)).toEqual(lines);
});
