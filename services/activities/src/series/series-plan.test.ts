import { CalendarDate } from '@samspill/values/calendar-date';
import { newId, type SeriesId } from '@samspill/values/ids';
import { expect, test } from 'vitest';
import type { Occurrence } from '../occurrence/occurrence.ts';
import { anOccurrence } from '../testing/an-activity.ts';
import { planDates } from './series-plan.ts';

const NOW = new Date('2026-09-10T08:00:00Z');
const seriesId = newId<SeriesId>();

const planned = (on: string) => ({
  seriesDate: CalendarDate.parse(on),
  startsAt: new Date(`${on}T15:00:00Z`),
  endsAt: new Date(`${on}T16:00:00Z`),
});
const present = (on: string, with_: Partial<Occurrence> = {}) =>
  anOccurrence({ seriesId, ...planned(on), ...with_ });

test('a coming date that the series still gives is kept, one that it no longer gives is dropped, a new one added', () => {
  const [kept, dropped] = [present('2026-09-15'), present('2026-09-22')];
  expect(planDates([planned('2026-09-15'), planned('2026-09-29')], [kept, dropped], NOW)).toEqual({
    keep: [{ occurrence: kept, planned: planned('2026-09-15') }],
    drop: [dropped],
    add: [planned('2026-09-29')],
  });
});

test.each<[string, Occurrence]>([
  ['one that has been', present('2026-09-08')],
  ['one that has begun', present('2026-09-10', { startsAt: new Date('2026-09-10T07:00:00Z') })],
  ['one edited by hand', present('2026-09-15', { editedAt: new Date('2026-09-01T08:00:00Z') })],
  ['one that is cancelled', present('2026-09-15', { status: 'CANCELLED' })],
  [
    'one that somebody has cancelled for a holiday',
    present('2026-09-15', { status: 'CANCELLED', statusReason: 'HOLIDAY', editedAt: NOW }),
  ],
  ['one that is postponed', present('2026-09-15', { status: 'POSTPONED' })],
  ['one that is completed', present('2026-09-15', { status: 'COMPLETED' })],
])('%s is left alone, whether the series gives its day or not', (_, occurrence) => {
  const nothing = { add: [], keep: [], drop: [] };
  expect(planDates([], [occurrence], NOW)).toEqual(nothing);
  expect(planDates([planned(occurrence.seriesDate!)], [occurrence], NOW)).toEqual(nothing);
});

test('where the school calendar called one off and the day is none off any more, another takes its place', () => {
  const off = present('2026-09-15', { status: 'CANCELLED', statusReason: 'HOLIDAY' });
  expect(planDates([], [off], NOW)).toEqual({ add: [], keep: [], drop: [] });
  expect(planDates([planned('2026-09-15')], [off], NOW).add).toEqual([planned('2026-09-15')]);
  const again = present('2026-09-15');
  expect(planDates([planned('2026-09-15')], [again, off], NOW)).toEqual({
    add: [],
    keep: [{ occurrence: again, planned: planned('2026-09-15') }],
    drop: [],
  });
});

test('no date is added to what has been', () => {
  expect(planDates([planned('2026-09-08')], [], NOW).add).toEqual([]);
});
