import { codesOf } from '@samspill/events/codes-of';
import { changeReasons, type ChangeReason } from '@samspill/events/activities/change-reason';
import type { ActivityId, OccurrenceId, OrganisationId, SeriesId } from '@samspill/values/ids';
import { ClockTime } from '@samspill/values/oslo-time';
import { Refusal } from '@samspill/values/refusals/refusal';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { publicState } from './activity/activity.ts';
import { fromRow as activityFrom, type ActivityRow } from './activity/activity-row.ts';
import { cancelActivity } from './activity/cancel-activity.ts';
import { changeActivity } from './activity/change-activity.ts';
import { completeActivity } from './activity/complete-activity.ts';
import { draftActivity } from './activity/draft-activity.ts';
import { postponeActivity } from './activity/postpone-activity.ts';
import { publishActivity } from './activity/publish-activity.ts';
import { rescheduleActivity } from './activity/reschedule-activity.ts';
import { withdrawActivity } from './activity/withdraw-activity.ts';
import { addOccurrences } from './occurrence/add-occurrences.ts';
import { cancelOccurrence } from './occurrence/cancel-occurrence.ts';
import { changeOccurrence } from './occurrence/change-occurrence.ts';
import { completeOccurrence } from './occurrence/complete-occurrence.ts';
import { publicState as publicOccurrence } from './occurrence/occurrence.ts';
import { fromRow as occurrenceFrom, type OccurrenceRow } from './occurrence/occurrence-row.ts';
import { postponeOccurrence } from './occurrence/postpone-occurrence.ts';
import { rescheduleOccurrence } from './occurrence/reschedule-occurrence.ts';
import { readsOf } from './reads.ts';
import { addSeries } from './series/add-series.ts';
import { changeSeries } from './series/change-series.ts';
import { removeSeries } from './series/remove-series.ts';
import { publicState as publicSeries } from './series/series.ts';
import { fromRow as seriesFrom } from './series/series-row.ts';
import { september } from './testing/a-published-activity.ts';
import { date, someDetails } from './testing/an-activity.ts';
import { type TestService, testService } from './testing/test-service.ts';

let service: TestService;
let organiser: OrganisationId;
beforeAll(async () => {
  service = await testService();
  organiser = await service.organisations.register();
  await service.heard();
});
afterAll(() => service.dispose());

const reason = fc.constantFrom(...codesOf(changeReasons));
const day = fc.integer({ min: 1, max: 30 });
const nth = fc.nat({ max: 3 });

/** What an operator may think of, sensible or not. Mostly sensible: the draft is published early. */
const command = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constant('publish' as const) }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('add' as const), day }) },
  fc.record({ do: fc.constant('change' as const), capacity: fc.option(fc.integer({ min: 1, max: 9 })) }),
  fc.record({ do: fc.constant('postpone' as const), reason }),
  fc.record({ do: fc.constant('reschedule' as const), reason, day, nth }),
  fc.record({ do: fc.constantFrom('cancel' as const, 'complete' as const), reason }),
  fc.record({
    do: fc.constantFrom('cancelDate' as const, 'postponeDate' as const, 'completeDate' as const),
    nth,
    reason,
  }),
  fc.record({ do: fc.constant('moveDate' as const), nth, day, reason }),
  fc.record({ do: fc.constant('changeDate' as const), nth, capacity: fc.integer({ min: 1, max: 9 }) }),
  fc.record({ do: fc.constant('wait' as const), days: fc.integer({ min: 1, max: 10 }) }),
  { weight: 3, arbitrary: fc.record({ do: fc.constant('addSeries' as const), day, count: nth }) },
  fc.record({ do: fc.constant('changeSeries' as const), nth, day, count: nth, reason }),
  fc.record({ do: fc.constant('removeSeries' as const), nth, reason }),
  { weight: 1, arbitrary: fc.record({ do: fc.constant('withdraw' as const) }) },
);
type Command = typeof command extends fc.Arbitrary<infer C> ? C : never;

test('whatever is done, in whatever order, the facts fold to the rows', async () => {
  let done = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(command, { minLength: 3, maxLength: 14 }), async (commands) => {
      service.clock.now = new Date('2026-08-31T08:00:00Z');
      const run: Run = { id: await aDraft(), dates: [], series: [] };
      for (const each of commands) {
        try {
          await perform(run, each);
          done++;
        } catch (error) {
          if (!(error instanceof Refusal)) throw error;
        }
      }
      await expectFoldEqualsRows(run.id);
    }),
    { numRuns: 60 },
  );
  // The sequences must get somewhere, or the equality says little.
  expect(done).toBeGreaterThan(150);
});

interface Run {
  readonly id: ActivityId;
  readonly dates: OccurrenceId[];
  readonly series: SeriesId[];
}

/** From a day of September on, one to four days, each at an hour of its own. */
function daily(from: number, more: number) {
  return {
    rule: `FREQ=DAILY;COUNT=${more + 1}`,
    startsOn: date(`2026-09-${String(from).padStart(2, '0')}`),
    endsOn: null,
    startTime: ClockTime.parse(`${10 + (from % 10)}:00`),
    durationMinutes: 60,
    skipSchoolHolidays: false,
    placeId: null,
  };
}

