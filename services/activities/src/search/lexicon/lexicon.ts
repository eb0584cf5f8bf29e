import { districts } from '@samspill/values/district';
import { municipalities } from '@samspill/values/municipality';
import { fold } from '../text/fold.ts';
import { bookWords } from './book-words.ts';
import { fieldWords } from './field-words.ts';
import { helpWords } from './help-words.ts';
import { makingWords } from './making-words.ts';
import { musicWords } from './music-words.ts';
import { outdoorWords } from './outdoor-words.ts';
import { peopleWords } from './people-words.ts';
import { placeWords } from './place-words.ts';
import { samiWords } from './sami-words.ts';
import { societyWords } from './society-words.ts';
import { sportWords } from './sport-words.ts';
import { stageWords } from './stage-words.ts';
import { techWords } from './tech-words.ts';

/**
 * The vocabulary of the field. Each list has an entry a line.
 *
 * `skole=skule` is one word with the ways it is written; a form that inflection does not give (`bøker`) stands there too.
 * `board_games` is a form of two words. `kulturskole=kultur+skole` says what it is made of where its letters do not.
 * `~` marks a word that says little alone: of `fotballgruppe` it is the football that counts. `!` marks a compound of
 * which that is not true: a culture school is no culture. Without `+` it is made of nothing: football is no foot.
 *
 * Words of one line are used for each other: whoever asks for one finds the others too, below what says the word itself.
 * Of `kampsport > judo karate` whoever asks for martial arts finds judo, but not the other way about. A word may stand in
 * several lines; its forms stand in one.
 */
const lists = [
  sportWords,
  outdoorWords,
  musicWords,
  stageWords,
  makingWords,
  techWords,
  bookWords,
  helpWords,
  societyWords,
  peopleWords,
  placeWords,
  fieldWords,
  samiWords,
];

export interface Lemma {
  readonly key: string;
  /** Null: what its letters say. */
  readonly parts: readonly string[] | null;
  readonly generic: boolean;
  /** Stands for itself alone: nobody who asks for it is served by one of its parts. */
  readonly whole: boolean;
}

/** A line of a list. */
interface Line {
  readonly same: readonly Entry[];
  readonly narrower: readonly Entry[];
}

interface Entry extends Omit<Lemma, 'key'> {
  readonly forms: readonly string[];
}

type Meanings = ReadonlyMap<string, ReadonlySet<string>>;

/** What decides how a text is analysed: where it changes, texts are analysed anew. */
export const indexedWords = lists.join('');
const lines = lists.flatMap((list) => list.trim().split('\n').map(readLine));

/** Every way a lemma is written, exactly. The first entry that has a form keeps it. */
export const lemmaByForm = new Map<string, Lemma>();
/** The forms of several words: `board_games`. */
export const lemmaByPhrase = new Map<string, Lemma>();
const entries = lines.flatMap(({ same, narrower }) => [...same, ...narrower]);
for (const entry of entries.filter(saysMore)) addEntry(entry);
for (const entry of entries) addEntry(entry);

/** The same without Norwegian and Sámi letters: for those who write on another keyboard. */
export const lemmaByFoldedForm = new Map<string, Lemma>();
for (const [form, lemma] of lemmaByForm) {
  if (!lemmaByFoldedForm.has(fold(form))) lemmaByFoldedForm.set(fold(form), lemma);
}

/** Words of the names of municipalities and districts: `Bergen` is no definite form of a mountain. */
export const placeNames: ReadonlySet<string> = new Set(
  [...municipalities.map(({ officialName }) => officialName), ...districts.map(({ name }) => name)]
    .flatMap((name) => name.toLowerCase().match(/[\p{L}\p{M}]{2,}/gu) ?? [])
    .filter((word) => !lemmaByForm.has(word)),
);

/** By the key of a lemma, what else people say for it. */
export const sameAs: Meanings = readMeanings(({ narrower }) => narrower.length === 0);
/** By the key of a lemma, what whoever asks for it is served by. */
export const narrowerThan: Meanings = readMeanings(({ narrower }) => narrower.length > 0);
/** All that is found by another word. */
export const meant: ReadonlySet<string> = new Set(
  [sameAs, narrowerThan]
    .flatMap((meanings) => Array.from(meanings.values()))
    .flatMap((keys) => Array.from(keys)),
);

function readLine(text: string): Line {
  const [same, narrower] = text.split(' > ').map((side) => side.split(' ').flatMap(readToken));
  return { same: same!, narrower: narrower ?? [] };
}

/** Before a form with `+` stands the form that it explains; where that is not the head, it is a word of its own. */
function readToken(text: string): Entry[] {
  const [head, ...others] = text.split('=');
  const forms = [head!.replace(/[~!]$/, '')];
  let parts: string[] | null = null;
  const own: Entry[] = [];
  for (const other of others) {
    if (!other.includes('+')) forms.push(other);
    else if (forms.length === 1) parts = other.split('+');
    else own.push({ forms: [forms.pop()!], parts: other.split('+'), generic: false, whole: false });
  }
  return [{ forms, parts, generic: head!.endsWith('~'), whole: head!.endsWith('!') }, ...own];
}

/** No mere mention of a word that another line tells more of. */
function saysMore({ forms, parts, generic, whole }: Entry): boolean {
  return forms.length > 1 || parts !== null || generic || whole;
}

function addEntry({ forms, ...rest }: Entry): void {
  const [key] = forms;
  const lemma = lemmaByForm.get(key!) ?? lemmaByPhrase.get(key!) ?? { key: key!, ...rest };
  for (const form of forms) {
    const lemmas = form.includes('_') ? lemmaByPhrase : lemmaByForm;
    if (!lemmas.has(form)) lemmas.set(form, lemma);
  }
}

function keyOf({ forms: [form] }: Entry): string {
  return (lemmaByForm.get(form!) ?? lemmaByPhrase.get(form!))!.key;
}

function readMeanings(counts: (line: Line) => boolean): Meanings {
  const meanings = new Map<string, Set<string>>();
  for (const { same, narrower } of lines.filter(counts)) {
    for (const key of same.map(keyOf)) {
      const others = (narrower.length > 0 ? narrower : same).map(keyOf).filter((other) => other !== key);
      if (others.length > 0) meanings.set(key, new Set([...(meanings.get(key) ?? []), ...others]));
    }
  }
  return meanings;
}
