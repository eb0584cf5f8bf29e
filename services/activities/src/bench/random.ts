/** Numbers that look like chance and are the same each time: mulberry32. */
export interface Random {
  /** From 0 until 1. */
  next(): number;
  /** From 0 until and not including `end`. */
  below(end: number): number;
  pick<T>(values: readonly T[]): T;
  /** The first ones far oftener than the last, as people spread over municipalities. */
  skewed<T>(values: readonly T[]): T;
  /** With this chance. */
  happens(share: number): boolean;
}

export function seeded(seed: number): Random {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (end: number) => Math.floor(next() * end);
  return {
    next,
    below,
    pick: (values) => values[below(values.length)]!,
    skewed: (values) => values[Math.floor(values.length * next() ** 3)]!,
    happens: (share) => next() < share,
  };
}
