import { appendFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Refusal } from '@samspill/values/refusals/refusal';
import type { Element } from './read-elements.ts';
import { type ReadingRules, fieldsOf } from './register-unit.ts';

/** One line of the reject file. */
export interface Reject {
  /** Which element of the list, from 1. */
  readonly element: number;
  readonly code: string;
  readonly reason: string;
  readonly organisationNumber: string | null;
  readonly form: string | null;
}

/** As many as can be told of in a line; the file has all. */
const FIRST_MAX = 5;

/** What is told of them: where they are written, and which the first of this run are. */
export interface RejectsKept {
  readonly file: string;
  readonly first: readonly number[];
}

export interface Rejects extends RejectsKept {
  /** Elements up to this one were kept by an earlier run; later ones come again. */
  goOnAfter(element: number): void;
  /** Whether there is anything to keep: of a form that is not taken, nothing is. */
  add(element: Element, refusal: Refusal, rules: ReadingRules): boolean;
  flush(): Promise<void>;
}

/**
 * Elements that could not be read, one JSON a line. Only number and form are kept of one: the rest of a broken unit may
 * be a person's.
 */
export function rejectFile(file: string): Rejects {
  let waiting: Reject[] = [];
  let keptUpTo: number | null = 0;
  const first: number[] = [];
  return {
    file,
    first,
    goOnAfter(element) {
      keptUpTo = element;
    },
    add(element, refusal, { forms }) {
      const reject = rejectOf(element, refusal, forms);
      if (reject === null) return false;
      waiting.push(reject);
      if (first.length < FIRST_MAX) first.push(reject.element);
      return true;
    },
    async flush() {
      if (keptUpTo !== null) {
        await mkdir(dirname(file), { recursive: true });
        await writeFile(file, await linesUpTo(file, keptUpTo));
        keptUpTo = null;
      }
      const lines = waiting.map((reject) => `${JSON.stringify(reject)}\n`).join('');
      waiting = [];
      if (lines !== '') await appendFile(file, lines);
    },
  };
}

async function linesUpTo(file: string, element: number): Promise<string> {
  if (element === 0) return '';
  const text = await readFile(file, 'utf8').catch(() => '');
  const lines = text.split('\n').filter((line) => /^\{"element":(\d+)[,}]/.test(line));
  const kept = lines.filter((line) => Number(/\d+/.exec(line)![0]) <= element);
  return kept.map((line) => `${line}\n`).join('');
}

/** The number of an element, also of one that cannot be read; null where it has none, or is passed over. */
export function numberIn(element: Element): string | null {
  if ('passedOver' in element) return null;
  return ('broken' in element ? seenIn(element.broken) : seenOf(element.value)).organisationNumber;
}

function rejectOf(element: Element, refusal: Refusal, forms: ReadonlySet<string>): Reject | null {
  const { organisationNumber, form } =
    'broken' in element ? seenIn(element.broken) : seenOf('value' in element ? element.value : null);
  // Not even the number of a sole proprietorship: it is a person's.
  if (form !== null && !forms.has(form)) return null;
  return { element: element.index, code: refusal.code, reason: refusal.message, organisationNumber, form };
}

type Seen = Pick<Reject, 'organisationNumber' | 'form'>;

function seenOf(value: unknown): Seen {
  const unit = fieldsOf(value);
  const [number, form] = [unit?.['organisasjonsnummer'], fieldsOf(unit?.['organisasjonsform'])?.['kode']];
  return {
    organisationNumber: typeof number === 'string' && /^\d{9}$/.test(number) ? number : null,
    form: typeof form === 'string' && /^\w{1,10}$/.test(form) ? form : null,
  };
}

/** What can be read of a text that is no JSON. One that speaks of a sole proprietorship is taken for one. */
function seenIn(broken: string): Seen {
  return {
    organisationNumber: /"organisasjonsnummer"\s*:\s*"(\d{9})"/.exec(broken)?.[1] ?? null,
    form: /\b(?:ENK|enkeltpersonforetak)\b/i.test(broken)
      ? 'ENK'
      : (/"organisasjonsform"\s*:\s*\{\s*"kode"\s*:\s*"(\w{1,10})"/.exec(broken)?.[1] ?? null),
  };
}
