import { assertClosed } from '@samspill/events/define-event';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { osloDate } from '@samspill/values/oslo-time';
import { anActivity, anOccurrence, date } from '../testing/an-activity.ts';
import { refusalOf } from '../testing/refusal-of.ts';
import {
  announce,
  changeOccurrence,
  completeOccurrence,
  isOpen,
  occurrenceOf,
  rescheduleOccurrence,
} from './occurrence.ts';
import { OCCURRENCE_DAYS_MAX } from './occurrence-times.ts';

const at = new Date('2026-08-20T10:00:00Z');
const openEnded = { startsOn: null, endsOn: null };
const add = (startsAt: string, endsAt: string, activity = anActivity()) =>
  occurrenceOf(activity, { startsAt: new Date(startsAt), endsAt: new Date(endsAt), placeId: null }, at);

test('a new date is scheduled, with the seats of its activity unless it states its own', () => {
  const activity = anActivity({ capacity: 12 });
  const times = {
    startsAt: new Date('2026-09-07T15:00:00Z'),
    endsAt: new Date('2026-09-07T16:00:00Z'),
    placeId: null,
  };
  expect(occurrenceOf(activity, times, at)).toMatchObject({
    status: 'SCHEDULED',
    capacity: 12,
    activityId: activity.id,
  });
  expect(occurrenceOf(activity, { ...times, capacity: 4 }, at).capacity).toBe(4);
  expect(occurrenceOf(activity, { ...times, capacity: null }, at).capacity).toBeNull();
});

test('facts about a date share the partition key of its activity', () => {
  const activity = anActivity();
  const event = announce(anOccurrence({ activityId: activity.id }), activity, at);
  expect(event).toMatchObject({ partitionKey: activity.id, municipalityNumber: '3218' });
  assertClosed(event);
});

test.each([
  ['ends when it starts', '2026-09-07T15:00:00Z', '2026-09-07T15:00:00Z', 'OCCURRENCE_ENDS_BEFORE_START'],
  ['ends before it starts', '2026-09-07T15:00:00Z', '2026-09-07T14:00:00Z', 'OCCURRENCE_ENDS_BEFORE_START'],
  ['lasts over a month', '2026-09-07T15:00:00Z', '2026-10-08T15:00:01Z', 'OCCURRENCE_TOO_LONG'],
  ['lies in another decade', '2046-09-07T15:00:00Z', '2046-09-07T16:00:00Z', 'OCCURRENCE_TOO_FAR_AWAY'],
  ['lies far back', '1996-09-07T15:00:00Z', '1996-09-07T16:00:00Z', 'OCCURRENCE_TOO_FAR_AWAY'],
])('a date that %s is refused', (_, startsAt, endsAt, code) => {
  expect(refusalOf(() => add(startsAt, endsAt, anActivity(openEnded)))).toBe(code);
});

test('the first and the last day are days in Norway', () => {
  // The activity runs from the 17th of August to the 18th of December.
  expect(refusalOf(() => add('2026-08-16T21:59:00Z', '2026-08-16T22:30:00Z'))).toBe(
    'OCCURRENCE_OUTSIDE_PERIOD',
  );
  expect(refusalOf(() => add('2026-08-16T22:00:00Z', '2026-08-16T22:30:00Z'))).toBeNull();
  // In winter time midnight is 23:00 in Greenwich; what ends then does not touch the next day.
  expect(refusalOf(() => add('2026-12-18T22:00:00Z', '2026-12-18T23:00:00Z'))).toBeNull();
  expect(refusalOf(() => add('2026-12-18T22:00:00Z', '2026-12-18T23:00:01Z'))).toBe(
    'OCCURRENCE_OUTSIDE_PERIOD',
  );
});

test('a move tells the time before and after', () => {
  const before = anOccurrence();
  const to = { startsAt: new Date('2026-09-14T15:00:00Z'), endsAt: new Date('2026-09-14T16:30:00Z') };
  const { changes, event } = rescheduleOccurrence(before, anActivity(), to, 'COLLISION', at);
  expect(changes).toMatchObject({ ...to, status: 'RESCHEDULED', previousStartsAt: before.startsAt });
  expect(event.data).toMatchObject({
    reason: 'COLLISION',
    previous: { startsAt: before.startsAt.toISOString(), endsAt: before.endsAt.toISOString() },
    state: { previousStartsAt: before.startsAt.toISOString(), startsAt: to.startsAt.toISOString() },
  });
  assertClosed(event);
});

test('a date is completed at its end, not before', () => {
  const occurrence = anOccurrence();
  const complete = (now: Date) => completeOccurrence(occurrence, anActivity(), 'HELD_AS_PLANNED', now);
  expect(refusalOf(() => complete(new Date(occurrence.endsAt.getTime() - 1)))).toBe('OCCURRENCE_NOT_ENDED');
  expect(refusalOf(() => complete(occurrence.endsAt))).toBeNull();
});

test('a change that changes nothing is refused', () => {
  expect(refusalOf(() => changeOccurrence(anOccurrence(), anActivity(), { capacity: null }, at))).toBe(
    'NOTHING_CHANGES',
  );
});

test('a date is open until it ends, and a postponed one until it is moved or called off', () => {
  const after = new Date('2026-09-07T16:00:00Z');
  expect(isOpen(anOccurrence(), at)).toBe(true);
  expect(isOpen(anOccurrence(), after)).toBe(false);
  expect(isOpen(anOccurrence({ status: 'POSTPONED' }), after)).toBe(true);
  expect(isOpen(anOccurrence({ status: 'CANCELLED' }), at)).toBe(false);
});

test('whatever is accepted lies within the days of its activity and within bounds', () => {
  const instant = fc.date({ min: new Date('2026-06-01'), max: new Date('2027-03-01'), noInvalidDate: true });
  const activity = anActivity({ startsOn: date('2026-08-17'), endsOn: date('2026-12-18') });
  fc.assert(
    fc.property(instant, instant, (startsAt, endsAt) => {
      const refused = refusalOf(() => occurrenceOf(activity, { startsAt, endsAt, placeId: null }, at));
      const days = (endsAt.getTime() - startsAt.getTime()) / 86_400_000;
      const last = osloDate(new Date(endsAt.getTime() - 1));
      const fits =
        days > 0 && days <= OCCURRENCE_DAYS_MAX && osloDate(startsAt) >= '2026-08-17' && last <= '2026-12-18';
      expect(refused === null).toBe(fits);
    }),
    { numRuns: 500 },
  );
});
