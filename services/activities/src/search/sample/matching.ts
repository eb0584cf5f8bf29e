import type { Found } from '../text/term-query.ts';

/** Of numbered documents those that match: document `n` is bit `n % 32` of word `n / 32`. */
export type Bits = Uint32Array;

/** The documents that have a term, which is quoted as in questions: as bits where these take less than a list of numbers. */
export type Postings = ReadonlyMap<string, Bits | readonly number[]>;

/** What PostgreSQL finds with `tsvector @@ tsquery`, of `size` documents of which the postings tell. */
export function matching(found: Found, postings: Postings, size: number): Bits {
  const tokens = found.match(/'(?:[^']|'')*'|[()&|!]/g) ?? [];
  let at = 0;
  // Most terms of a long question are in no document: null, and nothing is counted through for them.
  const either = (): Bits | null => {
    let value = both();
    while (tokens[at] === '|') {
      at++;
      const other = both();
      if (value === null) value = other;
      else if (other !== null) for (let i = 0; i < value.length; i++) value[i]! |= other[i]!;
    }
    return value;
  };
  const both = (): Bits | null => {
    let value = one();
    while (tokens[at] === '&') {
      at++;
      const other = one();
      if (value === null || other === null) value = null;
      else for (let i = 0; i < value.length; i++) value[i]! &= other[i]!;
    }
    return value;
  };
  const one = (): Bits | null => {
    const token = tokens[at++]!;
    if (token === '!') return without(one(), size);
    if (token !== '(') return having(token);
    const value = either();
    at++;
    return value;
  };
  const having = (term: string): Bits | null => {
    const its = postings.get(term);
    if (its === undefined) return null;
    return its instanceof Uint32Array ? its.slice() : bitsOf(its, size);
  };
  return either() ?? bitsOf([], size);
}

export function bitsOf(numbers: readonly number[], size: number): Bits {
  const bits = new Uint32Array(Math.ceil(size / 32));
  for (const number of numbers) bits[number >> 5]! |= 1 << (number & 31);
  return bits;
}

function without(bits: Bits | null, size: number): Bits {
  return (bits ?? bitsOf([], size)).map((word, i) => ~word & lastBits(size - 32 * i));
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
