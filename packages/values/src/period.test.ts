import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from './calendar-date.ts';
import { type Period, holdsOn, overlap } from './period.ts';
import { anyDate } from './testing/dates.ts';

const anyPeriod: fc.Arbitrary<Period> = fc
  .record({ validFrom: anyDate, days: fc.option(fc.integer({ min: 0, max: 40 })) })
  .map(({ validFrom, days }) => ({ validFrom, validTo: days === null ? null : addDays(validFrom, days) }));

test('the first day belongs to it, the last does not', () => {
  fc.assert(
    fc.property(anyDate, fc.integer({ min: 1, max: 1000 }), (validFrom, days) => {
      const period = { validFrom, validTo: addDays(validFrom, days) };
      expect(holdsOn(period, validFrom)).toBe(true);
      expect(holdsOn(period, addDays(period.validTo, -1))).toBe(true);
      expect(holdsOn(period, period.validTo)).toBe(false);
      expect(holdsOn(period, addDays(validFrom, -1))).toBe(false);
    }),
  );
});

test('two overlap, whichever comes first, when a day belongs to both', () => {
  const near = fc.tuple(anyPeriod, anyPeriod, fc.integer({ min: -60, max: 60 })).map(([a, b, apart]) => {
    const validFrom = addDays(a.validFrom, apart);
    const days = b.validTo === null ? null : Number(b.validTo.slice(8));
    return [a, { validFrom, validTo: days === null ? null : addDays(validFrom, days) }] as const;
  });
  fc.assert(
    fc.property(near, ([a, b]) => {
      const days = Array.from({ length: 200 }, (_, i) => addDays(a.validFrom, i - 70));
      expect(overlap(a, b)).toBe(days.some((day) => holdsOn(a, day) && holdsOn(b, day)));
      expect(overlap(b, a)).toBe(overlap(a, b));
    }),
  );
});
