import { type Branded, type Parser, branded } from './parse.ts';
import { Refusal } from './refusals/refusal.ts';

/** An amount in øre, a hundredth of a krone: a whole number, exact, negative for what is taken back. */
export type Ore = Branded<number, 'Ore'>;

export const ZERO_ORE = branded<Ore>(0);

/** Any amount, negative too. Refuses fractions and texts (MALFORMED_AMOUNT) and what cannot be counted exactly (AMOUNT_TOO_LARGE). */
export const Ore: Parser<Ore> = {
  parse(input) {
    if (typeof input !== 'number' || !Number.isFinite(input)) throw new Refusal('MALFORMED_AMOUNT');
    return ore(input);
  },
};

/** A price or a payment: zero or more. AMOUNT_NEGATIVE below that. */
export const OreFromZero: Parser<Ore> = {
  parse(input) {
    const amount = Ore.parse(input);
    if (amount < 0) throw new Refusal('AMOUNT_NEGATIVE');
    return amount;
  },
};

export function ore(amount: number): Ore {
  // Beyond 2^53 a number silently stands for its neighbours too.
  if (Math.abs(amount) > Number.MAX_SAFE_INTEGER) throw new Refusal('AMOUNT_TOO_LARGE');
  if (!Number.isInteger(amount)) throw new Refusal('MALFORMED_AMOUNT');
  return branded<Ore>(amount === 0 ? 0 : amount); // −0 would print as "−0 kr"
}

/** AMOUNT_TOO_LARGE when the sum cannot be counted exactly. */
export function addOre(a: Ore, b: Ore): Ore {
  return ore(a + b);
}

export function subtractOre(a: Ore, b: Ore): Ore {
  return ore(a - b);
}

/** The sum, whatever the order; zero for none. Only the sum itself must be small enough, not each step on the way. */
export function sumOre(amounts: Iterable<Ore>): Ore {
  let sum = 0n;
  for (const amount of amounts) sum += BigInt(amount);
  return ore(Number(sum));
}

/** So many times the amount; `count` is a whole number, or MALFORMED_AMOUNT: half an øre has no owner. */
export function multiplyOre(amount: Ore, count: number): Ore {
  if (!Number.isInteger(count)) throw new Refusal('MALFORMED_AMOUNT');
  return ore(amount * count);
}

const kroner = new Intl.NumberFormat('nb-NO', {
  style: 'currency',
  currency: 'NOK',
  trailingZeroDisplay: 'stripIfInteger',
});

/** As Norwegians write it: "1 250 kr", "49,50 kr", "−100 kr". The spaces are no-break spaces. */
export function formatKroner(amount: Ore): string {
  // As a decimal text, since amount / 100 is not exact above some 70 trillion kroner.
  return kroner.format(`${amount}E-2` as `${number}`);
}
