import { lemmaByFoldedForm, lemmaByForm, type Lemma } from '../lexicon/lexicon.ts';
import { headOf, lonePartOf, partsOf, partsOfFolded } from './compound.ts';
import { fold } from './fold.ts';
import { lemmaOf, lemmaOfFolded, stemOf } from './inflection.ts';
import type { Word } from './words.ts';

/** A word by what it is a form of: with its own letters, and as it is typed without them. */
export interface Key {
  readonly exact: string;
  readonly folded: string;
  /** In the lexicon, or made of words that are, by its own letters: it stands for no word with other ones. */
  readonly written: boolean;
}

export interface AnalysedWord extends Key {
  /** What it is a form of, with Norwegian letters also where it is typed without them. */
  readonly lemma: string;
  /** What it is made of, one level down. */
  readonly parts: readonly AnalysedWord[];
  /** In the lexicon, or made of words that are: then it is no slip. */
  readonly known: boolean;
  /** Says little alone. */
  readonly generic: boolean;
  /** Not served by one of its parts. */
  readonly whole: boolean;
}

/** Texts repeat their words: most are looked up once. */
const REMEMBERED_MAX = 50_000;
const remembered = new Map<string, AnalysedWord>();

/** Pure, and never throws: whatever the word, there is something to find it by. */
export function analyseWord(word: Word): AnalysedWord {
  const before = remembered.get(word.text);
  if (before) return before;
  if (remembered.size >= REMEMBERED_MAX) remembered.clear();
  const analysed = word.pieces.length > 1 ? analyseHyphened(word) : analyse(word.text);
  remembered.set(word.text, analysed);
  return analysed;
}

function analyse(text: string): AnalysedWord {
  return asWritten(text) ?? withoutLetters(text) ?? unknown(text);
}

function asWritten(text: string): AnalysedWord | undefined {
  const lemma = lemmaOf(text);
  if (lemma) return ofLemma(lemma);
  const parts = partsOf(text);
  return parts && ofParts(parts.map(ofLemma));
}

/** Typed without Norwegian letters: its own letters are as they are, and what it stands for is found folded. */
function withoutLetters(text: string): AnalysedWord | undefined {
  // Who has one has them all: `måling` is no `maling`.
  if (/[æøå]/.test(text)) return undefined;
  const asTyped = { exact: stemOf(text), written: false };
  const lemma = lemmaOfFolded(text);
  // `balet` is hardly the definite form of a fire.
  if (lemma) return { ...ofLemma(lemma), ...asTyped, known: lemmaByFoldedForm.has(fold(text)) };
  const parts = partsOfFolded(text);
  // Nearly anything is made of short words whose letters are free: it may as well be a slip.
  return parts && { ...ofParts(parts.map(ofLemma)), ...asTyped, known: false };
}

function unknown(text: string): AnalysedWord {
  const lone = lonePartOf(text) ?? headOf(text);
  if (!lone) return plain(stemOf(text));
  const [part, rest] = [ofLemma(lone.part), plain(stemOf(lone.rest.replace(/s$/, '')))];
  return { ...plain(stemOf(text)), parts: text.startsWith(lone.rest) ? [rest, part] : [part, rest] };
}

/** Each piece counts; together they may be a word that is usually written as one. */
function analyseHyphened({ text, pieces }: Word): AnalysedWord {
  const joined = lemmaByForm.get(text) ?? lemmaByForm.get(pieces.join(''));
  if (joined) return ofLemma(joined);
  return asWritten(pieces.join('')) ?? ofParts(pieces.filter(Boolean).map(analyse));
}

export function ofLemma(lemma: Lemma): AnalysedWord {
  const before = ofLemmas.get(lemma);
  if (before) return before;
  const { key, generic, whole } = lemma;
  const parts =
    lemma.parts?.map((part) => {
      const its = lemmaByForm.get(part);
      return its ? ofLemma(its) : plain(part);
    }) ?? lettersPartsOf(lemma).map(ofLemma);
  const analysed = {
    exact: key,
    folded: fold(key),
    written: true,
    lemma: key,
    parts,
    known: true,
    generic,
    whole,
  };
  ofLemmas.set(lemma, analysed);
  return analysed;
}
/** Those that its letters say. Of shorter words alone, or it might be made of itself: `jakt` of `jakte`. */
function lettersPartsOf({ key, whole }: Lemma): readonly Lemma[] {
  const parts = whole ? [] : (partsOf(key) ?? []);
  return parts.every((part) => part.key.length < key.length) ? parts : [];
}

const ofLemmas = new Map<Lemma, AnalysedWord>();

export function ofParts(parts: readonly AnalysedWord[]): AnalysedWord {
  const exact = parts.map((part) => part.exact).join('+');
  const listed = listedCompounds().get(exact);
  if (listed) return ofLemma(listed);
  const allKnown = parts.every((part) => part.known);
  const written = parts.every((part) => part.written);
  // Of words that say little: `skoletid`.
  const generic = parts.every((part) => part.generic);
  return { exact, folded: fold(exact), written, lemma: exact, parts, known: allKnown, generic, whole: false };
}

function plain(stem: string): AnalysedWord {
  // A number is mostly an age, for which there is a filter.
  const generic = /^\d+$/.test(stem);
  return {
    exact: stem,
    folded: fold(stem),
    written: false,
    lemma: stem,
    parts: [],
    known: generic,
    generic,
    whole: false,
  };
}

/** `kulturskule` is made of what `kulturskole` is made of. */
function listedCompounds(): ReadonlyMap<string, Lemma> {
  if (listed) return listed;
  listed = new Map();
  for (const lemma of lemmaByForm.values()) {
    const { parts } = ofLemma(lemma);
    if (parts.length < 2) continue;
    const exact = parts.map((part) => part.exact).join('+');
    if (!listed.has(exact)) listed.set(exact, lemma);
  }
  return listed;
}
let listed: Map<string, Lemma> | undefined;
