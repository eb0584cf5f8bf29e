import { type Lemma, placeNames, sameMeaning } from '../lexicon/lexicon.ts';
import { type AnalysedWord, analyseWord, type Key, ofParts } from './analyse-word.ts';
import { headOf, lonePartOf } from './compound.ts';
import { type Field, SIGN } from './document-terms.ts';
import { fold } from './fold.ts';
import { lemmaOf, lemmaOfFolded, stemOf } from './inflection.ts';
import { lemmasNear, SLIP_LENGTH_MIN, withOneLetterLess } from './spelling.ts';
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
  const given = wordsOf(text);
  const content = given.filter((word) => !stopWords.has(word.text));
  const words = (content.length > 0 ? content : given).slice(0, QUERY_WORDS_MAX);
  const asked = apart(words);
  const specific = asked.filter(({ generic }) => !generic);
  return Array.from({ length: RELEVANCE_STEPS }, (_, i) => {
    const step = i + 1;
    const needed = step >= 5 && specific.length > 0 ? specific : asked;
    return needed.length === 0 ? [NOTHING] : needed.map((one) => one.found(step));
  });
}

/** `is` begins too much that has nothing to do with ice. */
const TOPIC_LENGTH_MIN = 3;

interface Asked {
  readonly generic: boolean;
  found(step: number): Found;
}

/** Words that belong together are often written apart: `hånd ball` is asked for as one word too. */
function apart(words: readonly Word[]): Asked[] {
  const asked: Asked[] = [];
  for (let i = 0; i < words.length; i++) {
    const [one, next] = [wordAsked(words[i]!), words[i + 1]];
    const joined = next && words[i]!.text + next.text;
    const together = joined && (lemmaOf(joined) ?? lemmaOfFolded(joined));
    if (!next || !together) {
      asked.push(one);
      continue;
    }
    const other = wordAsked(next);
    const whole = wordAsked({ text: joined, pieces: [joined] });
    asked.push({
      generic: false,
      found: (step) => any([all([one.found(step), other.found(step)]), whole.found(step)]),
    });
    i++;
  }
  return asked;
}

function wordAsked(word: Word): Asked {
  const analysed = analyseWord(word);
  return { generic: analysed.generic, found: (step) => foundAt(word, analysed, step) };
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
  if (step >= 5) found.push(...sameMeaningAs(word).map((key) => keyAt(key, 4)));
  const topic = step >= 6 ? topicOf(word) : undefined;
  if (topic) found.push(saidAt(topic, 5));
  return any(found);
}

/** One key in the fields that count at this step. */
function keyAt({ exact, folded }: Key, step: number): Found {
  const itself = (field: Field) => term(field + SIGN.exact + exact);
  const elsewhere = (field: Field) => [
    term(field + SIGN.exact + folded),
    term(field + SIGN.folded + folded),
    term(field + SIGN.part + exact),
    term(field + SIGN.part + folded),
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
function topicOf({ parts: [first, ...others], whole, known }: AnalysedWord): AnalysedWord | undefined {
  const tells = first?.known && !first.generic && first.exact.length >= TOPIC_LENGTH_MIN;
  return known && !whole && others.length > 0 && tells ? first : undefined;
}

function sameMeaningAs({ exact, folded }: Key): Key[] {
  const others = sameMeaning.get(exact) ?? sameMeaning.get(folded) ?? [];
  return others.map((other) => ({ exact: other, folded: fold(other) }));
}

/** Words one slip away: of the lexicon, of a compound with one part mended, and of the texts themselves. */
function slipped({ text }: Word, analysed: AnalysedWord): Found {
  const { folded } = analysed;
  // As it is typed: `gittar` has lost what looks like an ending.
  if (fold(text).length < SLIP_LENGTH_MIN) return NOTHING;
  const near = new Map<string, Key>();
  for (const lemma of [...lemmasNear(text), ...lemmasNear(stemOf(text))]) near.set(lemma.key, keyOf(lemma));
  const inTexts =
    folded.length < SLIP_LENGTH_MIN
      ? []
      : [folded, ...withOneLetterLess(folded)].flatMap((slip) => [
          term(`T${SIGN.slip}${slip}`),
          term(`N${SIGN.slip}${slip}`),
        ]);
  return any([...[...near.values()].map((key) => keyAt(key, 4)), ...mendedCompound(text), ...inTexts]);
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
      return all((needed.length > 0 ? needed : [part, other]).map((lemma) => keyAt(keyOf(lemma), 4)));
    });
}

function keyOf({ key }: Lemma): Key {
  return { exact: key, folded: fold(key) };
}
