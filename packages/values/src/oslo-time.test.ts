import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CalendarDate, addDays } from './calendar-date.ts';
import { ClockTime, osloDate, osloInstant, osloMidnight, osloTime } from './oslo-time.ts';
import { parse } from './parse.ts';
import { anyDate } from './testing/dates.ts';
import { refused } from './testing/refused.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const at = (date: string, time: string, which?: 'earlier' | 'later') =>
  osloInstant(CalendarDate.parse(date), ClockTime.parse(time), which).toISOString();

test('an hour ahead in winter, two in summer; the day turns in Norway, not in Greenwich', () => {
  expect(at('2026-01-15', '18:00')).toBe('2026-01-15T17:00:00.000Z');
  expect(at('2026-07-15', '18:00')).toBe('2026-07-15T16:00:00.000Z');
  expect(osloDate(new Date('2026-06-30T21:59:59Z'))).toBe('2026-06-30');
  expect(osloDate(new Date('2026-06-30T22:00:00Z'))).toBe('2026-07-01');
  expect(osloDate(new Date('2026-12-31T23:30:00Z'))).toBe('2027-01-01');
});

describe('clocks go forward on 29 March 2026', () => {
  test('the skipped hour does not exist, whichever is asked for', () => {
    for (const time of ['02:00', '02:30', '02:59']) {
      expect(() => at('2026-03-29', time)).toThrow(refused('TIME_DOES_NOT_EXIST'));
      expect(() => at('2026-03-29', time, 'later')).toThrow(refused('TIME_DOES_NOT_EXIST'));
    }
  });

  test('the minutes around it meet', () => {
    expect(at('2026-03-29', '01:59')).toBe('2026-03-29T00:59:00.000Z');
    expect(at('2026-03-29', '03:00')).toBe('2026-03-29T01:00:00.000Z');
  });
});

describe('clocks go back on 25 October 2026', () => {
  test('the hour that comes twice must be told apart', () => {
    for (const time of ['02:00', '02:30', '02:59']) {
      expect(() => at('2026-10-25', time)).toThrow(refused('TIME_OCCURS_TWICE'));
    }
    expect(at('2026-10-25', '02:30', 'earlier')).toBe('2026-10-25T00:30:00.000Z');
    expect(at('2026-10-25', '02:30', 'later')).toBe('2026-10-25T01:30:00.000Z');
  });

  test('the minutes around it do not', () => {
    expect(at('2026-10-25', '01:59')).toBe('2026-10-24T23:59:00.000Z');
    expect(at('2026-10-25', '03:00')).toBe('2026-10-25T02:00:00.000Z');
  });
});

describe('there and back', () => {
  const roundTrip = (instant: Date) => {
    const [date, time] = [osloDate(instant), osloTime(instant)];
    return [osloInstant(date, time, 'earlier').getTime(), osloInstant(date, time, 'later').getTime()];
  };

  test('every quarter of an hour of two years', () => {
    const lost = [];
    for (let ms = Date.UTC(2026, 0, 1); ms < Date.UTC(2028, 0, 1); ms += 15 * MINUTE) {
      if (!roundTrip(new Date(ms)).includes(ms)) lost.push(new Date(ms).toISOString());
    }
    expect(lost).toEqual([]);
  });

  test('any minute from 1980 on', () => {
    const minute = fc
      .integer({ min: Date.UTC(1980) / MINUTE, max: Date.UTC(2150) / MINUTE })
      .map((n) => new Date(n * MINUTE));
    fc.assert(
      fc.property(minute, (instant) => {
        expect(roundTrip(instant)).toContain(instant.getTime());
      }),
    );
  });

  test('two hours in a year cannot be told without more: one that is not there and one that comes twice', () => {
    const codes: Record<string, number> = {};
    for (let date = CalendarDate.parse('2026-01-01'); date < '2027-01-01'; date = addDays(date, 1)) {
      for (let hour = 0; hour < 24; hour++) {
        try {
          osloInstant(date, ClockTime.parse(`${String(hour).padStart(2, '0')}:30`));
        } catch (refusal) {
          const { code } = refusal as { code: string };
          codes[code] = (codes[code] ?? 0) + 1;
        }
      }
    }
    expect(codes).toEqual({ TIME_DOES_NOT_EXIST: 1, TIME_OCCURS_TWICE: 1 });
  });
});

test('a day lasts from midnight to midnight: 24 hours, 23 in March, 25 in October', () => {
  const hours = (date: string) => {
    const day = CalendarDate.parse(date);
    return (osloMidnight(addDays(day, 1)).getTime() - osloMidnight(day).getTime()) / HOUR;
  };
  expect([hours('2026-05-17'), hours('2026-03-29'), hours('2026-10-25')]).toEqual([24, 23, 25]);
  fc.assert(
    fc.property(anyDate, (date) => {
      expect(osloDate(osloMidnight(date))).toBe(date);
      expect(osloDate(new Date(osloMidnight(date).getTime() - 1))).toBe(addDays(date, -1));
    }),
  );
});

test.each(['24:00', '9:30', '09:60', '09.30', '09:30:00', '', 930, null])('%j is no time', (input) => {
  expect(() => parse(ClockTime, input)).toThrow(refused('MALFORMED_TIME'));
});

test('an instant outside the calendar is refused, not shown', () => {
  expect(() => osloDate(new Date(Number.NaN))).toThrow(refused('MALFORMED_TIME'));
  expect(() => osloDate(new Date('2500-01-01'))).toThrow(refused('YEAR_OUT_OF_RANGE'));
});
