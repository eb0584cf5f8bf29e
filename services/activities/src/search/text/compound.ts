import { lemmaByFoldedForm, lemmaByForm, type Lemma } from '../lexicon/lexicon.ts';
import { fold } from './fold.ts';
import { lemmaOf, lemmaOfFolded } from './inflection.ts';

const PART_LENGTH_MIN = 3;
const PARTS_MAX = 4;
/** `sangria` is no song and a ride. */
const INFLECTED_LENGTH_MIN = 5;
/** Shorter ones stand inside too many words that have nothing to do with them: `tur` in `kultur`. */
const LONE_PART_LENGTH_MIN = 5;
const REST_LENGTH_MIN = 3;
/** What makes another word of one without being a word: `motorikk` is no motor. */
const SUFFIXES: ReadonlySet<string> = new Set(
  'ikk ikken isk iske isme ist ister istar ell elle iell ant abel itet asjon het lig leg som skap inne'.split(
    ' ',
  ),
);

/** The lemmas that a word is made of, all of it, with `s` or `e` between them or nothing; the fewest there can be. */
export function partsOf(word: string): readonly Lemma[] | undefined {
  return split(word, { forms: lemmaByForm, inflected: lemmaOf }, PARTS_MAX);
}

/** The same for a word typed without Norwegian letters. */
export function partsOfFolded(word: string): readonly Lemma[] | undefined {
  return split(fold(word), { forms: lemmaByFoldedForm, inflected: lemmaOfFolded }, PARTS_MAX);
}

/** One known word at the beginning or the end of a word that is otherwise unknown, and what is left of it. */
export function lonePartOf(word: string): { readonly part: Lemma; readonly rest: string } | undefined {
  for (let length = word.length - REST_LENGTH_MIN; length >= LONE_PART_LENGTH_MIN; length--) {
    const tail = lemmaOf(word.slice(-length));
    if (tail) return { part: tail, rest: word.slice(0, -length) };
    const head = lemmaByForm.get(word.slice(0, length));
    const rest = word.slice(length);
    if (head && !SUFFIXES.has(rest)) return { part: head, rest };
  }
  return undefined;
}

/** A word that says little at the end of another one, which may be a slip: of `klattrekurs` the `klattre`. */
export function headOf(word: string): { readonly part: Lemma; readonly rest: string } | undefined {
  for (let length = word.length - REST_LENGTH_MIN; length >= PART_LENGTH_MIN; length--) {
    const part = lemmaOf(word.slice(-length));
    if (part?.generic) return { part, rest: word.slice(0, -length) };
  }
  return undefined;
}

interface Lookup {
  readonly forms: ReadonlyMap<string, Lemma>;
  readonly inflected: (word: string) => Lemma | undefined;
}

function split(word: string, lookup: Lookup, partsMax: number): readonly Lemma[] | undefined {
  let best: readonly Lemma[] | undefined;
  if (partsMax < 2) return best;
  for (let length = word.length - PART_LENGTH_MIN; length >= PART_LENGTH_MIN; length--) {
    const first = lookup.forms.get(word.slice(0, length));
    if (!first) continue;
    for (const rest of restsAfter(word, length)) {
      const tail = tailOf(rest, lookup);
      const others = tail ? [tail] : split(rest, lookup, partsMax - 1);
      if (others && (!best || others.length + 1 < best.length)) best = [first, ...others];
      // `ferie` and `reise`, rather than `ferier` and what is left without its `e`.
      if (best?.length === 2 && tail && rest === word.slice(length)) return [first, tail];
    }
  }
  return best;
}

function tailOf(word: string, { forms, inflected }: Lookup): Lemma | undefined {
  return word.length < INFLECTED_LENGTH_MIN ? forms.get(word) : inflected(word);
}

/** What may follow the first `length` letters: of three like letters where two words meet only two are written. */
function restsAfter(word: string, length: number): string[] {
  const rest = word.slice(length);
  const rests = [rest];
  if (/^[se]/.test(rest)) rests.push(rest.slice(1));
  const last = word[length - 1]!;
  if (last === word[length - 2]) rests.push(last + rest);
  return rests.filter((each) => each.length >= PART_LENGTH_MIN);
}
