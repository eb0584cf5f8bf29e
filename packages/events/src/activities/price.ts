import { z } from 'zod';
import { codesOf } from '../codes-of.ts';

/** How often an amount falls due. */
export const pricePeriods = {
  OCCURRENCE: 'Each time.',
  HALF_YEAR: 'Each half-year, January–June and July–December.',
  YEAR: 'Each year.',
  ONCE: 'Once for the whole offer.',
} as const;

export type PricePeriod = keyof typeof pricePeriods;
export const PricePeriodSchema = z.enum(codesOf(pricePeriods));

/**
 * The parts of a price, split because instruments cover different parts: a fritidskort pays for taking part, a grant
 * for a bus card.
 */
export const priceParts = {
  participation: 'Fee for taking part or for training.',
  membership: 'Membership fee of the organiser.',
  licence: 'Licence or insurance of the sport.',
  equipment: 'What one must have, bought or hired.',
  travel: 'Own share of trips that belong to the offer.',
} as const;

export type PricePart = keyof typeof priceParts;

const AmountSchema = z.object({
  amountOre: z.int().min(0).describe('Norwegian øre. Zero says that it is free'),
  per: PricePeriodSchema.describe('How often it falls due'),
});

/** Null is unknown, never free: free is an amount of zero. */
export const PriceSchema = z.object({
  participation: AmountSchema.nullable().describe(priceParts.participation),
  membership: AmountSchema.nullable().describe(priceParts.membership),
  licence: AmountSchema.nullable().describe(priceParts.licence),
  equipment: AmountSchema.nullable().describe(priceParts.equipment),
  travel: AmountSchema.nullable().describe(priceParts.travel),
});

export type PriceAmount = z.infer<typeof AmountSchema>;
export type Price = z.infer<typeof PriceSchema>;
