import { type AgeRule, admits, type Participant } from '@samspill/values/age-rule';
import { addDays, CalendarDate, calendarDate } from '@samspill/values/calendar-date';
import { osloMidnight } from '@samspill/values/oslo-time';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { finds } from '../testing/finds.ts';
import { admitted, ageMarks } from './age-marks.ts';
import { distanceKm, pointMarks, withinRadius } from './area-marks.ts';
import { dayMarks, inWindow, onDays } from './day-marks.ts';
import { priced, priceMarks } from './price-marks.ts';
import type { Price } from '@samspill/events/activities/price';

const day = fc.integer({ min: 0, max: 3_000 }).map((days) => addDays(calendarDate(2024, 1, 1), days));
const days = fc
  .record({ first: fc.option(day), length: fc.option(fc.integer({ min: 0, max: 500 })), start: day })
  .map(({ first, length, start }) => ({
    first,
    last: length === null ? null : addDays(first ?? start, length),
  }));

test('days are found exactly where they meet', () => {
  fc.assert(
    fc.property(days, days, (offered, asked) => {
      const [starts, ends] = ['1900-01-01', '2199-12-31'];
      const meets =
        (offered.first ?? starts) <= (asked.last ?? ends) &&
        (asked.first ?? starts) <= (offered.last ?? ends);
      expect(finds(onDays(asked), dayMarks(offered))).toBe(meets);
    }),
    { numRuns: 1_000 },
  );
});

test('few marks say a long time, and few terms ask for one', () => {
  expect(
    dayMarks({ first: CalendarDate.parse('2026-08-17'), last: CalendarDate.parse('2027-06-18') }).length,
  ).toBeLessThan(40);
  expect(onDays({ first: CalendarDate.parse('2026-08-17'), last: null }).split('|').length).toBeLessThan(30);
});

test('a window of whole days is sure; a day that it begins in is looked at', () => {
  const from = osloMidnight(CalendarDate.parse('2027-03-27'));
  const to = osloMidnight(CalendarDate.parse('2027-03-30'));
  expect(inWindow({ from, to }).maybe).toBe("'?'");
  const later = inWindow({ from: new Date(from.getTime() + 1), to });
  const on = (date: string) => dayMarks({ first: CalendarDate.parse(date), last: CalendarDate.parse(date) });
  expect([finds(later.sure, on('2027-03-27')), finds(later.maybe, on('2027-03-27'))]).toEqual([false, true]);
  expect([finds(later.sure, on('2027-03-28')), finds(later.maybe, on('2027-03-28'))]).toEqual([true, false]);
});

test('ages are found exactly where the rule says yes', () => {
  const end = fc.option(fc.integer({ min: 0, max: 120 }));
  const range = fc
    .tuple(end, end)
    .filter(([from, to]) => (from !== null || to !== null) && (from === null || to === null || from <= to))
    .map(([from, to]): AgeRule => ({ kind: 'range', from, to }));
  const years = fc
    .tuple(fc.integer({ min: 1990, max: 2030 }), fc.integer({ min: 0, max: 20 }))
    .map(([from, more]): AgeRule => ({ kind: 'birthYears', from, to: from + more }));
  const who: fc.Arbitrary<Participant> = fc.oneof(
    fc.record({ age: fc.integer({ min: 0, max: 120 }) }),
    fc.record({ birthYear: fc.integer({ min: 1985, max: 2035 }) }),
  );
  const on = fc
    .constantFrom('2026-01-01', '2026-06-15', '2026-12-30', '2026-12-31')
    .map((text) => CalendarDate.parse(text));
  fc.assert(
    fc.property(fc.oneof(range, years, fc.constant(null)), who, on, (rule, participant, date) => {
      expect(finds(admitted({ participant, on: date }), ageMarks(rule))).toBe(
        admits(rule, participant, date) === 'yes',
      );
    }),
    { numRuns: 2_000 },
  );
});

test('a circle: what is sure lies in it, and what lies in it is sure or looked at', () => {
  const point = (around: number) =>
    fc.record({
      latitude: fc.double({ min: 60 - around, max: 60 + around, noNaN: true }),
      longitude: fc.double({ min: 10 - 2 * around, max: 10 + 2 * around, noNaN: true }),
    });
  fc.assert(
    fc.property(
      point(2),
      point(2),
      fc.double({ min: 0.1, max: 100, noNaN: true }),
      (centre, other, radiusKm) => {
        const { sure, maybe } = withinRadius({ ...centre, radiusKm });
        const marks = pointMarks(other);
        const isIn = distanceKm(centre, other) <= radiusKm;
        const [isSure, isPossible] = [finds(sure, marks), finds(sure, marks) || finds(maybe, marks)];
        expect([isSure && !isIn, isIn && !isPossible]).toEqual([false, false]);
      },
    ),
    { numRuns: 2_000 },
  );
});

test('a price is sure or looked at where every part is known and low enough', () => {
  const amount = fc.option(
    fc.record({
      amountOre: fc.constantFrom(0, 1, 4_999, 5_000, 5_001, 77_700, 2_000_000),
      per: fc.constant('YEAR' as const),
    }),
  );
  const price: fc.Arbitrary<Price> = fc.record({
    participation: amount,
    membership: amount,
    licence: amount,
    equipment: amount,
    travel: amount,
  });
  const parts = fc.subarray(['participation', 'membership', 'licence', 'equipment', 'travel'] as const, {
    minLength: 1,
  });
  fc.assert(
    fc.property(price, parts, fc.constantFrom(0, 2_500, 5_000, 77_700, 100_000_000), (its, asked, maxOre) => {
      const passes = asked.every((part) => its[part] !== null && its[part].amountOre <= maxOre);
      const { sure, maybe } = priced({ parts: asked, maxOre });
      const marks = priceMarks(its);
      const [isSure, isPossible] = [finds(sure, marks), finds(sure, marks) || finds(maybe, marks)];
      expect([isSure && !passes, passes && !isPossible]).toEqual([false, false]);
    }),
    { numRuns: 1_000 },
  );
});
