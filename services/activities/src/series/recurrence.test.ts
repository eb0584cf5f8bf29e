import { addDays, CalendarDate } from '@samspill/values/calendar-date';
import { ClockTime } from '@samspill/values/oslo-time';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { refusalOf } from '../testing/refusal-of.ts';
import { daysIn, readRule, type Recurrence } from './recurrence.ts';
import { timesOn } from './series-times.ts';

const day = (text: string) => CalendarDate.parse(text);
const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

function recurrence(with_: Partial<Recurrence>): Recurrence {
  return {
    rule: 'FREQ=WEEKLY;BYDAY=TU',
    startsOn: day('2026-08-18'),
    endsOn: day('2026-09-15'),
    exceptDates: [],
    extraDates: [],
    ...with_,
  };
}

test('every Tuesday, without the exceptions and with the extra days', () => {
  const days = daysIn(
    recurrence({ exceptDates: [day('2026-09-01')], extraDates: [day('2026-09-12'), day('2026-09-08')] }),
  );
  expect(days).toEqual(['2026-08-18', '2026-08-25', '2026-09-08', '2026-09-12', '2026-09-15']);
});

test('a day off takes out what the rule gave, never a day that somebody named', () => {
  const isDayOff = (date: string) => date >= '2026-08-20' && date <= '2026-09-02';
  const days = daysIn(recurrence({ extraDates: [day('2026-08-29')] }), isDayOff);
  expect(days).toEqual(['2026-08-18', '2026-08-29', '2026-09-08', '2026-09-15']);
});

test('COUNT counts before anything is taken out, as RFC 5545 has it', () => {
  const counted = recurrence({ rule: 'FREQ=WEEKLY;COUNT=3;BYDAY=TU', endsOn: null });
  expect(daysIn({ ...counted, exceptDates: [day('2026-08-25')] })).toEqual(['2026-08-18', '2026-09-01']);
});

test.each([
  ['rrule:freq=weekly;byday=tu,th', 'FREQ=WEEKLY;BYDAY=TU,TH', null],
  ['BYDAY=2SA;FREQ=MONTHLY;INTERVAL=1', 'FREQ=MONTHLY;INTERVAL=1;BYDAY=2SA', null],
  ['FREQ=DAILY;UNTIL=20261218', 'FREQ=DAILY', { day: '2026-12-18', time: null }],
  ['FREQ=DAILY;UNTIL=20261218T120000', 'FREQ=DAILY', { day: '2026-12-18', time: '12:00' }],
  // 23:30 in Greenwich is the next day in Norway.
  ['FREQ=DAILY;UNTIL=20261218T233000Z;', 'FREQ=DAILY', { day: '2026-12-19', time: '00:30' }],
])('%s is read as %s', (given, rule, until) => {
  expect(readRule(given)).toEqual({ rule, until });
});

test.each([
  '',
  'weekly',
  'FREQ=HOURLY',
  'FREQ=WEEKLY;BYHOUR=17',
  'FREQ=YEARLY;BYWEEKNO=3',
  'FREQ=WEEKLY;FREQ=DAILY',
  'FREQ=WEEKLY;INTERVAL=0',
  'FREQ=WEEKLY;BYDAY=XX',
  'FREQ=WEEKLY;BYDAY=2TU',
  'FREQ=MONTHLY;BYMONTHDAY=32',
  'FREQ=YEARLY;BYMONTH=13',
  'FREQ=DAILY;COUNT=0',
  'FREQ=DAILY;COUNT=3;UNTIL=20261218',
  'FREQ=DAILY;UNTIL=20261399',
  'FREQ=MONTHLY;BYSETPOS=1',
  'FREQ=YEARLY;BYMONTHDAY=14,-2;BYDAY=1TU',
  'FREQ=DAILY\nDTSTART:20200101',
  `FREQ=WEEKLY;BYDAY=${'MO,'.repeat(100)}TU`,
])('%j is no rule here', (given) => {
  expect(refusalOf(() => readRule(given))).toBe('RECURRENCE_RULE_INVALID');
});

test('a series ends, within two years and 400 dates', () => {
  const daily = recurrence({ rule: 'FREQ=DAILY', endsOn: null });
  expect(refusalOf(() => daysIn(daily))).toBe('SERIES_WITHOUT_END');
  expect(daysIn({ ...daily, endsOn: addDays(daily.startsOn, 399) })).toHaveLength(400);
  expect(refusalOf(() => daysIn({ ...daily, endsOn: addDays(daily.startsOn, 400) }))).toBe('SERIES_TOO_LONG');
  expect(refusalOf(() => daysIn({ ...daily, rule: 'FREQ=DAILY;COUNT=401' }))).toBe('SERIES_TOO_LONG');
  const yearly = recurrence({ rule: 'FREQ=YEARLY', endsOn: day('2028-08-18') });
  expect(refusalOf(() => daysIn(yearly))).toBe('SERIES_TOO_LONG');
  expect(daysIn({ ...yearly, endsOn: day('2028-08-17') })).toEqual(['2026-08-18', '2027-08-18']);
});

// Independent: looks at each day of the calendar and asks what RFC 5545 says of it, in ordinary dates of Greenwich.

const DAY_MS = 86_400_000;
const startsOn = fc.integer({ min: 0, max: 3_000 }).map((n) => addDays(day('2024-01-01'), n));
const weekdays = fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 7 });
const interval = fc.integer({ min: 1, max: 5 });

