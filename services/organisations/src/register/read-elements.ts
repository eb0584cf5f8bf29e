import { MARKER, ElementSplitter } from './split-elements.ts';

/** One element of the array, numbered from 1. */
export type Element = { readonly index: number } & Content;

type Content =
  | { readonly value: unknown }
  /** The text of one that is no JSON. */
  | { readonly broken: string }
  /** Of a form that is not taken: it was not even read. */
  | { readonly passedOver: true };

/**
 * The elements of one JSON array, in the batches in which the bytes come.
 *
 * @param takes whether units of a form are wanted; others are passed over unread, so that no person's name is
 * @returns whether the array came to its end
 */
export async function* readElements(
  chunks: AsyncIterable<Buffer>,
  takes: (form: string) => boolean,
): AsyncGenerator<Element[], { closed: boolean }> {
  let count = 0;
  const splitter = new ElementSplitter<Element>({
    read(piece) {
      if (isPassedOver(piece, takes)) return { index: ++count, passedOver: true };
      const content = valueOf(piece);
      return content === null ? null : { index: ++count, value: content.value };
    },
    isWanted(head) {
      const form = formOf(head);
      return form !== null && takes(form);
    },
    broken(piece) {
      const text = piece.toString('utf8').replace(/[\s,\]]+$/, '');
      // What closes once too often belongs to the element before.
      return /^[\s,}\]]*$/.test(text) ? null : { index: ++count, broken: text };
    },
  });
  for await (const chunk of chunks) yield splitter.push(chunk);
  yield splitter.end();
  return { closed: splitter.closed };
}

const FORM = Buffer.from('"organisasjonsform"');
const KODE = Buffer.from('"kode"');
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPEN = 0x7b;
const CLOSE = 0x7d;
/** Form and code stand side by side. */
const FORM_BYTES_MAX = 200;

/**
 * Looks at the bytes alone. Several units that ran together are never passed over as one, nor is one in which the form may be
 * that of another unit within it: that one is read.
 */
function isPassedOver(piece: Buffer, takes: (form: string) => boolean): boolean {
  const form = formOf(piece);
  if (form === null || takes(form) || piece.indexOf(MARKER, MARKER.length) !== -1) return false;
  return depthAt(piece, piece.indexOf(FORM)) === 1;
}

/** How many braces are open there, those in texts aside. */
function depthAt(piece: Buffer, end: number): number {
  let depth = 0;
  let inText = false;
  for (let at = 0; at < end; at++) {
    const byte = piece[at];
    if (byte === QUOTE) inText = !inText;
    else if (inText && byte === BACKSLASH) at += 1;
    else if (!inText && byte === OPEN) depth += 1;
    else if (!inText && byte === CLOSE) depth -= 1;
  }
  return depth;
}

/** Code of its form, where it can be read without parsing. */
export function formOf(piece: Buffer): string | null {
  const at = piece.indexOf(FORM);
  if (at === -1) return null;
  const from = piece.indexOf(KODE, at);
  if (from === -1 || from - at > FORM_BYTES_MAX) return null;
  const text = piece.toString('latin1', from + KODE.length, from + KODE.length + FORM_BYTES_MAX);
  return /^\s*:\s*"(\w{1,10})"/.exec(text)?.[1] ?? null;
}

function valueOf(piece: Buffer): { readonly value: unknown } | null {
  try {
    return { value: JSON.parse(piece.toString('utf8')) };
  } catch {
    return null;
  }
}
