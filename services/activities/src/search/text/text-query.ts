import { type Lemma, lemmaByForm, narrowerThan, placeNames, sameAs } from '../lexicon/lexicon.ts';
import { type AnalysedWord, analyseWord, type Key, ofLemma, ofParts } from './analyse-word.ts';
import { headOf, lonePartOf } from './compound.ts';
import { type Field, SIGN } from './document-terms.ts';
import { lemmaOf, lemmaOfFolded, stemOf } from './inflection.ts';
import { phraseAt } from './phrase.ts';
import { lemmaLike, lemmasNear, SLIP_LENGTH_MIN, withOneLetterLess } from './spelling.ts';
import { stopWords } from './stop-words.ts';
import { all, any, type Found, NOTHING, term } from './term-query.ts';
import { type Word, wordsOf } from './words.ts';

/** What comes after is not looked at: nobody finds more by a tenth word. */
export const QUERY_WORDS_MAX = 8;

/**
 * The steps of relevance, the best first. What a step finds, the next one finds too:
 * 1 the words in the title; 2 without Norwegian letters, or inside another word of it, or the words in names;
 * 3 the words in the description; 4 the same folded or inside another word, or a compound's parts apart;
 * 5 what says the same, and without the words that say little; 6 one slip away, and of a compound what it begins with.
 */
export const RELEVANCE_STEPS = 6;

/** For each step what is searched for: a tsquery for each word, and all of them have to be found. Pure, and never throws. */
export function textQuery(text: string): Found[][] {
  const asked = askedOf(wordsOf(text));
  const tellingMost = tellingOf(asked);
  return Array.from({ length: RELEVANCE_STEPS }, (_, i) => {
    const step = i + 1;
    const needed = step >= 5 ? tellingMost : asked;
    return needed.length === 0 ? [NOTHING] : needed.map((one) => one.found(step));
  });
}

/** Those that say something; where all say little, those that something is meant by: of `noe for småbarn` the latter. */
function tellingOf(asked: readonly Asked[]): readonly Asked[] {
  const ways = [asked.filter(({ generic }) => !generic), asked.filter(({ isMeant }) => isMeant)];
  return ways.find((some) => some.length > 0) ?? asked;
}

/** All but one of more words is a long question. */
const LOOSER_WORDS_MAX = 4;

/**
 * For where nothing has all of the words, one question after the other until one finds something: without the names of
 * places, all but one of the others, any of them. Words that say little are in none. Empty where there is one word.
 */
export function looserQueries(text: string): Found[] {
  const specific = askedOf(wordsOf(text)).filter(({ generic }) => !generic);
  const topics = specific.filter(({ isPlace }) => !isPlace);
  const words = topics.map((one) => one.found(RELEVANCE_STEPS));
  const allButOne = words.map((_, i) => all(words.toSpliced(i, 1)));
  return [
    ...(words.length > 0 && words.length < specific.length ? [all(words)] : []),
    ...(words.length > 2 && words.length <= LOOSER_WORDS_MAX ? [any(allButOne)] : []),
    ...(words.length > 1 ? [any(words)] : []),
  ];
}

/** `is` begins too much that has nothing to do with ice. */
const TOPIC_LENGTH_MIN = 3;

interface Asked {
  readonly generic: boolean;
  readonly isPlace: boolean;
  /** The lists say what is narrower. */
  readonly isMeant: boolean;
  found(step: number): Found;
}

/** What is asked for one by one: a phrase, two words that are one written apart, a word. */
function askedOf(given: readonly Word[]): Asked[] {
  const asked: Asked[] = [];
  for (let at = 0; at < given.length && asked.length < QUERY_WORDS_MAX;) {
    const phrase = phraseAt(given, at);
    const whole = phrase ? ofLemma(phrase.lemma) : writtenApart(given, at);
    const length = phrase?.keys.length ?? (whole ? 2 : 1);
    const words = given.slice(at, at + length).filter(({ text }) => !stopWords.has(text));
    if (whole) asked.push(together(words.map(wordAsked), whole));
    else asked.push(...words.map(wordAsked));
    at += length;
  }
  return asked.length > 0 ? asked : given.slice(0, QUERY_WORDS_MAX).map(wordAsked);
}

/** Two short words sound like too many things. */
const JOINED_BY_EAR_LENGTH_MIN = 7;

/** `hånd ball`, and by ear `hipp hopp`: the two as one word. */
function writtenApart(given: readonly Word[], at: number): AnalysedWord | undefined {
  const [one, next] = given.slice(at, at + 2);
  if (!one || !next || stopWords.has(one.text) || stopWords.has(next.text)) return undefined;
  const text = one.text + next.text;
  if (lemmaOf(text) || lemmaOfFolded(text)) return analyseWord({ text, pieces: [text] });
  const like = text.length < JOINED_BY_EAR_LENGTH_MIN ? undefined : lemmaLike(text);
  return like && ofLemma(like);
}

/** The words one by one, or what they are together. Of `etter skolen` school is not meant. */
function together(words: readonly Asked[], whole: AnalysedWord): Asked {
  const specific = words.filter(({ generic }) => !generic);
  return {
    generic: whole.generic,
    isPlace: false,
    isMeant: narrowerThan.has(whole.lemma),
    found(step) {
      const needed = step >= 5 && specific.length > 0 ? specific : words;
      const apart = words.length > 1 || !whole.generic ? all(needed.map((one) => one.found(step))) : NOTHING;
      return any([apart, saidAt(whole, step)]);
    },
  };
}

