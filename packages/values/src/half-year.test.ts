import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { CalendarDate, addDays, daysBetween } from './calendar-date.ts';
import { HalfYear, addHalfYears, formatHalfYear, halfYearDays, halfYearOf } from './half-year.ts';
import { parse } from './parse.ts';
import { anyDate } from './testing/dates.ts';
import { refused } from './testing/refused.ts';

test('1 July begins the second half', () => {
  expect(halfYearOf(CalendarDate.parse('2026-06-30'))).toBe('2026-H1');
  expect(halfYearOf(CalendarDate.parse('2026-07-01'))).toBe('2026-H2');
  expect(halfYearDays(parse(HalfYear, '2026-H2'))).toEqual({ firstDay: '2026-07-01', lastDay: '2026-12-31' });
});

test.each(['2026-H3', '2026H1', '2026-1', '26-H1', '', 2026, null])('%j is malformed', (input) => {
  expect(() => parse(HalfYear, input)).toThrow(refused('MALFORMED_HALF_YEAR'));
});

test('a year out of range is refused here too', () => {
  expect(() => parse(HalfYear, '1899-H2')).toThrow(refused('YEAR_OUT_OF_RANGE'));
  expect(() => addHalfYears(parse(HalfYear, '2199-H2'), 1)).toThrow(refused('YEAR_OUT_OF_RANGE'));
});

test('every day lies in exactly one half-year: the next begins the day after', () => {
  fc.assert(
    fc.property(anyDate, (date) => {
      const period = halfYearOf(date);
      const { firstDay, lastDay } = halfYearDays(period);
      expect(firstDay <= date && date <= lastDay).toBe(true);
      expect(halfYearOf(addDays(lastDay, 1))).toBe(addHalfYears(period, 1));
      expect(halfYearOf(addDays(firstDay, -1))).toBe(addHalfYears(period, -1));
      expect([181, 182, 184]).toContain(daysBetween(firstDay, lastDay) + 1);
      expect(parse(HalfYear, period)).toBe(period);
    }),
  );
});

test('counting on and back is the same half-year, and later ones sort later', () => {
  fc.assert(
    fc.property(anyDate, fc.integer({ min: -60, max: 60 }), (date, count) => {
      const period = halfYearOf(date);
      const other = addHalfYears(period, count);
      expect(addHalfYears(other, -count)).toBe(period);
      expect(Math.sign(count)).toBe(other > period ? 1 : other < period ? -1 : 0);
    }),
  );
});

test('written for people', () => {
  const period = parse(HalfYear, '2026-H1');
  expect([formatHalfYear(period), formatHalfYear(period, 'nn'), formatHalfYear(period, 'en')]).toEqual([
    '1. halvår 2026',
    '1. halvår 2026',
    'first half of 2026',
  ]);
});
