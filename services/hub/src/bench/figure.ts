/** One measured figure. `npm run bench -- NAME` prints each as a line that scripts can read. */
export interface Figure {
  readonly figure: string;
  readonly measured: number;
  readonly goal: number;
  /** `ratio` unless the figure has another: `s`, `MB`, `percent`. */
  readonly unit: string;
  /** Which side of the goal is good. */
  readonly better: 'higher' | 'lower';
}

export function figureLine(name: string, { figure, measured, goal, unit, better }: Figure): string {
  const ok = better === 'higher' ? measured >= goal : measured <= goal;
  return `${name}/${figure} measured=${rounded(measured)} goal=${rounded(goal)} unit=${unit} ${ok ? 'ok' : 'short'}`;
}

function rounded(value: number): string {
  return String(Number(value.toPrecision(3)));
}