function wordAsked(word: Word): Asked {
  const analysed = analyseWord(word);
  const { generic, lemma } = analysed;
  return {
    generic,
    isPlace: placeNames.has(word.text),
    isMeant: narrowerThan.has(lemma),
    found: (step) => foundAt(word, analysed, step),
  };
}

function foundAt(word: Word, analysed: AnalysedWord, step: number): Found {
  const said = saidAt(analysed, step);
  // The name of a place is no slip of another word.
  const mayBeSlip = step >= 6 && !analysed.known && !placeNames.has(word.text);
  return mayBeSlip ? any([said, slipped(word, analysed)]) : said;
}

/** The word; its parts apart, which are words too; what says the same. */
function saidAt(word: AnalysedWord, step: number): Found {
  const told = step >= 5 ? telling(word) : undefined;
  const parts = told ? [told] : step >= 4 && word.parts.length > 1 ? word.parts : [];
  const found = [keyAt(word, step)];
  if (parts.length > 0) found.push(all(parts.map((part) => saidAt(part, step))));
  if (step >= 5) found.push(...meaning(word, sameAs), ...meaning(word, narrowerThan));
  const topic = step >= 6 ? topicOf(word) : undefined;
  // In a sports hall there is not every sport.
  if (topic) found.push(keyAt(topic, 4), ...meaning(topic, sameAs));
  return any(found);
}

function meaning({ lemma }: AnalysedWord, meanings: typeof sameAs): Found[] {
  return [...(meanings.get(lemma) ?? [])].map((key) => term(SIGN.meaning + key));
}

/** One key in the fields that count at this step. */
function keyAt({ exact, folded, written }: Key, step: number): Found {
  const itself = (field: Field) => term(field + SIGN.exact + exact);
  // Whoever asks for `maling` does not ask for `måling`, nor the other way about; `malning` may be any word.
  const hasOtherLetters = !written || (folded !== exact && !lemmaByForm.has(folded));
  const elsewhere = (field: Field) => [
    term(field + SIGN.part + exact),
    ...(hasOtherLetters
      ? [
          term(field + SIGN.exact + folded),
          term(field + SIGN.folded + folded),
          term(field + SIGN.part + folded),
        ]
      : []),
  ];
  return any([
    itself('T'),
    ...(step >= 2 ? [...elsewhere('T'), itself('N')] : []),
    ...(step >= 3 ? [...elsewhere('N'), itself('D')] : []),
    ...(step >= 4 ? elsewhere('D') : []),
  ]);
}

/** Of `fotballtrening` the football, since every training says the rest. */
function telling({ parts, whole }: AnalysedWord): AnalysedWord | undefined {
  const specific = parts.filter(({ generic }) => !generic);
  if (whole || specific.length === parts.length || specific.length === 0) return undefined;
  return specific.length === 1 ? specific[0] : ofParts(specific);
}

/** Of `klatrehall` the climbing: what a compound begins with says what it is about, and the rest of what sort it is. */
function topicOf({ parts, whole, known, exact, lemma }: AnalysedWord): AnalysedWord | undefined {
  const [first, ...others] = parts;
  const tells = first?.known && !first.generic && first.exact.length >= TOPIC_LENGTH_MIN;
  // Of one typed without Norwegian letters the parts are a guess.
  const isSure = known || exact === lemma;
  return isSure && !whole && others.length > 0 && tells ? first : undefined;
}

/** Words one slip away: of the lexicon, of a compound with one part mended, and of the texts themselves. */
function slipped({ text }: Word, { folded }: AnalysedWord): Found {
  // As it is typed: `gittar` has lost what looks like an ending.
  const near = new Set([...lemmasNear(text), ...lemmasNear(stemOf(text))]);
  const inTexts = folded.length < SLIP_LENGTH_MIN ? [] : [folded, ...withOneLetterLess(folded)];
  return any([
    ...[...near].map((lemma) => saidAt(ofLemma(lemma), 5)),
    ...mendedCompound(text),
    ...inTexts.flatMap((slip) => [term(`T${SIGN.slip}${slip}`), term(`N${SIGN.slip}${slip}`)]),
  ]);
}

/** Beside a word that is known, a shorter one is known too. */
const REST_LENGTH_MIN = 4;

/** `fotbaltrening`: the part that is known, and the other one mended. */
function mendedCompound(text: string): Found[] {
  const lone = lonePartOf(text);
  if (lone) return mended(text, lone, REST_LENGTH_MIN);
  const head = headOf(text);
  return head ? mended(text, head, SLIP_LENGTH_MIN) : [];
}

function mended(text: string, { part, rest }: { part: Lemma; rest: string }, lengthMin: number): Found[] {
  // Where two words meet, one of three like letters is not written.
  const rests = [rest, stemOf(rest), rest.replace(/s$/, ''), text.at(text.indexOf(rest) - 1) + rest];
  return rests
    .flatMap((each) => lemmasNear(each, lengthMin))
    .map((other) => {
      const needed = [part, other].filter(({ generic }) => !generic);
      return all((needed.length > 0 ? needed : [part, other]).map((lemma) => saidAt(ofLemma(lemma), 5)));
    });
}
