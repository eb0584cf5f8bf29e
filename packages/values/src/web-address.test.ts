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

test('a person number in an address is refused, also when it is escaped', () => {
  fc.assert(
    fc.property(anyPersonNumber, (number) => {
      const escaped = number.replaceAll(/\d/g, (digit) => `%3${digit}`);
      for (const part of [number, escaped, `${number.slice(0, 6)}%20${number.slice(6)}`]) {
        expect(() => parse(WebAddress, `https://example.no/?id=${part}`)).toThrow(
          refused('PERSON_NUMBER_IN_TEXT'),
        );
      }
    }),
  );
});
