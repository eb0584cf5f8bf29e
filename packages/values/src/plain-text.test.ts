import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainText } from './plain-text.ts';
import { anyPersonNumber } from './testing/person-numbers.ts';
import { refused } from './testing/refused.ts';

const name = (input: unknown, maxLength = 100) => plainText('name', input, { maxLength });
const description = (input: unknown, maxLength = 100) =>
  plainText('description', input, { maxLength, lines: true });

test('is trimmed and composed', () => {
  expect(name('  Årstad idrettslag\u00A0')).toBe('Årstad idrettslag');
  expect(name('A\u030Arstad')).toBe('Årstad');
  expect(description('Første linje\r\nandre\rtredje')).toBe('Første linje\nandre\ntredje');
});

test('letters of all who live here are kept: å ø æ đ ŋ š ž, فارسی, emoji joined of several', () => {
  for (const text of ['Blåbærøya', 'Porsáŋgu đ š ž', 'مرکز داوطلبان', 'می\u200Cخواهم', '👩‍👧‍👦'])
    expect(name(text)).toBe(text);
});

describe('refused', () => {
  test.each([undefined, null, '', '   ', '\n\t', 12, {}])('%j is missing', (input) => {
    expect(() => name(input)).toThrow(refused('TEXT_MISSING', { field: 'name' }));
  });

  test.each([
    'a\u0000b',
    'a\u0007b',
    'a\u001Bb',
    'a\u0085b',
    'a\u2028b',
    'a\u202Eb',
    'a\u2066b',
    'a\uFFF9b',
    'a\uD800b',
  ])('%j is not printable', (input) => {
    expect(() => description(input)).toThrow(refused('TEXT_NOT_PRINTABLE', { field: 'description' }));
  });

  test('a name has one line, a description may have more', () => {
    expect(() => name('to\nlinjer')).toThrow(refused('TEXT_NOT_PRINTABLE'));
    expect(() => name('en\ttabulator')).toThrow(refused('TEXT_NOT_PRINTABLE'));
    expect(description('to\nlinjer\tog en tabulator')).toBe('to\nlinjer\tog en tabulator');
  });

  test('one character too many, counted as people count and after composing', () => {
    expect(name('å'.repeat(10), 10)).toHaveLength(10);
    expect(name('a\u030A'.repeat(10), 10)).toHaveLength(10);
    expect(name('😀'.repeat(10), 10)).toBe('😀'.repeat(10));
    expect(() => name('å'.repeat(11), 10)).toThrow(
      refused('TEXT_TOO_LONG', { field: 'name', maxLength: 10 }),
    );
    expect(() => name('a'.repeat(10_000_000), 10)).toThrow(refused('TEXT_TOO_LONG'));
  });

  test('a person number, in any text', () => {
    fc.assert(
      fc.property(anyPersonNumber, fc.constantFrom('', 'Kontakt ', 'fnr:'), (number, before) => {
        expect(() => name(before + number)).toThrow(refused('PERSON_NUMBER_IN_TEXT', { field: 'name' }));
      }),
    );
  });
});

test('whatever is typed: a refusal that does not repeat it, or a text that stays as it is when given again', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (input) => {
      const once = attempt(input);
      expect(
        once instanceof Error ? Object.values((once as { details?: object }).details ?? {}) : [attempt(once)],
      ).toEqual(
        once instanceof Error ? ['description', ...(once.message.includes('at most') ? [50] : [])] : [once],
      );
    }),
    { numRuns: 1000 },
  );
});

function attempt(input: string | Error): string | Error {
  if (input instanceof Error) return input;
  try {
    return plainText('description', input, { maxLength: 50, lines: true });
  } catch (error) {
    return error instanceof Error ? error : new Error('not an error');
  }
}
