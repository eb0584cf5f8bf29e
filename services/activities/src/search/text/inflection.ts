import { lemmaByFoldedForm, lemmaByForm, type Lemma, placeNames } from '../lexicon/lexicon.ts';
import { fold } from './fold.ts';

/** Endings of nouns, adjectives and verbs in bokmål and nynorsk, the longest first. */
const ENDINGS =
  'ingenes ingane ingene enes anes ande ende ene ane ens ets ers ars ast est en et er ar es as ne te de a e n r s t'.split(
    ' ',
  );
/** Of a word that is in no list only what is surely an ending goes, and enough must be left. */
const SURE_ENDINGS = [
  'erne',
  'enes',
  'anes',
  'ene',
  'ane',
  'ens',
  'ets',
  'en',
  'et',
  'er',
  'ar',
  'a',
  'e',
  's',
];
/** Who does what a verb says, and the doing of it: `klatrere` and `hopping` of `klatre` and `hoppe`. */
const DERIVED = ['ingene', 'ingar', 'inger', 'ingen', 'inga', 'ing', 'eren', 'erne', 'ere', 'eriet', 'eri'];
const STEM_LENGTH_MIN = 4;
const VERB_LENGTH_MIN = 3;
/** Of four letters or more: `fart` is no form of `far`, and `korte` none of `kor`. */
const OF_LONGER_WORDS: ReadonlySet<string> = new Set(['n', 'r', 't', 'te', 'de', 'est', 'ast']);

/** The lemma that a word is a form of, by its exact letters. */
export function lemmaOf(word: string): Lemma | undefined {
  return lookedUp(word, lemmaByForm);
}

/** The lemma that a word can be a form of when it was typed without Norwegian letters. */
export function lemmaOfFolded(word: string): Lemma | undefined {
  return lookedUp(fold(word), lemmaByFoldedForm);
}

/** What is left of a word that is in no list: alike for its forms, and never to be read. */
export function stemOf(word: string): string {
  if (placeNames.has(word)) return word;
  if (word.endsWith('s') && placeNames.has(word.slice(0, -1))) return word.slice(0, -1);
  for (const ending of SURE_ENDINGS) {
    const stem = word.slice(0, -ending.length);
    if (word.endsWith(ending) && stem.length >= STEM_LENGTH_MIN && !(ending === 's' && stem.endsWith('s')))
      return stem;
  }
  return word;
}

function lookedUp(word: string, lemmas: ReadonlyMap<string, Lemma>): Lemma | undefined {
  const exact = lemmas.get(word);
  if (exact || placeNames.has(word)) return exact;
  for (const ending of ENDINGS) {
    const base = word.slice(0, -ending.length);
    if (!word.endsWith(ending) || !mayEnd(base, ending)) continue;
    const found = lemmas.get(base) ?? (base.length > 2 ? doubledOrShortened(base, lemmas) : undefined);
    if (found) return found;
  }
  return verbOf(word, lemmas);
}

function verbOf(word: string, lemmas: ReadonlyMap<string, Lemma>): Lemma | undefined {
  for (const ending of DERIVED) {
    const base = word.slice(0, -ending.length);
    const verb = word.endsWith(ending) && base.length >= VERB_LENGTH_MIN ? lemmas.get(`${base}e`) : undefined;
    if (verb) return verb;
  }
  return undefined;
}

function mayEnd(base: string, ending: string): boolean {
  // `speiderne`, but no `bane`.
  if (ending === 'ne') return base.endsWith('er');
  // `øver`, but no `fart`.
  if (ending === 'r' && base.endsWith('e')) return base.length >= VERB_LENGTH_MIN;
  return base.length >= (OF_LONGER_WORDS.has(ending) ? STEM_LENGTH_MIN : 2);
}

/** `rommet` → `rom`, `danset` → `danse`. */
function doubledOrShortened(base: string, lemmas: ReadonlyMap<string, Lemma>): Lemma | undefined {
  const single = base.at(-1) === base.at(-2) ? lemmas.get(base.slice(0, -1)) : undefined;
  return single ?? lemmas.get(`${base}e`);
}
