import { CalendarDate } from '@samspill/values/calendar-date';
import { ClockTime } from '@samspill/values/oslo-time';
import { expect, test } from 'vitest';
import { inSeason } from './next-season.ts';
import { daysIn } from './recurrence.ts';
import type { SeriesDetails } from './series.ts';

const day = (text: string) => CalendarDate.parse(text);

const lastSeason: SeriesDetails = {
  rule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU',
  startsOn: day('2025-08-19'),
  endsOn: day('2025-12-16'),
  startTime: ClockTime.parse('17:00'),
  durationMinutes: 90,
  exceptDates: [day('2025-10-14')],
  extraDates: [day('2025-12-13')],
  skipSchoolHolidays: false,
  placeId: null,
  capacity: 20,
};

test('same weekday, same time, same length; exceptions stay behind and extra days come along', () => {
  expect(
    inSeason(lastSeason, { startsOn: day('2026-08-17'), endsOn: null, skipSchoolHolidays: null }),
  ).toEqual({
    ...lastSeason,
    startsOn: day('2026-08-18'),
    endsOn: day('2026-12-15'),
    exceptDates: [],
    extraDates: [day('2026-12-12')],
  });
});

test('what the rule left to its first day is spelled out, so that it stays', () => {
  const silent = { ...lastSeason, rule: 'FREQ=WEEKLY', extraDates: [] };
  const again = inSeason(silent, {
    startsOn: day('2026-08-20'),
    endsOn: day('2026-09-30'),
    skipSchoolHolidays: null,
  });
  expect(again.rule).toBe('FREQ=WEEKLY;BYDAY=TU');
  expect(daysIn(again)).toEqual([
    '2026-08-25',
    '2026-09-01',
    '2026-09-08',
    '2026-09-15',
    '2026-09-22',
    '2026-09-29',
  ]);
});

test('as many times as last season where it was counted', () => {
  const counted = { ...lastSeason, rule: 'FREQ=MONTHLY;COUNT=5;BYDAY=2SA', endsOn: null, extraDates: [] };
  const again = inSeason(counted, { startsOn: day('2027-02-01'), endsOn: null, skipSchoolHolidays: null });
  expect(daysIn(again)).toEqual(['2027-02-13', '2027-03-13', '2027-04-10', '2027-05-08', '2027-06-12']);
});

test('days off school are as they were, unless it is said otherwise', () => {
  const season = { startsOn: day('2026-08-17'), endsOn: null };
  const skips = (before: boolean, skipSchoolHolidays: boolean | null) =>
    inSeason({ ...lastSeason, skipSchoolHolidays: before }, { ...season, skipSchoolHolidays })
      .skipSchoolHolidays;
  expect([skips(false, null), skips(true, null), skips(false, true), skips(true, false)]).toEqual([
    false,
    true,
    true,
    false,
  ]);
});
