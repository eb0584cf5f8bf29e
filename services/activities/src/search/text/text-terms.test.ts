import fc from 'fast-check';
import { expect, test } from 'vitest';
import { finds } from '../testing/finds.ts';
import { documentTerms, TERMS_MAX } from './document-terms.ts';
import { fold } from './fold.ts';
import { all } from './term-query.ts';
import { RELEVANCE_STEPS, textQuery } from './text-query.ts';

const letters = fc.string({
  unit: fc.constantFrom(...Array.from("aåæøeoäöéčđŋšŧžknst- '’0")),
  maxLength: 40,
});
const anything = fc.string({ unit: 'binary', maxLength: 200 });

test('folding is done once: what is folded folds to itself', () => {
  fc.assert(
    fc.property(fc.oneof(letters, anything), (text) => {
      expect(fold(fold(text))).toBe(fold(text));
    }),
  );
});

test.each([
  ['haandball', 'håndball'],
  ['soerover', 'sørover'],
  ['traer', 'trær'],
  ['tröndelag', 'trøndelag'],
  ['cuoigan', 'čuoigan'],
  ['dearvvasvuohta', 'dearvvašvuohta'],
])('%s is %s on another keyboard', (typed, meant) => expect(fold(typed)).toBe(fold(meant)));

test('no text is too strange, and none has too many terms', () => {
  fc.assert(
    fc.property(fc.oneof(letters, anything), (text) => {
      expect(
        documentTerms({ titles: [text], names: [text], descriptions: [text] }).length,
      ).toBeLessThanOrEqual(TERMS_MAX);
      expect(textQuery(text)).toHaveLength(RELEVANCE_STEPS);
    }),
  );
  const long = Array.from({ length: 5_000 }, (_, i) => `ord${i}`).join(' ');
  expect(documentTerms({ titles: [], names: [], descriptions: [long] })).toHaveLength(TERMS_MAX);
});

test('what a step finds, the next one finds too', () => {
  const word = fc.constantFrom(
    'fotball',
    'fotbal',
    'søt',
    'sot',
    'fotballtrening',
    'språkkafé',
    'jenter',
    'tur',
  );
  const words = fc.array(word, { minLength: 1, maxLength: 3 }).map((some) => some.join(' '));
  fc.assert(
    fc.property(words, words, words, (asked, title, description) => {
      const terms = documentTerms({ titles: [title], names: [], descriptions: [description] });
      const found = textQuery(asked).map((step) => finds(all(step), terms));
      expect(found.lastIndexOf(false)).toBe(
        found.indexOf(true) === -1 ? found.length - 1 : found.indexOf(true) - 1,
      );
    }),
  );
});

const step = (text: string, title: string, description = '') => {
  const terms = documentTerms({ titles: [title], names: [], descriptions: [description] });
  return 1 + textQuery(text).findIndex((found) => finds(all(found), terms));
};

test('exact letters come before folded ones, titles before descriptions, the word before its compounds', () => {
  expect(step('søt', 'Søt musikk')).toBeLessThan(step('søt', 'Sot og aske'));
  expect(step('søt', 'Søt musikk')).toBeLessThan(step('søt', 'Musikk', 'Søte ting'));
  expect(step('fotball', 'Fotball')).toBeLessThan(step('fotball', 'Fotballtrening'));
  expect(step('fotballtrening', 'Fotballtrening')).toBeLessThan(step('fotballtrening', 'Fotball for jenter'));
  expect(step('fotball', 'Fotball')).toBeLessThan(step('fotbal', 'Fotball'));
});

test.each([
  ['innebandi', 'Floorball for jenter', 'a slip reaches what its word means'],
  ['selo', 'Cello', 'written as it is spoken'],
  ['kapoeira', 'Capoeira', 'written as it is spoken'],
  ['tekvando', 'Taekwondo', 'written as it is spoken, and a slip'],
  ['hipp hopp', 'Hiphop', 'written as it is spoken, and apart'],
  ['balet', 'Ballett', 'a slip, though it may be a form of another word without its letters'],
  ['skihopping', 'Skihopp', 'what one does'],
  ['klatrere', 'Klatring', 'who does it'],
  ['pil og bue', 'Bueskyting', 'several words for one'],
  ['bueskyting', 'Pil og bue', 'one word for several'],
  ['bueskyting', 'Pil og bue-kurs', 'one word for several, before a hyphen'],
  ['aktivitets venn', 'Treningskontakt', 'a word written apart'],
  ['gå på ski', 'Langrenn', 'a phrase, and what is narrower'],
])('%s finds %s: %s', (text, title) => expect(step(text, title)).toBeGreaterThan(0));

test.each([
  ['maling', 'Måling av luft', 'whoever has one Norwegian letter has them all'],
  ['motor', 'Motorikk', 'a suffix is no word'],
  ['sang', 'Sangria', 'nor is an ending'],
  ['kor', 'Korte ruter', 'a short word has no ending of a verb'],
  ['håndball', 'Håndarbeid', 'a word that is made of nothing'],
  ['judo', 'Kampsport', 'the narrower word does not find the wider one'],
])('%s does not find %s: %s', (text, title) => expect(step(text, title)).toBe(0));
