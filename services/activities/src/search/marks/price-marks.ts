import { type Price, type PricePart, priceParts } from '@samspill/events/activities/price';
import { any, NOTHING, term } from '../text/term-query.ts';
import { type Condition, together } from './condition.ts';

/** What the parts may cost at most, each of them; a part that is not known does not pass. */
export interface PriceFilter {
  readonly parts: readonly PricePart[];
  /** Øre. Zero: free. */
  readonly maxOre: number;
}

export const allPriceParts: readonly PricePart[] = Object.keys(priceParts) as PricePart[];

/** Øre. An amount is marked with the first that is not below it; one of these as a limit needs no closer look. */
const LIMITS = [0, 50, 100, 150, 200, 250, 300, 400, 500, 600, 800, 1000, 1500, 2000, 3000, 5000, 10_000].map(
  (kroner) => kroner * 100,
);

export function priceMarks(price: Price): string[] {
  const known = allPriceParts.flatMap((part) => {
    const amount = price[part];
    return amount === null ? [] : [{ part, amountOre: amount.amountOre }];
  });
  const dearest = Math.max(...known.map(({ amountOre }) => amountOre));
  return [
    ...known.map(({ part, amountOre }) => markOf(part, amountOre)),
    // Nearly everybody asks for all parts at once.
    ...(known.length === allPriceParts.length ? [markOf('all', dearest)] : []),
  ];
}

export function priced({ parts, maxOre }: PriceFilter): Condition {
  return together(
    (parts.length === allPriceParts.length ? (['all'] as const) : parts).map((part) => upTo(part, maxOre)),
  );
}

function upTo(part: PricePart | 'all', maxOre: number): Condition {
  const below = LIMITS.filter((limit) => limit <= maxOre).map((limit) => term(markOf(part, limit)));
  return { sure: any(below), maybe: LIMITS.includes(maxOre) ? NOTHING : term(markOf(part, maxOre)) };
}

export function isFree(price: Price): boolean {
  return allPriceParts.every((part) => price[part]?.amountOre === 0);
}

function markOf(part: PricePart | 'all', amountOre: number): string {
  const band = LIMITS.findIndex((limit) => amountOre <= limit);
  return `p:${part}.${band}`;
}
