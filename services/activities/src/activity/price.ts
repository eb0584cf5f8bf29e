import type { Price, PriceAmount, PricePart, PricePeriod } from '@samspill/events/activities/price';
import { OreFromZero } from '@samspill/values/money';
import { parse } from '@samspill/values/parse';

/** What a caller says of the price. A part left out or null is unknown; free is an amount of zero. */
export type PriceInput = {
  readonly [Part in PricePart]?: { readonly amountOre: number; readonly per: PricePeriod } | null;
};

/** Refuses amounts below zero and what is no whole number of øre. */
export function readPrice(input: PriceInput, field: string): Price {
  const amount = (part: PricePart): PriceAmount | null => {
    const given = input[part];
    if (!given) return null;
    return { amountOre: parse(OreFromZero, given.amountOre, `${field}.${part}.amountOre`), per: given.per };
  };
  return {
    participation: amount('participation'),
    membership: amount('membership'),
    licence: amount('licence'),
    equipment: amount('equipment'),
    travel: amount('travel'),
  };
}
