import { lemmaByFoldedForm, type Lemma } from '../lexicon/lexicon.ts';
import { fold } from './fold.ts';

/** In shorter words one letter makes another word of it. */
export const SLIP_LENGTH_MIN = 5;
/** In long words even the first letter may be the slip. */
const FIRST_LETTER_FREE = 8;

/** The word with one letter left out, each in turn: two words one slip apart have one of these, or a word, in common. */
export function withOneLetterLess(word: string): string[] {
  const letters = Array.from(word);
  return [...new Set(letters.map((_, i) => letters.toSpliced(i, 1).join('')))];
}

const bySpelling = new Map<string, string[]>();
for (const form of lemmaByFoldedForm.keys()) {
  if (form.length < SLIP_LENGTH_MIN - 1) continue;
  for (const spelling of [form, ...withOneLetterLess(form)]) {
    bySpelling.set(spelling, [...(bySpelling.get(spelling) ?? []), form]);
  }
}

/** The lemmas one slip away: a letter too many, too few, another one, or two that changed places. */
export function lemmasNear(word: string, lengthMin = SLIP_LENGTH_MIN): Lemma[] {
  const folded = fold(word);
  if (folded.length < lengthMin) return [];
  const near = [folded, ...withOneLetterLess(folded)].flatMap((spelling) => bySpelling.get(spelling) ?? []);
  const forms = [...new Set(near)].filter((form) => isOneSlipAway(folded, form));
  return [...new Set(forms.map((form) => lemmaByFoldedForm.get(form)!))];
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
