import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from './parse.ts';
import { anyPersonNumber } from './testing/person-numbers.ts';
import { refused } from './testing/refused.ts';
import { WEB_ADDRESS_LENGTH_MAX, WebAddress } from './web-address.ts';

test.each([
  ['https://www.allemed.no', 'https://www.allemed.no/'],
  [' http://example.no/barn?alder=6#tid ', 'http://example.no/barn?alder=6#tid'],
  ['HTTPS://Blåbær.Example.NO', 'https://xn--blbr-roah.example.no/'],
  ['https://example.no:8443/a b', 'https://example.no:8443/a%20b'],
])('%s is kept as %s', (input, normal) => {
  expect(parse(WebAddress, input)).toBe(normal);
});

test.each([
  'www.allemed.no',
  'ftp://example.no/',
  'javascript:alert(1)',
  'data:text/html,x',
  'mailto:post@example.no',
  'https://kari:hemmelig@example.no/',
  'https://kari@example.no/',
  'https://:hemmelig@example.no/',
  'https://localhost/',
  'https://127.0.0.1/',
  'https://[::1]/',
  'https://2130706433/',
  'https://.no/',
  'https://',
  '//example.no',
  `https://example.no/${'a'.repeat(WEB_ADDRESS_LENGTH_MAX)}`,
  '',
  null,
  42,
])('%s is refused', (input) => {
  expect(() => parse(WebAddress, input)).toThrow(refused('WEB_ADDRESS_INVALID'));
});

test('what has been kept is kept again', () => {
  fc.assert(
    fc.property(fc.webUrl({ withFragments: true, withQueryParameters: true }), (url) => {
      fc.pre(!/\d{9}/.test(url));
      const once = parse(WebAddress, url);
      expect(parse(WebAddress, once)).toBe(once);
    }),
  );
});

/** The ways to write a number in an address so that its digits do not stand there. */
const disguises: Record<string, (number: string) => string> = {
  'as it is': (number) => `https://example.no/?id=${number}`,
  'in two parts of the path': (number) => `https://example.no/${number.slice(0, 6)}/${number.slice(6)}`,
  'with an escaped space': (number) => `https://example.no/#${number.slice(0, 6)}%20${number.slice(6)}`,
  'with an escaped no-break space': (number) =>
    `https://example.no/${number.slice(0, 6)}%C2%A0${number.slice(6)}`,
  'with an escaped character of no width': (number) =>
    `https://example.no/${number.slice(0, 4)}%E2%80%8B${number.slice(4)}`,
  'with escaped digits': (number) => `https://example.no/?id=${escaped(number)}`,
  'with some digits escaped': (number) =>
    `https://example.no/${number.slice(0, 5)}${escaped(number.slice(5))}`,
  'escaped twice': (number) => `https://example.no/?id=${escaped(number).replaceAll('%', '%25')}`,
  'escaped five times': (number) => `https://example.no/?id=${escaped(number).replaceAll('%', '%25252525')}`,
  'in Devanagari digits': (number) => `https://example.no/${inScript(number, 0x966)}`,
  'in Arabic digits, escaped': (number) =>
    `https://example.no/${encodeURIComponent(inScript(number, 0x660))}`,
  'in the digits of two scripts': (number) =>
    `https://example.no/${number.slice(0, 6)}${inScript(number.slice(6), 0x966)}`,
  'in wide digits': (number) => `https://example.no/${inScript(number, 0xff10)}`,
  'in the host': (number) => `https://${number}.example.no/`,
  'in two parts of the host': (number) => `https://${number.slice(0, 6)}.${number.slice(6)}.example.no/`,
  'in the punycode of the host': (number) => `https://klubb-${inScript(number, 0x966)}.example.no/`,
};

test.each(Object.entries(disguises))('a person number %s is refused', (_, disguised) => {
  fc.assert(
    fc.property(anyPersonNumber, (number) => {
      expect(() => parse(WebAddress, disguised(number))).toThrow(refused('PERSON_NUMBER_IN_TEXT'));
    }),
  );
});

test.each(Object.entries(disguises))(
  'eleven digits %s that are nobody’s are no reason to refuse',
  (_, disguised) => {
    expect(parse(WebAddress, disguised('99999999999'))).toMatch(/^https:/);
  },
);

test.each([
  'https://example.no/%E0%B8%81%E0%B8%B4%E0%B8%88',
  'https://example.no/%FF%C0%B0%ED%A0%80',
  'https://example.no/100%25/%2525/%zz/%',
  'https://example.no/arrangement/2026-06-01?uke=23&side=100',
])('an address whose escapes are no person number is kept: %s', (address) => {
  expect(parse(WebAddress, address)).toBe(address);
});

function escaped(digits: string): string {
  return digits.replaceAll(/\d/g, (digit) => `%3${digit}`);
}

function inScript(digits: string, zero: number): string {
  return digits.replaceAll(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit)));
}
