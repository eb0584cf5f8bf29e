import { ActivityId, type OccurrenceId, type OrganisationId } from '@samspill/values/ids';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { withdrawActivity } from '../activity/withdraw-activity.ts';
import { cancelOccurrence } from '../occurrence/cancel-occurrence.ts';
import * as commands from '../testing/commands.ts';
import { aPublishedActivity } from '../testing/a-published-activity.ts';
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

/** Six Tuesdays in the autumn of 2026, of which the first is today. */
const tuesdays = (activityId: string, with_: object = {}) => ({
  activityId,
  rule: 'FREQ=WEEKLY;BYDAY=TU',
  startsOn: '2026-09-01',
  endsOn: '2026-10-06',
  startTime: '17:00',
  durationMinutes: 90,
  ...with_,
});

async function did<T = Answer>(document: string, input: object): Promise<T> {
  const { data, errors } = await service.ask(document, { input });
  expect(errors).toBeUndefined();
  return Object.values(data!)[0] as T;
}
interface Answer {
  readonly series: { id: string; rule: string; endsOn: string };
  readonly activity: { id: string; status: string };
}

/** As anyone sees them: `09-01T17:00 SCHEDULED`. */
async function datesOf(id: string): Promise<string[]> {
  const ask =
    'query($id: ID!) { activity(id: $id) { occurrences(first: 50) { edges { node { localStartsAt status } } } } }';
  const { data } = (await service.ask(ask, { id })) as unknown as {
    data: { activity: { occurrences: { edges: { node: { localStartsAt: string; status: string } }[] } } };
  };
  return data.activity.occurrences.edges.map(({ node }) => `${node.localStartsAt.slice(5)} ${node.status}`);
}

async function aSeries(with_: object = {}) {
  const { activity } = await aPublishedActivity(service, { organiserIds: [organiser] });
  return did(commands.ADD_SERIES, tuesdays(activity.id, with_));
}

test('a series gives every date, each with its fact, and the series with one of its own', async () => {
  const { series, activity } = await aSeries();
  expect(await datesOf(activity.id)).toEqual([
    '09-01T17:00 SCHEDULED',
    '09-08T17:00 SCHEDULED',
    '09-15T17:00 SCHEDULED',
    '09-22T17:00 SCHEDULED',
    '09-29T17:00 SCHEDULED',
    '10-06T17:00 SCHEDULED',
  ]);
  const told = await service.told(activity.id);
  expect(told.map(({ fact }) => fact)).toEqual([
    'activity_published',
    'series_added',
    ...Array(6).fill('occurrence_added'),
  ]);
  expect(told[2]!.state).toMatchObject({ seriesId: series.id });
  const ask = 'query($id: ID!) { activity(id: $id) { series { id place { id } } } }';
  expect((await service.ask(ask, { id: activity.id }, ANONYMOUS)).data).toEqual({
    activity: { series: [{ id: series.id, place: null }] },
  });
});

test('the clock stays at five across the change in October, and the instant moves', async () => {
  const { activity } = await aSeries({ startsOn: '2026-10-20', endsOn: '2026-10-27' });
  expect(await datesOf(activity.id)).toEqual(['10-20T17:00 SCHEDULED', '10-27T17:00 SCHEDULED']);
  const rows = await service.sql<{ at: string }>(
    `select to_char(starts_at at time zone 'utc', 'HH24:MI') as at from occurrence where activity_id = $1 order by starts_at`,
    [activity.id],
  );
  expect(rows.map(({ at }) => at)).toEqual(['15:00', '16:00']);
});

