import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Ore, OreFromZero, addOre, formatKroner, multiplyOre, ore, subtractOre, sumOre } from './money.ts';
import { parse } from './parse.ts';
import { refused } from './testing/refused.ts';

const MAX = Number.MAX_SAFE_INTEGER;
const amount = fc.maxSafeInteger().map(ore);
const modest = fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 }).map(ore);

describe('sums', () => {
  test('do not depend on order or grouping', () => {
    fc.assert(
      fc.property(modest, modest, modest, (a, b, c) => {
        expect(addOre(addOre(a, b), c)).toBe(addOre(a, addOre(b, c)));
        expect(addOre(a, b)).toBe(addOre(b, a));
        expect(sumOre([a, b, c])).toBe(addOre(addOre(a, b), c));
        expect(subtractOre(addOre(a, b), b)).toBe(a);
      }),
    );
  });

  const exact = (a: Ore, b: Ore) => BigInt(a) + BigInt(b);
  const countable = (sum: bigint) => sum <= BigInt(MAX) && sum >= -BigInt(MAX);

  test('are exact', () => {
    fc.assert(
      fc.property(amount, amount, (a, b) => {
        fc.pre(countable(exact(a, b)));
        expect(BigInt(addOre(a, b))).toBe(exact(a, b));
      }),
    );
  });

  test('or refused, never rounded', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: MAX }).map(ore), fc.constantFrom(1, -1), (a, sign) => {
        const over = ore(sign * (MAX - a + 1));
        expect(() => addOre(ore(sign * a), over)).toThrow(refused('AMOUNT_TOO_LARGE'));
      }),
    );
  });

  test('of many need only fit in the end', () => {
    expect(sumOre([ore(MAX), ore(MAX), ore(-MAX)])).toBe(MAX);
    expect(sumOre([])).toBe(0);
    expect(() => sumOre([ore(MAX), ore(1)])).toThrow(refused('AMOUNT_TOO_LARGE'));
  });

  test('a product too', () => {
    expect(multiplyOre(ore(4950), 10)).toBe(49_500);
    expect(() => multiplyOre(ore(MAX), 2)).toThrow(refused('AMOUNT_TOO_LARGE'));
    expect(() => multiplyOre(ore(2), 0.5)).toThrow(refused('MALFORMED_AMOUNT'));
  });
});

describe('input', () => {
  test.each([0.5, Number.NaN, Infinity, '250', null, 25n])('%s is malformed', (input) => {
    expect(() => parse(Ore, input)).toThrow(refused('MALFORMED_AMOUNT'));
  });

  test.each([MAX + 1, -MAX - 1, 1e300])('%d cannot be counted exactly', (input) => {
    expect(() => parse(Ore, input)).toThrow(refused('AMOUNT_TOO_LARGE'));
  });

  test('a price is not below zero, and minus nothing is nothing', () => {
    expect(() => parse(OreFromZero, -1)).toThrow(refused('AMOUNT_NEGATIVE'));
    expect(Object.is(parse(OreFromZero, -0), 0)).toBe(true);
  });
});

describe('in kroner', () => {
  test.each([
    [0, '0 kr'],
    [5, '0,05 kr'],
    [4950, '49,50 kr'],
    [125_000, '1 250 kr'],
    [5_000_000, '50 000 kr'],
    [-10_000, '−100 kr'],
    [MAX, '90 071 992 547 409,91 kr'],
  ])('%d øre is %s', (amountOre, text) => {
    expect(formatKroner(ore(amountOre)).replaceAll('\u00A0', ' ')).toBe(text);
  });

  test('every øre is told', () => {
    fc.assert(
      fc.property(amount, (exact) => {
        const [, minus, kroner, rest = '00'] =
          /^(−?)([\d\u00A0]+)(?:,(\d\d))?\u00A0kr$/.exec(formatKroner(exact)) ?? [];
        expect(Number(`${minus ? '-' : ''}${kroner?.replaceAll('\u00A0', '')}${rest}`)).toBe(exact);
      }),
    );
  });
});
