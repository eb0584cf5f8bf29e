/** One measured figure, as `npm run bench` prints it. */
export interface Figure {
  readonly figure: string;
  readonly measured: number;
  readonly goal: number;
  readonly unit: string;
  /** Which side of the goal is good. */
  readonly better: 'higher' | 'lower';
}

/** The middle one. Of an even number, the upper of the two. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
}
