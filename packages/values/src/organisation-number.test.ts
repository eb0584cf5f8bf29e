import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { municipalities } from './municipality.ts';
import {
  OrganisationNumber,
  TEST_SEED_MAX,
  checkDigit,
  fromIso6523,
  organisationNumberParser,
  testOrganisationNumber,
  toIso6523,
} from './organisation-number.ts';
import { parse } from './parse.ts';
import { refused } from './testing/refused.ts';

const withTests = organisationNumberParser({ acceptTestNumbers: true });
const eightDigits = fc.integer({ min: 0, max: 99_999_999 }).map((n) => String(n).padStart(8, '0'));
const anyNumber = fc.integer({ min: 0, max: TEST_SEED_MAX }).map(testOrganisationNumber);

test.each(['974760673', '991825827', '958935420', '889640782'])('%s is a real number', (number) => {
  expect(parse(OrganisationNumber, number)).toBe(number);
});

test('so are the numbers of all municipalities that are known', () => {
  const known = municipalities.flatMap(({ organisationNumber }) => organisationNumber ?? []);
  expect(new Set(known).size).toBe(355);
  for (const number of known) expect(parse(OrganisationNumber, number)).toBe(number);
});

test('spaces are dropped, no-break ones too', () => {
  expect(parse(OrganisationNumber, ' 974 760\u00A0673 ')).toBe('974760673');
});

describe('refused', () => {
  test.each([
    ['', 'MALFORMED_ORGANISATION_NUMBER'],
    ['97476067', 'MALFORMED_ORGANISATION_NUMBER'],
    ['9747606730', 'MALFORMED_ORGANISATION_NUMBER'],
    ['NO974760673MVA', 'MALFORMED_ORGANISATION_NUMBER'],
    ['974-760-673', 'MALFORMED_ORGANISATION_NUMBER'],
    ['٩٧٤٧٦٠٦٧٣', 'MALFORMED_ORGANISATION_NUMBER'],
    [974760673, 'MALFORMED_ORGANISATION_NUMBER'],
    [null, 'MALFORMED_ORGANISATION_NUMBER'],
    ['974760674', 'ORGANISATION_NUMBER_CHECK_FAILED'],
    ['000000000', 'ORGANISATION_NUMBER_NOT_ACCEPTED'],
  ])('%j: %s', (input, code) => {
    expect(() => parse(OrganisationNumber, input)).toThrow(refused(code));
  });

  test('one wrong digit, always: every weight and every slip is prime to eleven', () => {
    const slip = fc.record({ at: fc.nat(8), by: fc.integer({ min: 1, max: 9 }) });
    fc.assert(
      fc.property(anyNumber, slip, (number, { at, by }) => {
        const wrong = number.slice(0, at) + ((Number(number[at]) + by) % 10) + number.slice(at + 1);
        expect(() => withTests.parse(wrong)).toThrow(refused('ORGANISATION_NUMBER_CHECK_FAILED'));
      }),
    );
  });
});

test('eight digits have one check digit or none', () => {
  fc.assert(
    fc.property(eightDigits, (eight) => {
      const fitting = Array.from({ length: 10 }, (_, digit) => digit).filter((digit) => {
        const sum = [3, 2, 7, 6, 5, 4, 3, 2, 1].reduce(
          (total, weight, i) => total + weight * Number((eight + digit)[i]),
          0,
        );
        return sum % 11 === 0;
      });
      expect(fitting).toEqual([checkDigit(eight)].filter((digit) => digit !== null));
    }),
  );
});

describe('test numbers', () => {
  test('are refused unless the setting accepts them', () => {
    fc.assert(
      fc.property(anyNumber, (number) => {
        expect(withTests.parse(number)).toBe(number);
        expect(() => OrganisationNumber.parse(number)).toThrow(refused('ORGANISATION_NUMBER_NOT_ACCEPTED'));
      }),
    );
  });

  test('real numbers are accepted beside them', () => {
    expect(withTests.parse('974760673')).toBe('974760673');
  });

  test('begin with 3, and each seed has its own, the same every time', () => {
    const numbers = Array.from({ length: 20_000 }, (_, seed) => testOrganisationNumber(seed));
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(numbers.every((number) => number.startsWith('3'))).toBe(true);
    expect(testOrganisationNumber(0)).toBe(numbers[0]);
    expect(withTests.parse(testOrganisationNumber(TEST_SEED_MAX))).toMatch(/^3999999/);
  });

  test.each([-1, 0.5, TEST_SEED_MAX + 1, Number.NaN])('a seed of %d is a bug in the caller', (seed) => {
    expect(() => testOrganisationNumber(seed)).toThrow(RangeError);
  });
});

describe('ISO 6523', () => {
  test('there and back is the same number', () => {
    fc.assert(
      fc.property(anyNumber, (number) => {
        expect(fromIso6523(toIso6523(number), withTests)).toBe(number);
      }),
    );
    expect(toIso6523(OrganisationNumber.parse('974760673'))).toBe('0192:974760673');
  });

  test.each(['974760673', '0007:974760673', '0192:', '0192:97476067', null])('%j is refused', (input) => {
    expect(() => fromIso6523(input)).toThrow(refused('MALFORMED_ORGANISATION_NUMBER'));
  });

  test('the setting for test numbers holds here too', () => {
    expect(() => fromIso6523(toIso6523(testOrganisationNumber(1)))).toThrow(
      refused('ORGANISATION_NUMBER_NOT_ACCEPTED'),
    );
  });
});
