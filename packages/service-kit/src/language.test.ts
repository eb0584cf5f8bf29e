import fc from 'fast-check';
import { expect, test } from 'vitest';
import { languageOf } from './language.ts';

test.each([
  [undefined, 'nb'],
  ['', 'nb'],
  ['*', 'nb'],
  ['no', 'nb'],
  ['nb-NO', 'nb'],
  ['nn-NO,nb;q=0.8', 'nn'],
  ['en-GB, no;q=0.9', 'en'],
  ['de, fr;q=0.9', 'nb'],
  ['en;q=0.3, NN;q=0.7, nb;q=0.5', 'nn'],
  ['en;q=0', 'nb'],
  ['en;q=nan, nn;q=0.1', 'nn'],
  ['en;level=1;q=0.5, nn;q=0.4', 'en'],
  ['se, en;q=0.2', 'en'],
])('%s → %s', (header, language) => {
  expect(languageOf(header)).toBe(language);
});

test('anything at all gives a language', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (header) => ['nb', 'nn', 'en'].includes(languageOf(header))),
  );
  expect(languageOf('__proto__, constructor;q=1')).toBe('nb');
});
