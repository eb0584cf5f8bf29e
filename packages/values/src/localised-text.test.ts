import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Language, languages, localisedText, textIn } from './localised-text.ts';
import { parse } from './parse.ts';
import { refused } from './testing/refused.ts';

const Title = localisedText('title', { maxLength: 20 });

test('one language is enough; others may be null or not there', () => {
  expect(parse(Title, { nn: ' Dugnad ' })).toEqual({ nn: 'Dugnad' });
  expect(parse(Title, { nb: 'Sommerfest', se: 'Geassefeasta', en: null })).toEqual({
    nb: 'Sommerfest',
    se: 'Geassefeasta',
  });
});

describe('refused', () => {
  test.each<unknown>([{}, { nb: null }, { nb: '' }, null, 'Sommerfest', [], ['Sommerfest']])(
    '%j has no text',
    (input) => {
      expect(() => parse(Title, input)).toThrow(refused('TEXT_MISSING', { field: 'title' }));
    },
  );

  test.each<unknown>([
    { no: 'Sommerfest' },
    { nb: 'Sommerfest', de: 'Sommerfest' },
    { toString: 'Sommerfest' },
  ])('%j has a language that is not known', (input) => {
    expect(() => parse(Title, input)).toThrow(refused('LANGUAGE_UNKNOWN', { field: 'title' }));
  });

  test('a text in any of the languages that would be refused alone', () => {
    expect(() => parse(Title, { nb: 'Sommerfest', en: 'x'.repeat(21) })).toThrow(refused('TEXT_TOO_LONG'));
    expect(() => parse(Title, { nb: 'Sommer\nfest' })).toThrow(refused('TEXT_NOT_PRINTABLE'));
  });
});

describe('the language one gets', () => {
  test.each<[Language, Language[], Language]>([
    ['nn', ['nb', 'en'], 'nb'],
    ['nb', ['nn', 'en'], 'nn'],
    ['en', ['nn', 'nb'], 'nb'],
    ['se', ['en', 'nn'], 'nn'],
    ['nb', ['se'], 'se'],
  ])('asked for %s where %j exist: %s, and it says so', (asked, existing, got) => {
    const text = parse(Title, Object.fromEntries(existing.map((language) => [language, `på ${language}`])));
    expect(textIn(text, asked)).toEqual({ text: `på ${got}`, language: got });
  });

  test('is always one there is, and the one asked for when that exists', () => {
    fc.assert(
      fc.property(
        fc.subarray([...languages], { minLength: 1 }),
        fc.constantFrom(...languages),
        (existing, asked) => {
          const text = parse(Title, Object.fromEntries(existing.map((language) => [language, language])));
          const got = textIn(text, asked);
          expect(existing).toContain(got.language);
          expect(got.text).toBe(got.language);
          expect(got.language === asked).toBe(existing.includes(asked));
        },
      ),
    );
  });
});
