import type { Found } from '../text/term-query.ts';

/** Of numbered documents those that match: document `n` is bit `n % 32` of word `n / 32`. */
export type Bits = Uint32Array;

/** The numbers of the documents that have a term. */
export type Postings = ReadonlyMap<string, readonly number[]>;

/** What PostgreSQL finds with `tsvector @@ tsquery`, of `size` documents of which the postings tell. */
export function matching(found: Found, postings: Postings, size: number): Bits {
  const tokens = found.match(/'(?:[^']|'')*'|[()&|!]/g) ?? [];
  let at = 0;
  const either = (): Bits => {
    const value = both();
    while (tokens[at] === '|') {
      at++;
      const other = both();
      for (let i = 0; i < value.length; i++) value[i]! |= other[i]!;
    }
    return value;
  };
  const both = (): Bits => {
    const value = one();
    while (tokens[at] === '&') {
      at++;
      const other = one();
      for (let i = 0; i < value.length; i++) value[i]! &= other[i]!;
    }
    return value;
  };
  const one = (): Bits => {
    const token = tokens[at++]!;
    if (token === '!') return one().map((word, i) => ~word & lastBits(size - 32 * i));
    if (token !== '(') return having(unquoted(token));
    const value = either();
    at++;
    return value;
  };
  const having = (term: string): Bits => {
    const bits = new Uint32Array(Math.ceil(size / 32));
    for (const number of postings.get(term) ?? []) bits[number >> 5]! |= 1 << (number & 31);
    return bits;
  };
  return either();
}

/** `'it''s'` → `it's`: as terms stand in questions and in documents. */
export function unquoted(token: string): string {
  return token.slice(1, -1).replaceAll("''", "'").replaceAll('\\\\', '\\');
}

export function has(bits: Bits, number: number): boolean {
  return (bits[number >> 5]! & (1 << (number & 31))) !== 0;
}

export function inBoth(one: Bits, other: Bits): Bits {
  return one.map((word, i) => word & other[i]!);
}

export function countOf(bits: Bits): number {
  let count = 0;
  for (let word of bits) for (; word !== 0; word &= word - 1) count++;
  return count;
}

function lastBits(left: number): number {
  return left >= 32 ? -1 : 2 ** left - 1;
}
