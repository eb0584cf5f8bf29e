/** Nothing longer is a word; what is meant by it is told by its beginning. */
export const WORD_LENGTH_MAX = 50;

/** A word as it stands in a text, in small letters. One with hyphens names its pieces. */
export interface Word {
  readonly text: string;
  readonly pieces: readonly string[];
}

/** The words of a text, in order. `sjakk-klubb` is one word of two pieces; an apostrophe is no part of a word. */
export function wordsOf(text: string): Word[] {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/['’`´]/g, '')
    .normalize('NFC');
  return (plain.match(/[\p{L}\p{M}\p{N}]+(?:[-‐‑–][\p{L}\p{M}\p{N}]+)*/gu) ?? []).map((found) => {
    const pieces = found.split(/[-‐‑–]/).map((piece) => Array.from(piece).slice(0, WORD_LENGTH_MAX).join(''));
    return { text: pieces.join('-'), pieces };
  });
}
