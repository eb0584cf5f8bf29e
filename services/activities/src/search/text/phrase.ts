import { type Lemma, lemmaByPhrase } from '../lexicon/lexicon.ts';
import { analyseWord } from './analyse-word.ts';
import { stopWords } from './stop-words.ts';
import { type Word, wordsOf } from './words.ts';

interface Phrase {
  readonly keys: readonly string[];
  readonly lemma: Lemma;
}

/** The phrase of the lexicon that begins with word number `at`, the longest; its words in any form. */
export function phraseAt(words: readonly Word[], at: number): Phrase | undefined {
  const beginning = phrasesByFirst().get(keyOf(words[at]!));
  return beginning?.find(({ keys }) =>
    keys.every((key, i) => {
      const word = words[at + i];
      return word && (keyOf(word) === key || (i === keys.length - 1 && beginsWith(word, key)));
    }),
  );
}

/** `hip hop-kurs` */
function beginsWith({ pieces }: Word, key: string): boolean {
  const [first] = pieces;
  return pieces.length > 1 && keyOf({ text: first!, pieces: [first!] }) === key;
}

/** By their first word, the longest first. */
function phrasesByFirst(): ReadonlyMap<string, readonly Phrase[]> {
  byFirst ??= Map.groupBy(
    [...lemmaByPhrase]
      .map(([form, lemma]) => ({ keys: wordsOf(form.replaceAll('_', ' ')).map(keyOf), lemma }))
      .toSorted((one, other) => other.keys.length - one.keys.length),
    ({ keys }) => keys[0]!,
  );
  return byFirst;
}
let byFirst: ReadonlyMap<string, readonly Phrase[]> | undefined;

function keyOf(word: Word): string {
  return stopWords.has(word.text) ? word.text : analyseWord(word).exact;
}
