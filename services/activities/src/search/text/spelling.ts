import { lemmaByFoldedForm, lemmaByForm, type Lemma } from '../lexicon/lexicon.ts';
import { fold } from './fold.ts';
import { soundOf } from './sound.ts';

/** In shorter words one letter makes another word of it. */
export const SLIP_LENGTH_MIN = 5;
/** In long words even the first letter may be the slip. */
const FIRST_LETTER_FREE = 8;
/** Words that sound alike are hardly ever two, be they short. */
const SOUND_LENGTH_MIN = 4;
/** A slip beside a spelling by ear. */
const SOUND_SLIP_LENGTH_MIN = 7;

/** The word with one letter left out, each in turn: two words one slip apart have one of these, or a word, in common. */
export function withOneLetterLess(word: string): string[] {
  const letters = Array.from(word);
  return [...new Set(letters.map((_, i) => letters.toSpliced(i, 1).join('')))];
}

const lemmasBySpelling = lemmaByFoldedForm;
const lemmasBySound = new Map([...lemmaByForm].toReversed().map(([form, lemma]) => [soundOf(form), lemma]));
const spellings = byEnds(lemmasBySpelling);
const sounds = byEnds(lemmasBySound);

/** The lemma that sounds alike: `capoeira` for `kapoeira`. */
export function lemmaLike(word: string): Lemma | undefined {
  return word.length < SOUND_LENGTH_MIN ? undefined : lemmasBySound.get(soundOf(word));
}

/** The lemmas that sound alike, and those one slip away: a letter too many, too few, another one, or two that changed places. */
export function lemmasNear(word: string, lengthMin = SLIP_LENGTH_MIN): Lemma[] {
  const folded = fold(word);
  const sound = soundOf(word);
  const alike = lemmaLike(word);
  return [
    ...new Set([
      ...(alike ? [alike] : []),
      ...(folded.length < lengthMin ? [] : oneSlipAway(folded, spellings, lemmasBySpelling)),
      ...(sound.length < SOUND_SLIP_LENGTH_MIN ? [] : oneSlipAway(sound, sounds, lemmasBySound)),
    ]),
  ];
}

/**
 * By their length and how they begin, and by their length and how they end: one slip leaves one of the ends as it was. An
 * index of all slips would take 24 megabytes.
 */
function byEnds(lemmas: ReadonlyMap<string, Lemma>): ReadonlyMap<string, readonly string[]> {
  const forms = new Map<string, string[]>();
  for (const form of lemmas.keys()) {
    for (const end of endsOf(form, form.length)) {
      const those = forms.get(end);
      if (those) those.push(form);
      else forms.set(end, [form]);
    }
  }
  return forms;
}

function endsOf(word: string, length: number): string[] {
  return [`${word[0]}${length}`, `${length}${word.at(-1)}`];
}

function oneSlipAway(
  word: string,
  forms: ReadonlyMap<string, readonly string[]>,
  lemmas: ReadonlyMap<string, Lemma>,
): Lemma[] {
  return [word.length - 1, word.length, word.length + 1]
    .flatMap((length) => endsOf(word, length))
    .flatMap((end) => forms.get(end)?.filter((form) => isOneSlipAway(word, form)) ?? [])
    .map((form) => lemmas.get(form)!);
}

export function isOneSlipAway(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long.length - short.length > 1 || short === long) return false;
  if (short[0] !== long[0] && long.length < FIRST_LETTER_FREE) return false;
  let alike = 0;
  while (alike < short.length && short[alike] === long[alike]) alike++;
  // What is left of each when its end is alike too.
  let [less, more] = [short.length, long.length];
  while (less > alike && short[less - 1] === long[more - 1]) [less, more] = [less - 1, more - 1];
  [less, more] = [less - alike, more - alike];
  if (more === 1) return true;
  return less === 2 && more === 2 && short[alike] === long[alike + 1] && short[alike + 1] === long[alike];
}
