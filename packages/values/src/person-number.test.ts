import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { containsPersonNumber } from './person-number.ts';
import { accountNumber, anyPersonNumber, series } from './testing/person-numbers.ts';

/** A synthetic number (Tenor), as NAV publishes it. */
const TENOR = '10915596784';
const digitOf = (zero: string) => (digit: string) =>
  String.fromCodePoint((zero.codePointAt(0) ?? 0) + Number(digit));
const inDigits = (zero: string, number: string) => number.split('').map(digitOf(zero)).join('');

/** Text without a digit of any kind, which would make the number part of a longer run. */
const anyText = fc.string({ unit: 'binary', maxLength: 40 }).map((text) => text.replaceAll(/\p{N}/gu, 'x'));

describe('found in any text', () => {
  test.each([
    ['percent-encoded', (digit: string) => `%3${digit}`],
    ['percent-encoded twice', (digit: string) => `%253${digit}`],
    ['as HTML characters', (digit: string) => `&#${48 + Number(digit)};`],
    ['as HTML characters in hexadecimal', (digit: string) => `&#x3${digit};`],
    ['as escapes of JSON', (digit: string) => `\\u003${digit}`],
  ])('%s, all of it or a part', (_, encoded) => {
    fc.assert(
      fc.property(anyPersonNumber, fc.nat({ max: 10 }), (number, from) => {
        const written = number.slice(0, from) + number.slice(from).split('').map(encoded).join('');
        expect(containsPersonNumber(`https://lag.example/?q=${written}`)).toBe(true);
      }),
    );
  });

  test('eleven digits in a row', () => {
    fc.assert(
      fc.property(anyText, anyPersonNumber, anyText, (before, number, after) => {
        expect(containsPersonNumber(before + number + after)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  test('between letters', () => {
    fc.assert(
      fc.property(anyPersonNumber, (number) => {
        expect(containsPersonNumber(`fnr${number}er hennes`)).toBe(true);
      }),
    );
  });

  const separator = fc.stringMatching(/^[ .,:;/\-–_|+*'"()\u00A0\u202F\u2009\t\n]{1,4}$/);

  test('date and last five apart, whatever separates them, among other numbers', () => {
    fc.assert(
      fc.property(anyPersonNumber, separator, (number, gap) => {
        const written = number.slice(0, 6) + gap + number.slice(6);
        expect(containsPersonNumber(written)).toBe(true);
        expect(containsPersonNumber(`Rom 12, 40 ${written}, 3 barn`)).toBe(true);
      }),
    );
  });

  test('day, month and year apart, years of two digits and of four, last five in one or two groups', () => {
    const year = fc.constantFrom('', '18', '19', '20');
    const lastGap = fc.constantFrom('', ' ', '\u00A0');
    fc.assert(
      fc.property(
        series.Tenor,
        separator,
        separator,
        year,
        lastGap,
        (number, gap, lastFive, century, inLastFive) => {
          const day = number.slice(0, 2);
          const month = number.slice(2, 4);
          const yyyy = century + number.slice(4, 6);
          const last = lastFive + number.slice(6, 9) + inLastFive + number.slice(9);
          expect(containsPersonNumber(day + gap + month + gap + yyyy + last)).toBe(true);
          expect(containsPersonNumber(day + month + yyyy + last)).toBe(true);
          expect(containsPersonNumber(Number(day) + gap + month + gap + yyyy + last)).toBe(true);
        },
      ),
    );
  });

  test('a date as computers write it, and the last five', () => {
    fc.assert(
      fc.property(series.Tenor, separator, (number, gap) => {
        const date = `20${number.slice(4, 6)}-${number.slice(2, 4)}-${number.slice(0, 2)}`;
        expect(containsPersonNumber(date + gap + number.slice(6))).toBe(true);
      }),
    );
  });

  test('any grouping with one separator throughout, but not as an account number', () => {
    const cuts = fc.uniqueArray(fc.integer({ min: 1, max: 10 }), { minLength: 1 });
    fc.assert(
      fc.property(anyPersonNumber, cuts, separator, (number, at, gap) => {
        const written = number
          .split('')
          .map((digit, i) => (at.includes(i) ? gap + digit : digit))
          .join('');
        fc.pre(!/^\d{4}\.\d{2}\.\d{5}$/.test(written));
        expect(containsPersonNumber(`Nummer: ${written} (ring)`)).toBe(true);
      }),
    );
  });

  test.each([
    ['fullwidth', inDigits('\uFF10', TENOR)],
    ['Arabic-Indic', inDigits('\u0660', TENOR)],
    ['Devanagari', inDigits('\u0966', TENOR)],
    ['mathematical bold', inDigits('\u{1D7CE}', TENOR)],
    ['mathematical monospace, the last of five sets side by side', inDigits('\u{1D7F6}', TENOR)],
    ['two scripts mixed', inDigits('\u0660', TENOR.slice(0, 6)) + inDigits('\uFF10', TENOR.slice(6))],
    [
      'keycap emoji',
      TENOR.split('')
        .map((digit) => `${digit}\uFE0F\u20E3`)
        .join(''),
    ],
    [
      'struck through with combining marks',
      TENOR.split('')
        .map((digit) => `${digit}\u0336`)
        .join(''),
    ],
    [
      'circled',
      TENOR.split('')
        .map((digit) => (digit === '0' ? '\u24EA' : digitOf('\u2460')(String(Number(digit) - 1))))
        .join(''),
    ],
    ['superscript', TENOR.replaceAll(/\d/g, (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'.charAt(Number(digit)))],
    ['with a footnote mark behind', `${TENOR}²`],
    ['with a circled digit in front', `\u2460${TENOR}`],
    ['with a zero-width space in it', `${TENOR.slice(0, 4)}\u200B${TENOR.slice(4)}`],
    ['with soft hyphens and word joiners', TENOR.split('').join('\u00AD\u2060')],
    ['behind a digit and a zero-width space', `7\u200B${TENOR}`],
    ['with no-break spaces', `${TENOR.slice(0, 6)}\u00A0${TENOR.slice(6)}`],
  ])('digits: %s', (_, text) => {
    expect(containsPersonNumber(text)).toBe(true);
  });

  test('in every script that has digits of its own', () => {
    const zeros = Array.from({ length: 0x1_ff_ff }, (_, point) => String.fromCodePoint(point)).filter(
      (character) => /\p{Nd}/u.test(character) && isZero(character),
    );
    expect(zeros.length).toBeGreaterThan(60);
    expect(zeros.filter((zero) => !containsPersonNumber(inDigits(zero, TENOR)))).toEqual([]);
  });

  test('a DUF number, in a row and as the directorate writes it', () => {
    const [year, serial, control] = ['2012', '123456', '03'];
    expect(containsPersonNumber(`DUF ${year}${serial}${control}.`)).toBe(true);
    expect(containsPersonNumber(`DUF ${year} ${serial} ${control}.`)).toBe(true);
  });
});

describe('not found', () => {
  test('an account number with its dots, whatever its digits', () => {
    const account = fc
      .oneof(accountNumber, anyPersonNumber)
      .map((n) => `${n.slice(0, 4)}.${n.slice(4, 6)}.${n.slice(6)}`);
    fc.assert(
      fc.property(account, (number) => {
        expect(containsPersonNumber(number)).toBe(false);
        expect(containsPersonNumber(`Betal 250 kr til konto ${number}, merk med lag 12.`)).toBe(false);
        expect(containsPersonNumber(`konto:${number}.`)).toBe(false);
      }),
    );
  });

  test('but the same digits with spaces, or without, are', () => {
    expect(containsPersonNumber(`${TENOR.slice(0, 4)} ${TENOR.slice(4, 6)} ${TENOR.slice(6)}`)).toBe(true);
    expect(containsPersonNumber(`Konto 1234.56.78903 og ${TENOR}`)).toBe(true);
  });

  test('as part of a longer run of digits', () => {
    const more = fc.stringMatching(/^[0-9]{2,5}$/);
    fc.assert(
      fc.property(anyPersonNumber, more, (number, digits) => {
        expect(containsPersonNumber(`x${number}${digits}`)).toBe(false);
      }),
    );
  });

  test('one wrong digit in the last two', () => {
    fc.assert(
      fc.property(anyPersonNumber, fc.integer({ min: 1, max: 9 }), (number, by) => {
        expect(containsPersonNumber(number.slice(0, 10) + ((Number(number[10]) + by) % 10))).toBe(false);
      }),
    );
  });

  test('a date and a telephone number behind it', () => {
    fc.assert(
      fc.property(series.Tenor, fc.stringMatching(/^\d{3}$/), (number, lastThree) => {
        const [date, three, two] = [number.slice(0, 6), number.slice(6, 9), number.slice(9)];
        expect(containsPersonNumber(`Frist ${date}: ${three} ${two} ${lastThree}`)).toBe(false);
        expect(containsPersonNumber(`Frist ${date}: ${three} ${two}, ${lastThree}`)).toBe(true);
      }),
    );
  });

  test('the account number of an IBAN, in fours', () => {
    fc.assert(
      fc.property(anyPersonNumber, (number) => {
        const iban = `NO93 ${number.slice(0, 4)} ${number.slice(4, 8)} ${number.slice(8)}`;
        expect(containsPersonNumber(iban)).toBe(false);
        expect(containsPersonNumber(iban.replace('NO93', 'NO'))).toBe(true);
      }),
    );
  });

  test('text with fewer than nine digits', () => {
    const text = fc.array(
      fc.oneof(
        fc.string({ unit: 'grapheme', maxLength: 5 }).map((t) => t.replaceAll(/\p{N}/gu, '')),
        fc.stringMatching(/^[0-9]$/),
      ),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(text, (parts) => {
        expect(containsPersonNumber(parts.join(''))).toBe(false);
      }),
    );
  });

  test.each([
    'Ring 55 12 34 56 eller 912 34 567, +47 55 12 34 57.',
    'Org.nr. 974 760 673, 958935420 og 889640782 MVA',
    'Fra 01.06.2026 kl. 10:00 til 15.08.2026 kl. 18:30, påmelding 2026-05-15T12:00:00+02:00',
    'Uke 26, 27, 28 og 29; alder 6-12, 13-15 og 16-18; født 2010, 2011, 2012, 2013.',
    'Postboks 1234 Sentrum, 5808 Bergen. Pris 1 250 kr, 49,50 kr per gang, 12 ganger.',
    'IBAN NO93 8601 1117 947, BIC DNBANOKK',
    'https://example.no/arrangement/123456789012345?id=0192d3f0-7abc-7def-8abc-1234567890ab',
    '60.39299, 5.32415 og 59.91273, 10.74609',
    'Kommunene 0301, 1103, 1106, 4204 og 4601; bydel 030101 og 460107',
    'Vipps 12345 eller 543210. Frist 15.01.2026.',
    '',
  ])('everyday text: %s', (text) => {
    expect(containsPersonNumber(text)).toBe(false);
  });
});

describe('negative controls: the samples above would catch a weaker detector', () => {
  const samples = fc.sample(fc.tuple(anyPersonNumber, fc.constantFrom('', ' ', '\u00A0', '.', '-')), {
    numRuns: 500,
    seed: 11,
  });
  const missedBy = (finds: (text: string) => boolean) =>
    samples.filter(([number, gap]) => !finds(`fnr${number.slice(0, 6)}${gap}${number.slice(6)}x`)).length;
  const remainder = (weights: readonly number[], text: string) => {
    const digits = text.replaceAll(/\D/g, '');
    return weights.reduce((sum, weight, i) => sum + weight * Number(digits[i]), 0) % 11;
  };

  test('ours misses none', () => {
    expect(missedBy(containsPersonNumber)).toBe(0);
  });

  test.each<[string, (text: string) => boolean]>([
    ['needs word boundaries', (text) => /\b\d{6}[ .-]?\d{5}\b/.test(text)],
    ['knows no separators', (text) => /\d{11}/.test(text)],
    ['knows ASCII spaces only', (text) => /\d{6}[ .-]?\d{5}/.test(text)],
    ['knows the old rule only', (text) => remainder([3, 7, 6, 1, 8, 9, 4, 5, 2, 1], text) === 0],
    ['knows months 1 to 12 only', (text) => Number(text.slice(5, 7)) <= 12],
    ['knows days 1 to 31 only', (text) => Number(text.slice(3, 5)) <= 31],
  ])('one that %s misses some', (_, finds) => {
    expect(missedBy(finds)).toBeGreaterThan(0);
  });
});

test('a text as long as any field stays cheap: digits and separators alone, and marks alone', () => {
  expect(containsPersonNumber('1 2-3.'.repeat(4000))).toBe(false);
  expect(containsPersonNumber('\u0336\u200B'.repeat(10_000))).toBe(false);
});

/** Scripts' digits stand in tens, a zero first; some scripts stand side by side. */
function isZero(digit: string): boolean {
  const point = digit.codePointAt(0) ?? 0;
  let first = point;
  while (/\p{Nd}/u.test(String.fromCodePoint(first - 1))) first--;
  return (point - first) % 10 === 0;
}