const rules = fc.oneof(
  fc.record({ freq: fc.constant('DAILY' as const), interval }),
  fc.record({ freq: fc.constant('WEEKLY' as const), interval, weekdays }),
  fc.record({
    freq: fc.constant('MONTHLY' as const),
    interval,
    monthDay: fc.constantFrom(1, 15, 28, 29, 30, 31, -1, -2),
  }),
  fc.record({
    freq: fc.constant('MONTHLY' as const),
    interval,
    nth: fc.constantFrom(1, 2, 3, 4, 5, -1),
    weekday: fc.integer({ min: 0, max: 6 }),
  }),
);
type Rule = typeof rules extends fc.Arbitrary<infer R> ? R : never;

function written(rule: Rule): string {
  const of = `FREQ=${rule.freq};INTERVAL=${rule.interval}`;
  if ('weekdays' in rule) return `${of};BYDAY=${rule.weekdays.map((n) => WEEKDAYS[n]).join(',')}`;
  if ('monthDay' in rule) return `${of};BYMONTHDAY=${rule.monthDay}`;
  return 'nth' in rule ? `${of};BYDAY=${rule.nth}${WEEKDAYS[rule.weekday]}` : of;
}

function falls(rule: Rule, first: Date, on: Date): boolean {
  const days = Math.round((on.getTime() - first.getTime()) / DAY_MS);
  const weekday = (date: Date) => (date.getUTCDay() + 6) % 7;
  const inMonth = new Date(Date.UTC(on.getUTCFullYear(), on.getUTCMonth() + 1, 0)).getUTCDate();
  const date = on.getUTCDate();
  if (rule.freq === 'DAILY') return days % rule.interval === 0;
  if (rule.freq === 'WEEKLY') {
    const weeks = Math.floor((days + weekday(first)) / 7);
    return weeks % rule.interval === 0 && rule.weekdays.includes(weekday(on));
  }
  const months = (on.getUTCFullYear() - first.getUTCFullYear()) * 12 + on.getUTCMonth() - first.getUTCMonth();
  if (months % rule.interval !== 0) return false;
  if ('monthDay' in rule) return date === (rule.monthDay > 0 ? rule.monthDay : inMonth + 1 + rule.monthDay);
  const nth = rule.nth > 0 ? Math.ceil(date / 7) : -Math.ceil((inMonth - date + 1) / 7);
  return weekday(on) === rule.weekday && nth === rule.nth;
}

test('the days are those that a walk through the calendar finds', () => {
  let found = 0;
  fc.assert(
    fc.property(rules, startsOn, fc.integer({ min: 0, max: 399 }), (rule, from, length) => {
      const first = new Date(`${from}T00:00:00Z`);
      const walked = Array.from({ length: length + 1 }, (_, n) => new Date(first.getTime() + n * DAY_MS))
        .filter((on) => falls(rule, first, on))
        .map((on) => on.toISOString().slice(0, 10));
      const { rule: text } = readRule(written(rule));
      expect(daysIn(recurrence({ rule: text, startsOn: from, endsOn: addDays(from, length) }))).toEqual(
        walked,
      );
      found += walked.length;
    }),
    { numRuns: 250 },
  );
  // Of days there must be many, or the equality says little.
  expect(found).toBeGreaterThan(1_000);
});

// Independent: of all minutes, those at which Intl says that clocks in Oslo show this.

const clocks = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Oslo',
  dateStyle: 'short',
  timeStyle: 'short',
});

function minutesShowing(date: CalendarDate, time: string): number[] {
  const around = Date.parse(`${date}T${time}Z`);
  return [-180, -120, -60, 0]
    .map((minutes) => around + minutes * 60_000)
    .filter((at) => clocks.format(at) === `${date} ${time}`);
}

test.each([
  // In March the hour from 02:00 is skipped: no date that day.
  ['2027-03-28', '02:30', null],
  ['2027-03-28', '01:59', '2027-03-28T00:59:00.000Z'],
  ['2027-03-28', '03:00', '2027-03-28T01:00:00.000Z'],
  // In October it comes twice: the first.
  ['2026-10-25', '02:30', '2026-10-25T00:30:00.000Z'],
  ['2026-10-25', '03:00', '2026-10-25T02:00:00.000Z'],
])('%s at %s is %s', (on, time, instant) => {
  const times = timesOn(day(on), { startTime: ClockTime.parse(time), durationMinutes: 90 });
  expect(times?.startsAt.toISOString() ?? null).toBe(instant);
});

test('across both clock changes the start is the first minute at which clocks in Oslo show it, if there is one', () => {
  const time = fc
    .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
    .map((parts) => ClockTime.parse(parts.map((n) => String(n).padStart(2, '0')).join(':')));
  const nearChange = fc
    .tuple(
      fc.constantFrom('2024-03-31', '2026-10-25', '2027-03-28', '2030-10-27'),
      fc.integer({ min: -1, max: 1 }),
    )
    .map(([change, days]) => addDays(day(change), days));
  fc.assert(
    fc.property(fc.oneof(startsOn, nearChange), time, fc.integer({ min: 1, max: 600 }), (on, at, minutes) => {
      const times = timesOn(on, { startTime: at, durationMinutes: minutes });
      expect(times?.startsAt.getTime()).toBe(minutesShowing(on, at)[0]);
      if (times) expect(times.endsAt.getTime() - times.startsAt.getTime()).toBe(minutes * 60_000);
    }),
    { numRuns: 400 },
  );
});
