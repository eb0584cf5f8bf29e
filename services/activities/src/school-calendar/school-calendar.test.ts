import { CalendarDate } from '@samspill/values/calendar-date';
import { CountyNumber } from '@samspill/values/county';
import { MunicipalityNumber } from '@samspill/values/municipality';
import { expect, test } from 'vitest';
import { refusalOf } from '../testing/refusal-of.ts';
import { daysOff, schoolYearOf, setCalendar } from './school-calendar.ts';

const day = (text: string) => CalendarDate.parse(text);
const AAS = MunicipalityNumber.parse('3218');
const AT = new Date('2026-05-01T08:00:00Z');

const autumn = (from: string, to: string) => [
  { kind: 'AUTUMN' as const, startsOn: day(from), endsOn: day(to) },
];
const of = (area: MunicipalityNumber | CountyNumber, breaks: ReturnType<typeof autumn>) =>
  setCalendar({ area, schoolYear: 2026, breaks, source: 'Made up' }, AT).calendar;
const county = of(CountyNumber.parse('32'), autumn('2026-10-05', '2026-10-09'));
const own = of(AAS, autumn('2026-09-28', '2026-10-02'));

test.each([
  ['2026-07-31', 2025],
  ['2026-08-01', 2026],
  ['2027-07-31', 2026],
])('%s lies in the school year that begins in %i', (on, year) => {
  expect(schoolYearOf(day(on))).toBe(year);
});

test('the county speaks for those who say nothing; whoever speaks is heard alone', () => {
  const off = daysOff(AAS, [county]);
  expect(['2026-10-04', '2026-10-05', '2026-10-09', '2026-10-10'].map((on) => off(day(on)))).toEqual([
    false,
    true,
    true,
    false,
  ]);
  const both = daysOff(AAS, [county, own]);
  expect([both(day('2026-10-05')), both(day('2026-10-02'))]).toEqual([false, true]);
  expect(daysOff(MunicipalityNumber.parse('4601'), [county, own])(day('2026-10-05'))).toBe(false);
});

test('what is emptied says nothing any more', () => {
  expect(daysOff(AAS, [county, of(AAS, [])])(day('2026-10-05'))).toBe(true);
});

test.each([
  [autumn('2026-10-09', '2026-10-05'), 'PERIOD_REVERSED'],
  [autumn('2026-07-30', '2026-08-02'), 'SCHOOL_BREAK_OUTSIDE_YEAR'],
  [autumn('2027-07-30', '2027-08-02'), 'SCHOOL_BREAK_OUTSIDE_YEAR'],
])('%j is refused', (breaks, code) => {
  expect(refusalOf(() => of(AAS, breaks))).toBe(code);
});
