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
  return allPriceParts.flatMap((part) => {
    const amount = price[part];
    return amount === null ? [] : [markOf(part, amount.amountOre)];
  });
}

export function priced({ parts, maxOre }: PriceFilter): Condition {
  return together(
    parts.map((part) => {
      const below = LIMITS.filter((limit) => limit <= maxOre).map((limit) => term(markOf(part, limit)));
      const isLimit = LIMITS.includes(maxOre);
      return { sure: any(below), maybe: isLimit ? NOTHING : term(markOf(part, maxOre)) };
    }),
  );
}

export function isFree(price: Price): boolean {
  return allPriceParts.every((part) => price[part]?.amountOre === 0);
}

function markOf(part: PricePart, amountOre: number): string {
  const band = LIMITS.findIndex((limit) => amountOre <= limit);
  return `p:${part}.${band}`;
}
