import { districts } from '@samspill/values/district';
import { municipalities } from '@samspill/values/municipality';
import { fold } from '../text/fold.ts';
import { cultureWords } from './culture-words.ts';
import { fieldWords } from './field-words.ts';
import { samiWords } from './sami-words.ts';
import { sameMeaning as groups } from './same-meaning.ts';
import { sportWords } from './sport-words.ts';

/**
 * The vocabulary of the field, so that inflected forms and compounds are recognised. An entry of the lists is one word:
 * `skole=skule` is one lemma with the ways it is written; a form that inflection does not give (`bøker`) stands there
 * too. `kulturskole=kultur+skole` says what it is made of, for compounds that mean more than their parts. `~` marks a
 * word that says little alone: of `fotballgruppe` it is the football that counts. `!` marks a compound of which that is
 * not true: a culture school is no culture.
 */
export interface Lemma {
  readonly key: string;
  readonly parts: readonly string[];
  readonly generic: boolean;
  /** Stands for itself alone: nobody who asks for it is served by one of its parts. */
  readonly whole: boolean;
}

interface Entry {
  readonly forms: readonly string[];
  readonly parts: readonly string[];
  readonly generic: boolean;
  readonly whole: boolean;
}

const lists = [sportWords, cultureWords, fieldWords, samiWords];
/** What decides how a text is analysed: where it changes, texts are analysed anew. */
export const indexedWords = lists.join('');
const entries = lists.flatMap((list) => list.trim().split(/\s+/).flatMap(readEntry));

/** Every way a lemma is written, exactly. The first entry that has a form keeps it. */
export const lemmaByForm = new Map<string, Lemma>();
for (const { forms, parts, generic, whole } of entries) {
  const [head] = forms;
  const lemma = lemmaByForm.get(head!) ?? { key: head!, parts, generic, whole };
  for (const form of forms) if (!lemmaByForm.has(form)) lemmaByForm.set(form, lemma);
}

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

/** What else people say for a lemma, or for a word that is not in the lists. */
export const sameMeaning: ReadonlyMap<string, readonly string[]> = readGroups();

/** Before a form with `+` stands the form that it explains; where that is not the head, it is a word of its own. */
function readEntry(text: string): Entry[] {
  const [head, ...others] = text.split('=');
  const name = head!.replace(/[~!]$/, '');
  const entry = {
    forms: [name],
    parts: [] as string[],
    generic: head!.endsWith('~'),
    whole: head!.endsWith('!'),
  };
  const read: Entry[] = [entry];
  for (const other of others) {
    if (!other.includes('+')) entry.forms.push(other);
    else if (entry.forms.length === 1) entry.parts = other.split('+');
    else read.push({ forms: [entry.forms.pop()!], parts: other.split('+'), generic: false, whole: false });
  }
  return read;
}

function readGroups(): Map<string, string[]> {
  const meanings = new Map<string, string[]>();
  for (const line of groups.trim().split('\n')) {
    const [group, narrower] = line.split(' > ').map((words) => words.split(' ').map(keyOf));
    for (const key of group!) {
      const others = narrower ?? group!.filter((other) => other !== key);
      meanings.set(key, [...new Set([...(meanings.get(key) ?? []), ...others])]);
    }
  }
  return meanings;
}

function keyOf(word: string): string {
  return lemmaByForm.get(word)?.key ?? word;
}
