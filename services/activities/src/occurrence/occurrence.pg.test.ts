import { newId, type OrganisationId } from '@samspill/values/ids';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { draftActivity } from '../activity/draft-activity.ts';
import { publishActivity } from '../activity/publish-activity.ts';
import { aPublishedActivity, september } from '../testing/a-published-activity.ts';
import { date, someDetails } from '../testing/an-activity.ts';
import * as commands from '../testing/commands.ts';
import { type TestService, testService, TODAY } from '../testing/test-service.ts';
import {
  addOccurrences,
  OCCURRENCES_PER_ACTIVITY_MAX,
  OCCURRENCES_PER_COMMAND_MAX,
} from './add-occurrences.ts';

let service: TestService;
let organiser: OrganisationId;
const days = { startsOn: date('2026-09-01'), endsOn: date('2026-09-30') };

beforeAll(async () => {
  service = await testService();
  organiser = await service.organisations.register();
  await service.heard();
});
afterAll(() => service.dispose());
beforeEach(() => {
  service.clock.now = TODAY;
});

const factsOf = async (subject: string) => (await service.facts()).filter((fact) => fact.subject === subject);

async function aDate() {
  const { activity, dates } = await aPublishedActivity(service, { organiserIds: [organiser], ...days }, [7]);
  return { activityId: activity.id, id: dates[0]!.id };
}

test('a life in full: added, changed, postponed, moved, completed, each told with its reason', async () => {
  const { id, activityId } = await aDate();
  await service.ask(commands.CHANGE_DATE, { input: { id, capacity: 12 } });
  await service.ask(commands.POSTPONE_DATE, { input: { id, reason: 'WEATHER' } });
  const { data } = await service.ask(commands.RESCHEDULE_DATE, {
    input: { id, reason: 'WEATHER', ...september(9) },
  });
  expect(data).toEqual({
    rescheduleOccurrence: {
      occurrence: {
        id,
        status: 'RESCHEDULED',
        statusReason: 'WEATHER',
        startsAt: '2026-09-09T15:00:00.000Z',
        endsAt: '2026-09-09T16:00:00.000Z',
        previousStartsAt: '2026-09-07T15:00:00.000Z',
        capacity: 12,
        place: null,
      },
    },
  });
  service.clock.now = new Date('2026-09-09T16:00:00Z');
  expect(
    await service.refusal(commands.COMPLETE_DATE, { input: { id, reason: 'HELD_AS_PLANNED' } }),
  ).toBeNull();

  const facts = await factsOf(id);
  expect(
    facts.map(({ type, aggregateVersion, partitionKey }) => [
      type.split('.')[3],
      aggregateVersion,
      partitionKey,
    ]),
  ).toEqual(
    ['added', 'changed', 'postponed', 'rescheduled', 'completed'].map((fact, i) => [
      `occurrence_${fact}`,
      i + 1,
      activityId,
    ]),
  );
  expect(await service.refusal(commands.CANCEL_DATE, { input: { id, reason: 'WEATHER' } })).toBe(
    'OCCURRENCE_COMPLETED',
  );
});

test('dates are added all or none', async () => {
  const { activityId } = await aDate();
  const before = await service.counted();
  const occurrences = [september(8), { ...september(9), endsAt: september(8).startsAt }];
  expect(await service.refusal(commands.ADD_DATES, { input: { activityId, occurrences } })).toBe(
    'OCCURRENCE_ENDS_BEFORE_START',
  );
  expect(await service.counted()).toEqual(before);
});

test('a date takes the seats of its activity unless it states its own', async () => {
  const { activity } = await aPublishedActivity(service, { organiserIds: [organiser], capacity: 15 });
  const occurrences = [september(8), { ...september(9), capacity: 3 }, { ...september(10), capacity: null }];
  const { data } = await service.ask(commands.ADD_DATES, { input: { activityId: activity.id, occurrences } });
  expect(data).toMatchObject({
    addOccurrences: { occurrences: [{ capacity: 15 }, { capacity: 3 }, { capacity: null }] },
  });
});

test('in a draft dates come and go untold; with publication they are announced', async () => {
  const draft = await draftActivity(service.deps, someDetails({ organiserIds: [organiser] }));
  const [kept, removed] = await addOccurrences(service.deps, draft.id, [
    { ...september(7), placeId: null },
    { ...september(8), placeId: null },
  ]);
  expect(await service.refusal(commands.CHANGE_DATE, { input: { id: kept!.id, capacity: 5 } })).toBeNull();
  expect(await service.refusal(commands.REMOVE_DATE, { input: { id: removed!.id } })).toBeNull();
  expect(await factsOf(kept!.id)).toEqual([]);
  await publishActivity(service.deps, draft.id);
  expect(await factsOf(kept!.id)).toMatchObject([
    { type: 'no.samspill.activities.occurrence_added.v1', data: { state: { capacity: 5 } } },
  ]);
  expect(await service.refusal(commands.REMOVE_DATE, { input: { id: kept!.id } })).toBe(
    'OCCURRENCE_ANNOUNCED',
  );
});