test('a change moves what is to come, and neither the past, nor what was edited, nor what is cancelled', async () => {
  const { series, activity } = await aSeries();
  const ids = await service.sql<{ id: string }>(
    'select id from occurrence where activity_id = $1 order by starts_at',
    [activity.id],
  );
  await did(commands.RESCHEDULE_DATE, {
    id: ids[2]!.id,
    startsAt: '2026-09-16T10:00:00Z',
    endsAt: '2026-09-16T11:00:00Z',
    reason: 'COLLISION',
  });
  await did(commands.CANCEL_DATE, { id: ids[3]!.id, reason: 'WEATHER' });
  await did(commands.CHANGE_DATE, { id: ids[4]!.id, capacity: 7 });
  service.clock.now = new Date('2026-09-03T08:00:00Z');

  await did(commands.CHANGE_SERIES, {
    id: series.id,
    startTime: '18:00',
    endsOn: '2026-10-13',
    reason: 'PLACE_UNAVAILABLE',
  });
  const after = [
    '09-01T17:00 SCHEDULED',
    '09-08T18:00 RESCHEDULED',
    '09-16T12:00 RESCHEDULED',
    '09-22T17:00 CANCELLED',
    '09-29T17:00 SCHEDULED',
    '10-06T18:00 RESCHEDULED',
    '10-13T18:00 SCHEDULED',
  ];
  expect(await datesOf(activity.id)).toEqual(after);
  const before = await service.counted();
  expect(
    await service.refusal(commands.CHANGE_SERIES, { input: { id: series.id, startTime: '18:00' } }),
  ).toBe('NOTHING_CHANGES');
  expect(await service.counted()).toEqual(before);

  // Another day of the week calls off what it no longer gives, with the reason.
  await did(commands.CHANGE_SERIES, {
    id: series.id,
    rule: 'FREQ=WEEKLY;BYDAY=WE',
    endsOn: '2026-09-10',
    reason: 'COLLISION',
  });
  expect(await datesOf(activity.id)).toEqual([
    '09-01T17:00 SCHEDULED',
    '09-08T18:00 CANCELLED',
    '09-09T18:00 SCHEDULED',
    '09-16T12:00 RESCHEDULED',
    '09-22T17:00 CANCELLED',
    '09-29T17:00 SCHEDULED',
    '10-06T18:00 CANCELLED',
    '10-13T18:00 CANCELLED',
  ]);
  // And back again: cancelled stays cancelled.
  await did(commands.CHANGE_SERIES, { id: series.id, rule: 'FREQ=WEEKLY;BYDAY=TU', endsOn: '2026-10-13' });
  expect((await datesOf(activity.id)).filter((date) => date.startsWith('09-08'))).toEqual([
    '09-08T18:00 CANCELLED',
  ]);
});

test('ended, it calls off its dates to come, and its id no longer resolves', async () => {
  const { series, activity } = await aSeries({ endsOn: '2026-09-08' });
  service.clock.now = new Date('2026-09-02T08:00:00Z');
  await did(commands.REMOVE_SERIES, { id: series.id, reason: 'FUNDING_ENDED' });
  expect(await datesOf(activity.id)).toEqual(['09-01T17:00 SCHEDULED', '09-08T17:00 CANCELLED']);
  expect((await service.told(activity.id)).slice(-2).map(({ fact }) => fact)).toEqual([
    'occurrence_cancelled',
    'series_removed',
  ]);
  expect(await service.refusal(commands.REMOVE_SERIES, { input: { id: series.id, reason: 'OTHER' } })).toBe(
    'SERIES_NOT_FOUND',
  );
});

test('a draft tells nothing of its series until it is published, and its dates come and go without a word', async () => {
  const { id } = (
    await did(commands.DRAFT, {
      kind: 'FIXED_COURSE',
      title: { nb: 'Korps' },
      organiserIds: [organiser],
      municipalityNumber: '3218',
      provenance: { source: 'OPERATOR' },
    })
  ).activity;
  const { series } = await did(commands.ADD_SERIES, tuesdays(id));
  await did(commands.CHANGE_SERIES, { id: series.id, endsOn: '2026-09-08', startTime: '18:30' });
  expect(await datesOf(id)).toEqual(['09-01T18:30 SCHEDULED', '09-08T18:30 SCHEDULED']);
  expect(await service.told(id)).toEqual([]);
  await did(commands.PUBLISH, { id });
  expect((await service.told(id)).map(({ fact }) => fact)).toEqual([
    'activity_published',
    'series_added',
    'occurrence_added',
    'occurrence_added',
  ]);
});

