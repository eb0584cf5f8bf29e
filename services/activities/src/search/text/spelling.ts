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
const spellings = nearby(lemmasBySpelling, SLIP_LENGTH_MIN - 1);
const sounds = nearby(lemmasBySound, SOUND_SLIP_LENGTH_MIN - 1);

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

/** Forms of `lengthMin` letters or more, by themselves and with each letter left out. */
function nearby(lemmas: ReadonlyMap<string, Lemma>, lengthMin: number): ReadonlyMap<string, string[]> {
  const forms = new Map<string, string[]>();
  for (const form of lemmas.keys()) {
    if (form.length < lengthMin) continue;
    for (const spelling of [form, ...withOneLetterLess(form)])
      forms.set(spelling, [...(forms.get(spelling) ?? []), form]);
  }
  return forms;
}

function oneSlipAway(
  word: string,
  forms: ReadonlyMap<string, string[]>,
  lemmas: ReadonlyMap<string, Lemma>,
): Lemma[] {
  const near = [word, ...withOneLetterLess(word)].flatMap((spelling) => forms.get(spelling) ?? []);
  return [...new Set(near)].filter((form) => isOneSlipAway(word, form)).map((form) => lemmas.get(form)!);
}

export function isOneSlipAway(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long.length - short.length > 1 || short === long) return false;
  if (short[0] !== long[0] && long.length < FIRST_LETTER_FREE) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at++;
  const [restShort, restLong] = [short.slice(at), long.slice(at)];
  if (short.length < long.length) return restShort === restLong.slice(1);
  if (restShort.slice(1) === restLong.slice(1)) return true;
  return (
    restShort[0] === restLong[1] && restShort[1] === restLong[0] && restShort.slice(2) === restLong.slice(2)
  );
}
