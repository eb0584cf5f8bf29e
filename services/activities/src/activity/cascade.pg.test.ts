import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { ActivityId, OrganisationId } from '@samspill/values/ids';
import { cancelOccurrence } from '../occurrence/cancel-occurrence.ts';
import { postponeOccurrence } from '../occurrence/postpone-occurrence.ts';
import { aPublishedActivity, september } from '../testing/a-published-activity.ts';
import { date } from '../testing/an-activity.ts';
import * as commands from '../testing/commands.ts';
import { ANONYMOUS, type TestService, testService, TODAY } from '../testing/test-service.ts';

let service: TestService;
let organiser: OrganisationId;

beforeAll(async () => {
  service = await testService();
  organiser = await service.organisations.register();
  await service.heard();
});
afterAll(() => service.dispose());
beforeEach(() => {
  service.clock.now = TODAY;
});

const days = { startsOn: date('2026-09-01'), endsOn: date('2026-09-30') };
const told = async (id: ActivityId) => (await service.told(id)).map(({ fact }) => fact);
const statuses = (id: ActivityId) =>
  service.sql<{ status: string; status_reason: string | null }>(
    'select status, status_reason from occurrence where activity_id = $1 order by starts_at',
    [id],
  );

test('cancelling takes every open date with it, in the same commit, and leaves what has been', async () => {
  const { activity, dates } = await aPublishedActivity(
    service,
    { organiserIds: [organiser], ...days },
    [7, 14, 21, 28],
  );
  await cancelOccurrence(service.deps, dates[3]!.id, 'HOLIDAY');
  await postponeOccurrence(service.deps, dates[1]!.id, 'WEATHER');
  service.clock.now = new Date('2026-09-15T08:00:00Z');
  await service.ask(commands.CANCEL, { input: { id: activity.id, reason: 'FUNDING_ENDED' } });

  expect(await statuses(activity.id)).toEqual([
    { status: 'SCHEDULED', status_reason: null },
    { status: 'CANCELLED', status_reason: 'FUNDING_ENDED' },
    { status: 'CANCELLED', status_reason: 'FUNDING_ENDED' },
    { status: 'CANCELLED', status_reason: 'HOLIDAY' },
  ]);
  expect((await told(activity.id)).slice(-3)).toEqual([
    'activity_cancelled',
    'occurrence_cancelled',
    'occurrence_cancelled',
  ]);
  const { data } = await service.ask(
    'query($id: ID!) { activity(id: $id) { status statusReason occurrences { edges { node { status } } } } }',
    { id: activity.id },
    ANONYMOUS,
  );
  expect(data).toMatchObject({ activity: { status: 'CANCELLED', statusReason: 'FUNDING_ENDED' } });
});

test('cancelled is the end: every command is refused, and nothing is stored', async () => {
  const { activity, dates } = await aPublishedActivity(service, { organiserIds: [organiser], ...days }, [7]);
  await service.ask(commands.CANCEL, { input: { id: activity.id, reason: 'WEATHER' } });
  const before = await service.counted();
  const { id } = activity;
  const dateId = dates[0]!.id;
  for (const [document, input] of [
    [commands.CHANGE, { id, capacity: 3 }],
    [commands.PUBLISH, { id }],
    [commands.POSTPONE, { id, reason: 'WEATHER' }],
    [commands.RESCHEDULE, { id, reason: 'WEATHER' }],
    [commands.CANCEL, { id, reason: 'WEATHER' }],
    [commands.COMPLETE, { id, reason: 'ENDED_EARLY' }],
    [commands.ADD_DATES, { activityId: id, occurrences: [september(14)] }],
    [commands.RESCHEDULE_DATE, { id: dateId, reason: 'WEATHER', ...september(14) }],
    [commands.CANCEL_DATE, { id: dateId, reason: 'WEATHER' }],
  ] as const) {
    expect(await service.refusal(document, { input })).toBe('ACTIVITY_CANCELLED');
  }
  expect(await service.counted()).toEqual(before);
});

test('postponing puts the coming dates off; moving gives those that are named a new time', async () => {
  const { activity, dates } = await aPublishedActivity(
    service,
    { organiserIds: [organiser], ...days },
    [7, 14],
  );
  await service.ask(commands.POSTPONE, { input: { id: activity.id, reason: 'PLACE_UNAVAILABLE' } });
  expect((await statuses(activity.id)).map(({ status }) => status)).toEqual(['POSTPONED', 'POSTPONED']);

  const moved = {
    occurrenceId: dates[0]!.id,
    startsAt: '2026-10-05T15:00:00Z',
    endsAt: '2026-10-05T16:00:00Z',
  };
  const input = {
    id: activity.id,
    startsOn: '2026-10-01',
    endsOn: '2026-10-31',
    reason: 'PLACE_UNAVAILABLE',
    occurrences: [moved],
  };
  expect((await service.ask(commands.RESCHEDULE, { input })).data).toMatchObject({
    rescheduleActivity: { activity: { status: 'RESCHEDULED', startsOn: '2026-10-01' } },
  });
  expect((await statuses(activity.id)).map(({ status }) => status).toSorted()).toEqual([
    'POSTPONED',
    'RESCHEDULED',
  ]);
  expect(await told(activity.id)).toEqual([
    'activity_published',
    'occurrence_added',
    'occurrence_added',
    'activity_postponed',
    'occurrence_postponed',
    'occurrence_postponed',
    'activity_rescheduled',
    'occurrence_rescheduled',
  ]);
});

