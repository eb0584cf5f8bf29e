import type { Price, PriceAmount, PricePart, PricePeriod } from '@samspill/events/activities/price';
import { OreFromZero } from '@samspill/values/money';

/** What a caller says of the price. A part left out or null is unknown; free is an amount of zero. */
export type PriceInput = {
  readonly [Part in PricePart]?: { readonly amountOre: number; readonly per: PricePeriod } | null;
};

/** Refuses amounts below zero and what is no whole number of øre. */
export function readPrice(input: PriceInput): Price {
  return {
    participation: amount(input.participation),
    membership: amount(input.membership),
    licence: amount(input.licence),
    equipment: amount(input.equipment),
    travel: amount(input.travel),
  };
}

function amount(input: PriceInput[PricePart]): PriceAmount | null {
  return input ? { amountOre: OreFromZero.parse(input.amountOre), per: input.per } : null;
}
