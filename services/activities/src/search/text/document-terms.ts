import { fold } from './fold.ts';
import { type AnalysedWord, analyseWord, type Key } from './analyse-word.ts';
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
  /** The word without Norwegian letters, where that makes a difference. */
  folded: '~',
  /** A part of a compound, with its letters and without. */
  part: '+',
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
  for (const word of wordsOf(text)) {
    if (terms.size >= TERMS_MAX) return;
    if (stopWords.has(word.text)) continue;
    const analysed = analyseWord(word);
    terms.add(field + SIGN.exact + analysed.exact);
    if (analysed.folded !== analysed.exact) terms.add(field + SIGN.folded + analysed.folded);
    for (const { exact, folded } of partKeys(analysed)) {
      terms.add(field + SIGN.part + exact);
      terms.add(field + SIGN.part + folded);
    }
    // Slips in the words of the lexicon are mended when somebody asks.
    const mayHaveSlips = !analysed.known && field !== 'D' && analysed.folded.length >= SLIP_LENGTH_MIN;
    if (mayHaveSlips) {
      for (const slip of [analysed.folded, ...withOneLetterLess(analysed.folded)])
        terms.add(field + SIGN.slip + slip);
    }
  }
}

/** Its parts and theirs, and of three parts or more each neighbouring two. */
function partKeys({ parts }: AnalysedWord, depth = 1): Key[] {
  const pairs = parts.length > 2 ? parts.slice(1).map((part, i) => pairOf(parts[i]!, part)) : [];
  const below = depth < PART_DEPTH_MAX ? parts.flatMap((part) => partKeys(part, depth + 1)) : [];
  return [...parts, ...pairs, ...below];
}

function pairOf(one: Key, other: Key): Key {
  const exact = `${one.exact}+${other.exact}`;
  return { exact, folded: fold(exact) };
}