async function aDraft(): Promise<ActivityId> {
  const days = { startsOn: date('2026-09-01'), endsOn: date('2026-09-30') };
  const { id } = await draftActivity(service.deps, someDetails({ organiserIds: [organiser], ...days }));
  return id;
}

async function perform({ id, dates, series }: Run, the: Command): Promise<void> {
  const { deps, clock } = service;
  const dateId = 'nth' in the ? (dates[the.nth] ?? dates[0]) : undefined;
  if (the.do === 'publish') await publishActivity(deps, id);
  if (the.do === 'change') await changeActivity(deps, id, { capacity: the.capacity });
  if (the.do === 'postpone') await postponeActivity(deps, id, the.reason);
  if (the.do === 'cancel') await cancelActivity(deps, id, the.reason);
  if (the.do === 'complete') await completeActivity(deps, id, the.reason);
  if (the.do === 'withdraw') await withdrawActivity(deps, id, 'DUPLICATE');
  if (the.do === 'wait') clock.now = new Date(clock.now.getTime() + the.days * 86_400_000);
  if (the.do === 'add') {
    const [added] = await addOccurrences(deps, id, [{ ...september(the.day), placeId: null }]);
    dates.push(added!.id);
  }
  if (the.do === 'addSeries') {
    const added = await addSeries(deps, id, {
      ...daily(the.day, the.count),
      exceptDates: [],
      extraDates: [],
    });
    series.push(added.id);
  }
  const seriesId = 'nth' in the ? (series[the.nth] ?? series[0]) : undefined;
  if (seriesId && the.do === 'changeSeries') {
    await changeSeries(deps, seriesId, { ...daily(the.day, the.count), capacity: the.day }, the.reason);
  }
  if (seriesId && the.do === 'removeSeries') await removeSeries(deps, seriesId, the.reason);
  if (the.do === 'reschedule') {
    const moved = dateId === undefined ? [] : [{ id: dateId, ...september(the.day) }];
    await rescheduleActivity(deps, id, {
      startsOn: date('2026-09-01'),
      endsOn: null,
      reason: the.reason,
      dates: moved,
    });
  }
  if (dateId === undefined) return;
  if (the.do === 'cancelDate') await cancelOccurrence(deps, dateId, the.reason);
  if (the.do === 'postponeDate') await postponeOccurrence(deps, dateId, the.reason);
  if (the.do === 'completeDate') await completeOccurrence(deps, dateId, the.reason);
  if (the.do === 'moveDate') await rescheduleOccurrence(deps, dateId, september(the.day), the.reason);
  if (the.do === 'changeDate') await changeOccurrence(deps, dateId, { capacity: the.capacity });
}

/** A fact carries the whole state, so the last one is the fold; what is withdrawn has none. Versions are dense. */
async function expectFoldEqualsRows(id: ActivityId) {
  const told = await service.told(id);
  const folded = new Map(told.map(({ subject, state }) => [subject, state]));
  expect(new Map([...folded].filter(([, state]) => state !== null))).toEqual(await rowsOf(id));
  for (const facts of Map.groupBy(told, ({ subject }) => subject).values()) {
    expect(facts.map(({ version }) => version)).toEqual(facts.map((_, i) => i + 1));
  }
}

/** What the rows of an activity and its dates say in public; nothing while it is a draft. */
async function rowsOf(id: string): Promise<Map<string, unknown>> {
  const { activities, occurrences, series } = await service.deps.transaction(async ({ em }) => {
    const reads = readsOf(em);
    return {
      activities: await reads
        .selectFrom('activity')
        .selectAll()
        .where('id', '=', id as ActivityRow['id'])
        .execute(),
      occurrences: await reads
        .selectFrom('occurrence')
        .selectAll()
        .where('activityId', '=', id as OccurrenceRow['activityId'])
        .execute(),
      series: await reads
        .selectFrom('series')
        .selectAll()
        .where('activityId', '=', id as OccurrenceRow['activityId'])
        .execute(),
    };
  });
  if (activities.every(({ status }) => status === 'DRAFT')) return new Map();
  return new Map<string, unknown>([
    ...activities.map((row) => [row.id, publicState(activityFrom(row))] as const),
    ...occurrences.map((row) => [row.id, publicOccurrence(occurrenceFrom(row))] as const),
    ...series.map((row) => [row.id, publicSeries(seriesFrom(row))] as const),
  ]);
}

test('the fold would notice: a row changed behind its facts is not what they tell', async () => {
  service.clock.now = new Date('2026-08-31T08:00:00Z');
  const id = await aDraft();
  await publishActivity(service.deps, id);
  await expectFoldEqualsRows(id);
  await service.sql(`update activity set status_reason = $2 where id = $1`, [
    id,
    'WEATHER' satisfies ChangeReason,
  ]);
  await expect(expectFoldEqualsRows(id)).rejects.toThrow('deeply equal');
});
