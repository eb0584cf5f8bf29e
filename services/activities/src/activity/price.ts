import type { Price, PriceAmount, PricePart, PricePeriod } from '@samspill/events/activities/price';
import { type Ore, OreFromZero } from '@samspill/values/money';
import { type Parser, parse } from '@samspill/values/parse';
import { Refusal } from '@samspill/values/refusals/refusal';

/** What a caller says of the price. A part left out or null is unknown; free is an amount of zero. */
export type PriceInput = {
  readonly [Part in PricePart]?: { readonly amountOre: number; readonly per: PricePeriod } | null;
};

/** A million kroner. Short enough, too, that no eleven digits of a person's number pass for a price. */
export const PRICE_ORE_MAX = 100_000_000;

/** Øre, from zero to PRICE_ORE_MAX. */
export const PriceOre: Parser<Ore> = {
  parse(input) {
    const amount = OreFromZero.parse(input);
    if (amount > PRICE_ORE_MAX) throw new Refusal('PRICE_TOO_HIGH', { max: PRICE_ORE_MAX });
    return amount;
  },
};

/** Refuses amounts below zero, above PRICE_ORE_MAX, and what is no whole number of øre. */
export function readPrice(input: PriceInput, field: string): Price {
  const amount = (part: PricePart): PriceAmount | null => {
    const given = input[part];
    if (!given) return null;
    return { amountOre: parse(PriceOre, given.amountOre, `${field}.${part}.amountOre`), per: given.per };
  };
  return {
    participation: amount('participation'),
    membership: amount('membership'),
    licence: amount('licence'),
    equipment: amount('equipment'),
    travel: amount('travel'),
  };
}
