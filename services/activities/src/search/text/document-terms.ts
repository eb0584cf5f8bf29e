import { meant } from '../lexicon/lexicon.ts';
import { type AnalysedWord, analyseWord, ofLemma, ofParts } from './analyse-word.ts';
import { phraseAt } from './phrase.ts';
import { SLIP_LENGTH_MIN, withOneLetterLess } from './spelling.ts';
import { stopWords } from './stop-words.ts';
import { wordsOf } from './words.ts';

/**
 * How a word came to be in a field. A term is the field, this sign and the word: `T=fotball` is football in the title,
 * `D+fotball` a description that has it inside another word.
 */
export const SIGN = {
  /** The word itself, in any form. */
  exact: '=',
  /** The word without Norwegian letters, or a part of it, where that makes a difference. */
  folded: '~',
  /** A part of a compound, or what a word typed without Norwegian letters stands for. */
  part: '+',
  /** Without a field: a word or a part that is found by another one that means it. */
  meaning: '*',
  /** A word that no list knows, with a letter less: finds slips. */
  slip: '-',
} as const;

/** Titles before names (of organisers, places, municipalities, kinds, barriers) before descriptions. */
export type Field = 'T' | 'N' | 'D';

/** What a longer text says after that is not searched. */
export const TERMS_MAX = 1_000;
const PART_DEPTH_MAX = 3;

export interface SearchedTexts {
  readonly titles: readonly string[];
  readonly names: readonly string[];
  readonly descriptions: readonly string[];
}

/** What an activity is found by. Pure; the same texts give the same terms, at most TERMS_MAX. */
export function documentTerms({ titles, names, descriptions }: SearchedTexts): string[] {
  const terms = new Set<string>();
  for (const text of titles) addTerms(terms, 'T', text);
  for (const text of names) addTerms(terms, 'N', text);
  for (const text of descriptions) addTerms(terms, 'D', text);
  return [...terms].slice(0, TERMS_MAX);
}

function addTerms(terms: Set<string>, field: Field, text: string): void {
  const words = wordsOf(text);
  for (const [at, word] of words.entries()) {
    if (terms.size >= TERMS_MAX) return;
    const phrase = phraseAt(words, at);
    if (phrase) addWord(terms, field, ofLemma(phrase.lemma));
    if (!stopWords.has(word.text)) addWord(terms, field, analyseWord(word));
  }
}

function addWord(terms: Set<string>, field: Field, word: AnalysedWord): void {
  const { exact, folded, lemma, known } = word;
  terms.add(field + SIGN.exact + exact);
  if (folded !== exact) terms.add(field + SIGN.folded + folded);
  if (lemma !== exact) terms.add(field + SIGN.part + lemma);
  if (meant.has(lemma)) terms.add(SIGN.meaning + lemma);
  for (const part of partKeys(word)) {
    terms.add(field + SIGN.part + part.exact);
    if (part.folded !== part.exact) terms.add(field + SIGN.folded + part.folded);
    if (meant.has(part.exact)) terms.add(SIGN.meaning + part.exact);
  }
  // Slips in the words of the lexicon are mended when somebody asks.
  const mayHaveSlips = !known && field !== 'D' && folded.length >= SLIP_LENGTH_MIN;
  if (mayHaveSlips) {
    for (const slip of [folded, ...withOneLetterLess(folded)]) terms.add(field + SIGN.slip + slip);
  }
}

/** Its parts and theirs, and of three parts or more each neighbouring two. */
function partKeys({ parts }: AnalysedWord, depth = 1): AnalysedWord[] {
  const pairs = parts.length > 2 ? parts.slice(1).map((part, i) => ofParts([parts[i]!, part])) : [];
  const below = depth < PART_DEPTH_MAX ? parts.flatMap((part) => partKeys(part, depth + 1)) : [];
  return [...parts, ...pairs, ...below];
}
