import { expect, test } from 'vitest';
import { finds } from '../testing/finds.ts';
import { documentTerms } from '../text/document-terms.ts';
import { stopWords } from '../text/stop-words.ts';
import { all } from '../text/term-query.ts';
import { textQuery } from '../text/text-query.ts';
import { lemmaByForm, type Lemma } from './lexicon.ts';

test('no word is made of itself', () => {
  const inCircles = [...lemmaByForm].filter(([, lemma]) => isMadeOf(lemma, lemma)).map(([form]) => form);
  expect(inCircles).toEqual([]);
});

test('every word finds itself, but for those that also say nothing: `is` is ice, and English', () => {
  const asked = [...lemmaByForm.keys()].filter((form) => !stopWords.has(form));
  const lost = asked.filter((form) => {
    const terms = documentTerms({ titles: [form], names: [], descriptions: [] });
    return !finds(all(textQuery(form).at(-1)!), terms);
  });
  expect(lost).toEqual([]);
});

test('what is asked for a word stays short', () => {
  const lengths = [...lemmaByForm.keys()]
    .map((form) => all(textQuery(form).at(-1)!).match(/'(?:[^']|'')*'/g)!.length)
    .toSorted((a, b) => a - b);
  expect(lengths[Math.floor(0.95 * lengths.length)]).toBeLessThanOrEqual(60);
  expect(lengths.at(-1)).toBeLessThanOrEqual(120);
});

function isMadeOf(whole: Lemma, part: Lemma, seen = new Set<Lemma>()): boolean {
  if (seen.has(whole)) return false;
  seen.add(whole);
  const parts = (whole.parts ?? []).flatMap((form) => lemmaByForm.get(form) ?? []);
  return parts.includes(part) || parts.some((each) => isMadeOf(each, part, seen));
}
