import validator from '@navikt/fnrvalidator';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isDufNumber, personNumberSeries } from './person-number-series.ts';
import {
  anyPersonNumber,
  numberBeginning,
  personNumber,
  series,
  withAccountControl,
} from './testing/person-numbers.ts';

const elevenDigits = fc
  .noBias(fc.integer({ min: 0, max: 99_999_999_999 }))
  .map((n) => String(n).padStart(11, '0'));

describe('numbers that their issuers have published', () => {
  test.each([
    ['10915596784', 'NAV, fnrvalidator: Test-Norge'],
    ['28894698995', 'FHI, NINCheck: Tenor'],
    ['03923248608', 'FHI, NINCheck: Tenor'],
    ['50846202355', 'NAV, fnrvalidator: Tenor D-number'],
  ])('%s (%s) is synthetic', (number) => {
    expect(personNumberSeries(number)).toBe('synthetic');
  });

  // In pieces, so that the repository holds no run of digits that could become somebody's number.
  test.each([
    { of: 'Skatteetaten: born 2 January 2032', date: '020132', rest: ['999', '97'], is: 'national' },
    { of: 'Skatteetaten: the next one, remainder 2', date: '020132', rest: ['999', '03'], is: 'national' },
    { of: 'Skatteetaten: born 1982, numbered in 2032', date: '301082', rest: ['999', '20'], is: 'national' },
    { of: 'Skatteetaten: the next one, remainder 1', date: '301082', rest: ['999', '39'], is: 'national' },
    { of: 'NAV, fnrvalidator: D-number', date: '701082', rest: ['999', '14'], is: 'd' },
    { of: 'NAV, fnrvalidator: help number', date: '135272', rest: ['480', '13'], is: 'help' },
    { of: 'NAV, fnrvalidator: D and help', date: '684670', rest: ['388', '38'], is: 'help' },
    { of: 'FHI, NINCheck: SyntPop', date: '317395', rest: ['568', '91'], is: 'synthetic' },
    { of: 'FHI, NINCheck: SyntPop D-number', date: '447222', rest: ['645', '49'], is: 'synthetic' },
    { of: 'FHI, NINCheck: shared help number', date: '812121', rest: ['212', '23'], is: 'sharedHelp' },
    { of: 'NAV, fnrvalidator: wrong first control digit', date: '020132', rest: ['999', '87'], is: null },
    { of: 'NAV, fnrvalidator: wrong second control digit', date: '020132', rest: ['999', '96'], is: null },
  ])('$of', ({ date, rest, is }) => {
    expect(personNumberSeries(date + rest.join(''))).toBe(is);
  });

  test.each([
    { of: "SSB, KOSTRA's control", year: '2012', rest: ['123456', '03'], is: true },
    { of: "SSB, KOSTRA's control: wrong", year: '2012', rest: ['345678', '90'], is: false },
    { of: 'Skaar.DufNummer', year: '2002', rest: ['057055', '02'], is: true },
  ])('DUF number: $of', ({ year, rest, is }) => {
    expect(isDufNumber(year + rest.join(''))).toBe(is);
  });
});

test.each(Object.entries(series))('every generated %s is known', (_, numbers) => {
  fc.assert(
    fc.property(numbers, (number) => {
      expect(personNumberSeries(number)).not.toBeNull();
    }),
  );
});

test("what NAV's validator takes, we find", () => {
  fc.assert(
    fc.property(fc.oneof(elevenDigits, anyPersonNumber), (number) => {
      fc.pre(validator.idnr(number).status === 'valid');
      expect(personNumberSeries(number)).not.toBeNull();
    }),
    { numRuns: 1000 },
  );
});

test('and what we find in the series it knows, it takes', () => {
  const known = [0, 40, 80].flatMap((monthAdded) =>
    [0, 40].map((dayAdded) => personNumber({ monthAdded, dayAdded })),
  );
  fc.assert(
    fc.property(fc.oneof(...known), (number) => {
      expect(validator.idnr(number).status).toBe('valid');
    }),
  );
});

test.each([
  ['310180', true],
  ['290200', true], // 2000 was a leap year, 1900 was not, and two digits do not tell
  ['290204', true],
  ['290201', false],
  ['300204', false],
  ['310480', false],
  ['320180', false],
  ['000180', false],
  ['400180', false],
  ['720180', false],
  ['010080', false],
  ['011380', false],
  ['017880', false],
  ['019380', false],
  ['412180', false], // no D-number is an NPID
])('a day written %s exists: %s', (date, exists) => {
  fc.assert(
    fc.property(numberBeginning(date), (number) => {
      expect(personNumberSeries(number) !== null).toBe(exists);
    }),
  );
});

test('one wrong digit is never the same number under the old rule', () => {
  const slip = fc.record({ at: fc.nat(10), by: fc.integer({ min: 1, max: 9 }) });
  fc.assert(
    fc.property(series['felles hjelpenummer'], slip, (number, { at, by }) => {
      const wrong = number.slice(0, at) + ((Number(number[at]) + by) % 10) + number.slice(at + 1);
      fc.pre(wrong >= '8');
      expect(personNumberSeries(wrong)).toBeNull();
    }),
  );
});

test.each([
  '',
  '1',
  '0102031234',
  '010203123456',
  '0102031234x',
  '١١١١١١١١١١١',
  '00000000000',
  '99999999999',
])('"%s" is no number', (text) => {
  expect(personNumberSeries(text)).toBeNull();
});

test('some 15 per cent of account numbers would pass for a person number, as the documentation says', () => {
  let accounts = 0;
  let passing = 0;
  // Every 99 991st (a prime) of the ten-digit numbers: a hundred thousand, spread evenly.
  for (let ten = 0; ten < 10_000_000_000; ten += 99_991) {
    const account = withAccountControl(String(ten).padStart(10, '0'));
    if (account === null) continue;
    accounts++;
    if (personNumberSeries(account)) passing++;
  }
  expect(accounts).toBeGreaterThan(90_000);
  expect(passing / accounts).toBeCloseTo(0.145, 2);
});
