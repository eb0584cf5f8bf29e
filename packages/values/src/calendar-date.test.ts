import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  CalendarDate,
  YEAR_MAX,
  YEAR_MIN,
  addDays,
  calendarDate,
  daysBetween,
  monthOf,
  yearOf,
} from './calendar-date.ts';
import { parse } from './parse.ts';
import { anyDate } from './testing/dates.ts';
import { refused } from './testing/refused.ts';

test('a date is its own text', () => {
  expect(parse(CalendarDate, '2026-05-17')).toBe('2026-05-17');
  expect(parse(CalendarDate, '2024-02-29')).toBe('2024-02-29');
});

test.each(['17.05.2026', '2026-5-17', '2026-05-17T10:00', ' 2026-05-17', '26-05-17', '', 20260517, null])(
  '%j is malformed',
  (input) => {
    expect(() => parse(CalendarDate, input)).toThrow(refused('MALFORMED_DATE'));
  },
);

test.each(['2025-02-29', '1900-02-29', '2026-04-31', '2026-13-01', '2026-00-10', '2026-01-00'])(
  '%s does not exist',
  (input) => {
    expect(() => parse(CalendarDate, input)).toThrow(refused('DATE_DOES_NOT_EXIST'));
  },
);

test.each(['1899-12-31', '2200-01-01', '0206-05-17'])('%s is out of range', (input) => {
  expect(() => parse(CalendarDate, input)).toThrow(
    refused('YEAR_OUT_OF_RANGE', { min: YEAR_MIN, max: YEAR_MAX }),
  );
});

test('the parts make the date again', () => {
  fc.assert(
    fc.property(anyDate, (date) => {
      expect(calendarDate(yearOf(date), monthOf(date), Number(date.slice(8)))).toBe(date);
      expect(parse(CalendarDate, date)).toBe(date);
    }),
  );
});

test('days added and taken away, and counted, agree with the order of the texts', () => {
  fc.assert(
    fc.property(anyDate, fc.integer({ min: -3000, max: 3000 }), (date, days) => {
      const other = addDays(date, days);
      expect(addDays(other, -days)).toBe(date);
      expect(daysBetween(date, other)).toBe(days);
      expect(Math.sign(days)).toBe(other > date ? 1 : other < date ? -1 : 0);
    }),
  );
});
