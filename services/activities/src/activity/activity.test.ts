import {
  changeReasons,
  completionReasons,
  type ChangeReason,
} from '@samspill/events/activities/change-reason';
import { assertClosed } from '@samspill/events/define-event';
import { expect, test } from 'vitest';
import { anActivity, date, someDetails } from '../testing/an-activity.ts';
import { refusalOf } from '../testing/refusal-of.ts';
import {
  type Activity,
  cancel,
  change,
  complete,
  draft,
  postpone,
  publicState,
  publish,
  reschedule,
} from './activity.ts';

const at = new Date('2026-09-01T10:00:00Z');
const autumn = { startsOn: date('2026-08-17'), endsOn: date('2026-12-18') };

test('a draft is not public', () => {
  const activity = draft(someDetails(), at);
  expect(activity).toMatchObject({ status: 'DRAFT', publishedAt: null, statusReason: null });
  expect(() => publicState(activity)).toThrow('a draft is not public');
});

test('publishing tells everything at once', () => {
  const activity = anActivity({ status: 'DRAFT' });
  const { changes, event } = publish(activity, at);
  expect(changes).toEqual({ status: 'PUBLISHED', publishedAt: at, changedAt: at });
  expect(event).toMatchObject({
    subject: activity.id,
    partitionKey: activity.id,
    municipalityNumber: '3218',
  });
  expect(event.data.state).toMatchObject({
    status: 'PUBLISHED',
    title: { nb: 'Turnlek' },
    publishedAt: at.toISOString(),
  });
});

test('an activity that has ended is not published', () => {
  const ended = anActivity({ status: 'DRAFT', endsOn: date('2026-08-31') });
  expect(refusalOf(() => publish(ended, at))).toBe('ACTIVITY_ALREADY_ENDED');
});

test('the last day counts until midnight in Norway, not in Greenwich', () => {
  const lastDay = anActivity({ status: 'DRAFT', endsOn: date('2026-08-31') });
  expect(refusalOf(() => publish(lastDay, new Date('2026-08-31T21:59:59Z')))).toBeNull();
  expect(refusalOf(() => publish(lastDay, new Date('2026-08-31T22:00:00Z')))).toBe('ACTIVITY_ALREADY_ENDED');
});

test('a period that ends before it begins is refused, in a draft and in a move', () => {
  const reversed = { startsOn: date('2026-12-18'), endsOn: date('2026-08-17') };
  expect(refusalOf(() => draft(someDetails(reversed), at))).toBe('PERIOD_REVERSED');
  expect(refusalOf(() => reschedule(anActivity(), reversed, 'WEATHER', at))).toBe('PERIOD_REVERSED');
  expect(refusalOf(() => change(anActivity({ status: 'DRAFT' }), { endsOn: date('2026-01-01') }, at))).toBe(
    'PERIOD_REVERSED',
  );
});

test('a change names the fields that are different, and only those', () => {
  const { event } = change(anActivity(), { title: { nb: 'Turn' }, kind: 'FIXED_COURSE', capacity: 20 }, at);
  expect(event?.data).toMatchObject({
    changed: ['title', 'capacity'],
    state: { title: { nb: 'Turn' }, capacity: 20 },
  });
});

test('a change that changes nothing is refused', () => {
  expect(refusalOf(() => change(anActivity(), { title: { nb: 'Turnlek' } }, at))).toBe('NOTHING_CHANGES');
  expect(refusalOf(() => change(anActivity(), {}, at))).toBe('NOTHING_CHANGES');
});

test('a change of a draft tells nobody', () => {
  expect(change(anActivity({ status: 'DRAFT' }), { capacity: 3 }, at).event).toBeNull();
});

test('announced days are moved, not changed', () => {
  expect(refusalOf(() => change(anActivity(), { endsOn: date('2026-12-01') }, at))).toBe(
    'PERIOD_IS_ANNOUNCED',
  );
  expect(
    refusalOf(() => change(anActivity({ status: 'DRAFT' }), { endsOn: date('2026-12-01') }, at)),
  ).toBeNull();
});

test('a move tells the days before and after', () => {
  const to = { startsOn: date('2026-09-14'), endsOn: date('2026-12-20') };
  const { changes, event } = reschedule(anActivity(), to, 'PLACE_UNAVAILABLE', at);
  expect(changes).toMatchObject({ status: 'RESCHEDULED', statusReason: 'PLACE_UNAVAILABLE', ...to });
  expect(event.data).toMatchObject({ previous: autumn, reason: 'PLACE_UNAVAILABLE', state: to });
});

test('nothing is moved into the past', () => {
  const past = { startsOn: date('2026-01-01'), endsOn: date('2026-08-31') };
  expect(refusalOf(() => reschedule(anActivity(), past, 'WEATHER', at))).toBe('ACTIVITY_ALREADY_ENDED');
});

test('over means over', () => {
  const lastDay = new Date('2026-12-18T12:00:00Z');
  expect(refusalOf(() => complete(anActivity(), 'HELD_AS_PLANNED', at))).toBe('ACTIVITY_NOT_ENDED');
  expect(refusalOf(() => complete(anActivity(), 'ENDED_EARLY', at))).toBeNull();
  expect(refusalOf(() => complete(anActivity(), 'HELD_AS_PLANNED', lastDay))).toBeNull();
  const notBegun = anActivity({ startsOn: date('2026-09-02') });
  expect(refusalOf(() => complete(notBegun, 'ENDED_EARLY', at))).toBe('ACTIVITY_NOT_ENDED');
  expect(refusalOf(() => complete(anActivity({ endsOn: null }), 'HELD_AS_PLANNED', at))).toBeNull();
});

const deciders = {
  postpone: (activity: Activity, reason: ChangeReason) => postpone(activity, reason, at),
  reschedule: (activity: Activity, reason: ChangeReason) => reschedule(activity, autumn, reason, at),
  cancel: (activity: Activity, reason: ChangeReason) => cancel(activity, reason, at),
  complete: (activity: Activity, reason: ChangeReason) =>
    complete(activity, reason, new Date('2026-12-31T12:00:00Z')),
};
const everyPair = Object.keys(deciders).flatMap((name) =>
  Object.keys(changeReasons).map(
    (reason) => [name as keyof typeof deciders, reason as ChangeReason] as const,
  ),
);

test.each(everyPair)('%s with reason %s', (name, reason) => {
  const fits = completionReasons.includes(reason) === (name === 'complete');
  expect(refusalOf(() => deciders[name](anActivity(), reason))).toBe(fits ? null : 'REASON_DOES_NOT_FIT');
  if (!fits) return;
  const { event } = deciders[name](anActivity(), reason);
  expect(event.data).toMatchObject({ reason, state: { statusReason: reason } });
  assertClosed(event);
});