test('school holidays are skipped, the county’s where the municipality says nothing, and followed when they change', async () => {
  const autumn = (startsOn: string, endsOn: string) => ({
    schoolYear: 2026,
    breaks: [{ kind: 'AUTUMN', startsOn, endsOn }],
    source: 'Made up for this test',
  });
  await did(commands.SET_SCHOOL_CALENDAR, { countyNumber: '32', ...autumn('2026-09-14', '2026-09-18') });
  const { series, activity } = await aSeries({ skipSchoolHolidays: true, endsOn: '2026-09-29' });
  const other = await aSeries({ endsOn: '2026-09-29' });
  const all = ['09-01', '09-08', '09-15', '09-22', '09-29'];
  const coming = async (id: string) =>
    (await datesOf(id)).filter((date) => date.endsWith('SCHEDULED')).map((date) => date.slice(0, 5));
  expect(await coming(activity.id)).toEqual(all.filter((on) => on !== '09-15'));
  expect(await coming(other.activity.id)).toEqual(all);

  const own = { municipalityNumber: '3218', ...autumn('2026-09-21', '2026-09-25') };
  expect(await did(commands.SET_SCHOOL_CALENDAR, own)).toEqual({
    seriesChanged: 1,
    schoolCalendar: { area: '3218' },
  });
  expect(await coming(activity.id)).toEqual(all.filter((on) => on !== '09-22'));
  const told = await service.told(activity.id);
  expect(told.at(-2)).toMatchObject({
    fact: 'occurrence_cancelled',
    state: { statusReason: 'HOLIDAY', seriesId: series.id },
  });
  // Said again it is no news.
  const before = await service.counted();
  expect(await did(commands.SET_SCHOOL_CALENDAR, own)).toMatchObject({ seriesChanged: 0 });
  expect(await service.counted()).toEqual(before);

  // Entered for the wrong week, and put right: what it called off takes place after all, and what somebody cancelled does not.
  const [off] = await service.sql<{ id: OccurrenceId }>(
    `select id from occurrence where activity_id = $1 and series_date = '2026-09-08'`,
    [activity.id],
  );
  await cancelOccurrence(service.deps, off!.id, 'HOLIDAY');
  await did(commands.SET_SCHOOL_CALENDAR, {
    municipalityNumber: '3218',
    ...autumn('2026-09-28', '2026-10-02'),
  });
  expect(await coming(activity.id)).toEqual(['09-01', '09-15', '09-22']);

  const ask = 'query($of: String!) { schoolCalendar(municipalityNumber: $of, schoolYear: 2026) { area } }';
  const areaOf = async (of: string) => (await service.ask(ask, { of }, ANONYMOUS)).data!['schoolCalendar'];
  expect(await areaOf('3218')).toEqual({ area: '3218' });
  expect(await areaOf('3216')).toEqual({ area: '32' });
  expect(await areaOf('4601')).toBeNull();
});

test('the same as last season, on a draft of its own', async () => {
  const { series, activity } = await aSeries({ exceptDates: ['2026-09-15'] });
  const copied = await did(commands.COPY_SERIES, {
    id: series.id,
    startsOn: '2027-08-31',
    withActivity: true,
  });
  expect(copied.activity.status).toBe('DRAFT');
  expect(copied.activity.id).not.toBe(activity.id);
  expect(await datesOf(copied.activity.id)).toEqual(
    ['08-31', '09-07', '09-14', '09-21', '09-28', '10-05'].map((on) => `${on}T17:00 SCHEDULED`),
  );
  const ask =
    'query($id: ID!) { activity(id: $id) { title { nb } startsOn endsOn provenance { source assuredOn } } }';
  expect((await service.ask(ask, { id: copied.activity.id })).data).toEqual({
    activity: {
      title: { nb: 'Turnlek' },
      startsOn: '2027-08-31',
      endsOn: '2027-10-05',
      provenance: { source: 'OPERATOR', assuredOn: null },
    },
  });
});

test('withdrawn with its activity, a series is told of as gone and what was told of it is emptied', async () => {
  const { series, activity } = await aSeries();
  await withdrawActivity(service.deps, ActivityId.parse(activity.id), 'ENTERED_IN_ERROR');
  const told = (await service.told(activity.id)).filter(({ subject }) => subject === series.id);
  expect(told.map(({ fact, state }) => [fact, state])).toEqual([
    ['series_added', null],
    ['series_removed', null],
  ]);
});

test.each<[string, object]>([
  ['RECURRENCE_RULE_INVALID', { rule: 'every tuesday' }],
  ['SERIES_WITHOUT_END', { endsOn: null }],
  ['SERIES_TOO_LONG', { endsOn: '2030-01-01' }],
  ['SERIES_HAS_NO_DATES', { endsOn: '2026-09-01', startsOn: '2026-09-01', rule: 'FREQ=WEEKLY;BYDAY=WE' }],
  ['PERIOD_REVERSED', { endsOn: '2026-08-01' }],
  ['MALFORMED_TIME', { startTime: '25:00' }],
  ['DURATION_INVALID', { durationMinutes: 0 }],
  ['OCCURRENCE_OUTSIDE_PERIOD', { endsOn: '2027-03-01' }],
  ['PLACE_NOT_FOUND', { placeId: '018f4a5e-0000-7000-8000-000000000009' }],
])('%s: nothing is stored', async (code, with_) => {
  const { activity } = await aPublishedActivity(service, { organiserIds: [organiser] });
  const before = await service.counted();
  expect(await service.refusal(commands.ADD_SERIES, { input: tuesdays(activity.id, with_) })).toBe(code);
  expect(await service.counted()).toEqual(before);
  expect(await service.sql('select id from series where activity_id = $1', [activity.id])).toEqual([]);
});

test('nobody writes without a key', async () => {
  const { series } = await aSeries();
  const input = { id: series.id, reason: 'OTHER' };
  expect(await service.refusal(commands.REMOVE_SERIES, { input }, ANONYMOUS)).toBe('WRITING_NEEDS_A_KEY');
});
