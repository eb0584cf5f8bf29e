import type { Figure } from '@samspill/messaging/bench/figure';

/** As scripts read it: `NAME/figure measured=… goal=… unit=… ok|short`. */
export function figureLine(name: string, { figure, measured, goal, unit, better }: Figure): string {
  const ok = better === 'higher' ? measured >= goal : measured <= goal;
  return `${name}/${figure} measured=${rounded(measured)} goal=${rounded(goal)} unit=${unit} ${ok ? 'ok' : 'short'}`;
}

function rounded(value: number): string {
  return String(Number(value.toPrecision(3)));
}
