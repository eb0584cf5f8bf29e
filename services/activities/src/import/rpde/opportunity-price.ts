import type { PriceInput } from '../../activity/price.ts';
import { list, numberOf, object, textOf } from './json-ld.ts';

/**
 * What taking part costs each time. One amount in Norwegian kroner, or several that are the same; zero in any currency is
 * free. Several amounts, or another currency, are unknown: which of them a child pays is not said.
 */
export function priceOf(given: unknown): PriceInput | null {
  const amounts = list(given).map((each) => {
    const offer = object(each);
    const price = numberOf(offer?.['price']);
    if (price === null) return null;
    return price === 0 || textOf(offer?.['priceCurrency']) === 'NOK' ? Math.round(price * 100) : null;
  });
  const [first] = amounts;
  if (first === undefined || first === null || amounts.some((amount) => amount !== first)) return null;
  return { participation: { amountOre: first, per: 'OCCURRENCE' } };
}
