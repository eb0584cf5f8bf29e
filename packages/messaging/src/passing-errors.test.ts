import { expect, test } from 'vitest';
import { isPassing } from './passing-errors.ts';

const withCode = (code: string) => Object.assign(new Error('x'), { code });

test.each(['08006', '40001', '40P01', '53100', '53300', '57P01', '57P03', '58030', '55P03', 'ECONNREFUSED'])(
  '%s passes: the surroundings failed',
  (code) => {
    expect(isPassing(withCode(code))).toBe(true);
    // An ORM wraps what the driver said.
    expect(isPassing(new Error('driver', { cause: withCode(code) }))).toBe(true);
  },
);

test.each(['23505', '23502', '22P02', '42703', '55000', '0A000', 'ERR_ASSERTION'])(
  '%s does not: the work itself is wrong',
  (code) => {
    expect(isPassing(withCode(code))).toBe(false);
  },
);

test('what is not an error does not pass', () => {
  expect(isPassing('57P01')).toBe(false);
  expect(isPassing(undefined)).toBe(false);
});