test('a move that would leave a date outside the new days is refused, and nothing is stored', async () => {
  const { activity } = await aPublishedActivity(service, { organiserIds: [organiser], ...days }, [7]);
  const before = await service.counted();
  const input = { id: activity.id, startsOn: '2026-10-01', endsOn: '2026-10-31', reason: 'WEATHER' };
  expect(await service.refusal(commands.RESCHEDULE, { input })).toBe('OCCURRENCE_OUTSIDE_PERIOD');
  expect(await service.counted()).toEqual(before);
  expect(await service.sql('select status from activity where id = $1', [activity.id])).toEqual([
    { status: 'PUBLISHED' },
  ]);
});

test('a move that moves nothing is refused', async () => {
  const { activity } = await aPublishedActivity(service, { organiserIds: [organiser], ...days });
  const input = { id: activity.id, ...days, reason: 'WEATHER' };
  expect(await service.refusal(commands.RESCHEDULE, { input })).toBe('NOTHING_CHANGES');
});

test('a date of another activity is not moved along', async () => {
  const { activity } = await aPublishedActivity(service, { organiserIds: [organiser], ...days });
  const other = await aPublishedActivity(service, { organiserIds: [organiser], ...days }, [7]);
  const occurrences = [{ occurrenceId: other.dates[0]!.id, ...september(8) }];
  const input = { id: activity.id, ...days, reason: 'WEATHER', occurrences };
  expect(await service.refusal(commands.RESCHEDULE, { input })).toBe('OCCURRENCE_NOT_FOUND');
});

test('completing waits for the last date, and completes those that have been', async () => {
  const { activity } = await aPublishedActivity(service, { organiserIds: [organiser], ...days }, [7, 14]);
  const input = { id: activity.id, reason: 'ENDED_EARLY' };
  service.clock.now = new Date('2026-09-10T08:00:00Z');
  expect(await service.refusal(commands.COMPLETE, { input })).toBe('ACTIVITY_HAS_OPEN_OCCURRENCES');
  service.clock.now = new Date('2026-09-20T08:00:00Z');
  expect(await service.refusal(commands.COMPLETE, { input })).toBeNull();
  expect((await statuses(activity.id)).map(({ status }) => status)).toEqual(['COMPLETED', 'COMPLETED']);
});

test('what is withdrawn is gone with its dates: a tombstone is told, what was told before is emptied', async () => {
  const provenance = { source: 'SAMPLE', sourceId: null, publisher: null, assuredOn: null } as const;
  const { activity, dates } = await aPublishedActivity(
    service,
    { organiserIds: [organiser], ...days, provenance },
    [7],
  );
  const { id } = activity;
  await service.ask(commands.WITHDRAW, { input: { id, reason: 'SAMPLE_REMOVED' } });

  const facts = (await service.facts()).filter(({ partitionKey }) => partitionKey === id);
  expect(facts.map(({ type, data }) => [type.split('.')[3], data])).toEqual([
    ['activity_published', null],
    ['occurrence_added', null],
    ['occurrence_withdrawn', { state: null, activityId: id, reason: 'SAMPLE_REMOVED' }],
    ['activity_withdrawn', { state: null, reason: 'SAMPLE_REMOVED' }],
  ]);
  const gone = 'query($id: ID!, $date: ID!) { activity(id: $id) { id } occurrence(id: $date) { id } }';
  expect((await service.ask(gone, { id, date: dates[0]!.id })).data).toEqual({
    activity: null,
    occurrence: null,
  });
  expect(await service.refusal(commands.CANCEL, { input: { id, reason: 'WEATHER' } })).toBe(
    'RECORD_WITHDRAWN',
  );
  expect(
    await service.refusal(commands.CANCEL_DATE, { input: { id: dates[0]!.id, reason: 'WEATHER' } }),
  ).toBe('RECORD_WITHDRAWN');
});

test('only samples are removed as samples', async () => {
  const { activity } = await aPublishedActivity(service, { organiserIds: [organiser] });
  expect(
    await service.refusal(commands.WITHDRAW, { input: { id: activity.id, reason: 'SAMPLE_REMOVED' } }),
  ).toBe('NOT_A_SAMPLE');
  expect(
    await service.refusal(commands.WITHDRAW, { input: { id: activity.id, reason: 'DUPLICATE' } }),
  ).toBeNull();
});