const refused: [string, string, (id: string, activityId: string) => object, string][] = [
  [
    'moving into another month',
    commands.RESCHEDULE_DATE,
    (id) => ({ id, reason: 'WEATHER', startsAt: '2026-10-01T15:00:00Z', endsAt: '2026-10-01T16:00:00Z' }),
    'OCCURRENCE_OUTSIDE_PERIOD',
  ],
  [
    'moving to where it is',
    commands.RESCHEDULE_DATE,
    (id) => ({ id, reason: 'WEATHER', ...september(7) }),
    'NOTHING_CHANGES',
  ],
  [
    'moving for a reason that does not fit',
    commands.RESCHEDULE_DATE,
    (id) => ({ id, reason: 'HELD_AS_PLANNED', ...september(8) }),
    'REASON_DOES_NOT_FIT',
  ],
  [
    'moving to a time that is none',
    commands.RESCHEDULE_DATE,
    (id) => ({ id, reason: 'WEATHER', startsAt: 'soon', endsAt: 'later' }),
    'BAD_USER_INPUT',
  ],
  [
    'completing it early',
    commands.COMPLETE_DATE,
    (id) => ({ id, reason: 'HELD_AS_PLANNED' }),
    'OCCURRENCE_NOT_ENDED',
  ],
  ['changing nothing', commands.CHANGE_DATE, (id) => ({ id, capacity: null }), 'NOTHING_CHANGES'],
  ['half a seat', commands.CHANGE_DATE, (id) => ({ id, capacity: -1 }), 'CAPACITY_INVALID'],
  ['a place that is not there', commands.CHANGE_DATE, (id) => ({ id, placeId: newId() }), 'PLACE_NOT_FOUND'],
  [
    'a new date at a place that is not there',
    commands.ADD_DATES,
    (_, activityId) => ({ activityId, occurrences: [{ ...september(8), placeId: newId() }] }),
    'PLACE_NOT_FOUND',
  ],
  [
    'a new date outside the days',
    commands.ADD_DATES,
    (_, activityId) => ({
      activityId,
      occurrences: [{ startsAt: '2026-10-01T15:00:00Z', endsAt: '2026-10-01T16:00:00Z' }],
    }),
    'OCCURRENCE_OUTSIDE_PERIOD',
  ],
  [
    'too many at once',
    commands.ADD_DATES,
    (_, activityId) => ({
      activityId,
      occurrences: Array.from({ length: OCCURRENCES_PER_COMMAND_MAX + 1 }, () => september(8)),
    }),
    'OCCURRENCES_TOO_MANY',
  ],
];

test.each(refused)('%s is refused, and nothing is stored', async (_, document, input, code) => {
  const { id, activityId } = await aDate();
  const [row] = await service.sql('select * from occurrence where id = $1', [id]);
  const before = await service.counted();
  expect(await service.refusal(document, { input: input(id, activityId) })).toBe(code);
  expect(await service.counted()).toEqual(before);
  expect(await service.sql('select * from occurrence where id = $1', [id])).toEqual([row]);
});

test('an activity has an end to its dates', async () => {
  const { activity } = await aPublishedActivity(service, { organiserIds: [organiser], ...days });
  const hundred = Array.from({ length: OCCURRENCES_PER_COMMAND_MAX }, () => ({
    ...september(8),
    placeId: null,
  }));
  for (let i = 0; i < OCCURRENCES_PER_ACTIVITY_MAX / OCCURRENCES_PER_COMMAND_MAX; i++) {
    await addOccurrences(service.deps, activity.id, hundred);
  }
  const one = { activityId: activity.id, occurrences: [september(8)] };
  expect(await service.refusal(commands.ADD_DATES, { input: one })).toBe('OCCURRENCES_TOO_MANY');
  // All of them, in one commit.
  expect(
    await service.refusal(commands.CANCEL, { input: { id: activity.id, reason: 'FUNDING_ENDED' } }),
  ).toBeNull();
  const [row] = await service.sql<{ count: number }>(
    `select count(*)::int from occurrence where activity_id = $1 and status = 'CANCELLED'`,
    [activity.id],
  );
  expect(row).toEqual({ count: OCCURRENCES_PER_ACTIVITY_MAX });
});
