import { type Branded, type Parser, branded } from './parse.ts';
import { containsPersonNumber } from './person-number.ts';
import { Refusal } from './refusals/refusal.ts';

/** What a caller names one command by, so that sending it twice does it once. A UUID does well. */
export type IdempotencyKey = Branded<string, 'IdempotencyKey'>;

export const IDEMPOTENCY_KEY_LENGTH_MAX = 255;
/** How long it is remembered. A weekend on which a caller's system stood still is well within it. */
export const IDEMPOTENCY_KEY_DAYS = 7;

const PRINTABLE_ASCII = /^[\x21-\x7e]+$/;
const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

/**
 * Refuses what is empty, longer than IDEMPOTENCY_KEY_LENGTH_MAX, or holds more than ASCII letters, digits and signs
 * (MALFORMED_IDEMPOTENCY_KEY), and a person number (PERSON_NUMBER_IN_TEXT). Digits of a UUID are no person number.
 */
export const IdempotencyKey: Parser<IdempotencyKey> = {
  parse(input) {
    if (
      typeof input !== 'string' ||
      input.length > IDEMPOTENCY_KEY_LENGTH_MAX ||
      !PRINTABLE_ASCII.test(input)
    )
      throw new Refusal('MALFORMED_IDEMPOTENCY_KEY', {
        field: 'idempotencyKey',
        max: IDEMPOTENCY_KEY_LENGTH_MAX,
      });
    if (!UUID.test(input) && containsPersonNumber(input))
      throw new Refusal('PERSON_NUMBER_IN_TEXT', { field: 'idempotencyKey' });
    return branded<IdempotencyKey>(input);
  },
};
