import { type Branded, type Parser, branded } from './parse.ts';
import { Refusal } from './refusals/refusal.ts';

/**
 * Nine digits, the last a check digit: the identity of an organisation in Norway.
 * Source: Brønnøysundregistrene, "organisasjonsnummer"; the test series: Skatteetaten, Tenor test data.
 */
export type OrganisationNumber = Branded<string, 'OrganisationNumber'>;

/** The ISO 6523 code list entry for Norway's organisation numbers. */
export const ISO_6523_PREFIX = '0192:';

/** Real numbers only (first digit 8 or 9). Spaces between digits are tolerated and dropped. */
export const OrganisationNumber: Parser<OrganisationNumber> = organisationNumberParser({
  acceptTestNumbers: false,
});

/**
 * Refuses anything but nine digits (MALFORMED_ORGANISATION_NUMBER), a wrong check digit
 * (ORGANISATION_NUMBER_CHECK_FAILED), a first digit that is never issued, and, unless the setting accepts them,
 * numbers of the test series, which begin with 2 or 3 (ORGANISATION_NUMBER_NOT_ACCEPTED).
 */
export function organisationNumberParser(setting: {
  acceptTestNumbers: boolean;
}): Parser<OrganisationNumber> {
  const firstDigits = setting.acceptTestNumbers ? '2389' : '89';
  return {
    parse(input) {
      if (typeof input !== 'string') throw new Refusal('MALFORMED_ORGANISATION_NUMBER');
      const digits = input.replaceAll(/\s/g, '');
      if (!/^\d{9}$/.test(digits)) throw new Refusal('MALFORMED_ORGANISATION_NUMBER');
      if (checkDigit(digits) !== Number(digits[8])) throw new Refusal('ORGANISATION_NUMBER_CHECK_FAILED');
      if (!firstDigits.includes(digits.charAt(0))) throw new Refusal('ORGANISATION_NUMBER_NOT_ACCEPTED');
      return branded<OrganisationNumber>(digits);
    },
  };
}

/** `974760673` → `0192:974760673`. */
export function toIso6523(number: OrganisationNumber): string {
  return ISO_6523_PREFIX + number;
}

/** `0192:974760673` → `974760673`. Another country's prefix, or none, is MALFORMED_ORGANISATION_NUMBER. */
export function fromIso6523(
  input: unknown,
  parser: Parser<OrganisationNumber> = OrganisationNumber,
): OrganisationNumber {
  if (typeof input !== 'string' || !input.startsWith(ISO_6523_PREFIX)) {
    throw new Refusal('MALFORMED_ORGANISATION_NUMBER');
  }
  return parser.parse(input.slice(ISO_6523_PREFIX.length));
}

/** The seeds that test numbers are made of: 0 to this. */
export const TEST_SEED_MAX = 999_999;

/** A number of the test series (first digit 3), never a real one. Each seed, a whole number, has a number of its own. */
export function testOrganisationNumber(seed: number): OrganisationNumber {
  if (!Number.isInteger(seed) || seed < 0 || seed > TEST_SEED_MAX) {
    throw new RangeError(`The seed of a test number is a whole number from 0 to ${TEST_SEED_MAX}.`);
  }
  const prefix = `3${String(seed).padStart(6, '0')}`;
  // One prefix in eleven has no check digit. When …0 has none, …1 does: its remainder is two higher.
  const eight = checkDigit(`${prefix}0`) === null ? `${prefix}1` : `${prefix}0`;
  return branded<OrganisationNumber>(`${eight}${checkDigit(eight)}`);
}

const WEIGHTS = [3, 2, 7, 6, 5, 4, 3, 2];

/** The digit that belongs after the first eight, or null where the rule leaves none (remainder 1). */
export function checkDigit(digits: string): number | null {
  const remainder = WEIGHTS.reduce((sum, weight, i) => sum + weight * Number(digits[i]), 0) % 11;
  if (remainder === 0) return 0;
  return remainder === 1 ? null : 11 - remainder;
}
