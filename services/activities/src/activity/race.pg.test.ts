import type { ActivityId, OrganisationId } from '@samspill/values/ids';
import { Refusal } from '@samspill/values/refusals/refusal';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addOccurrences } from '../occurrence/add-occurrences.ts';
import { cancelOccurrence } from '../occurrence/cancel-occurrence.ts';
import { rescheduleOccurrence } from '../occurrence/reschedule-occurrence.ts';
import { readPlace } from '../place/place-details.ts';
import { registerPlace } from '../place/register-place.ts';
import { withdrawPlace } from '../place/withdraw-place.ts';
import { aPublishedActivity, september } from '../testing/a-published-activity.ts';
import { date } from '../testing/an-activity.ts';
import { type TestService, testService } from '../testing/test-service.ts';
import { cancelActivity } from './cancel-activity.ts';
import { postponeActivity } from './postpone-activity.ts';
import { rescheduleActivity } from './reschedule-activity.ts';

let service: TestService;
let organiser: OrganisationId;
const ROUNDS = 20;
const days = { startsOn: date('2026-09-01'), endsOn: date('2026-09-30') };

beforeAll(async () => {
  service = await testService();
  organiser = await service.organisations.register();
  await service.heard();
});
afterAll(() => service.dispose());

const outcome = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: unknown) => {
      if (error instanceof Refusal) return error.code;
      throw error;
    },
  );

test('cancelled against moved: whichever comes first, it ends cancelled, and row and facts agree', async () => {
  for (let round = 0; round < ROUNDS; round++) {
    const { activity, dates } = await aPublishedActivity(
      service,
      { organiserIds: [organiser], ...days },
      [7, 14],
    );
    const move = { ...days, reason: 'WEATHER', dates: [{ id: dates[0]!.id, ...september(8) }] } as const;
    const cancel = () => outcome(cancelActivity(service.deps, activity.id, 'FUNDING_ENDED'));
    const reschedule = () => outcome(rescheduleActivity(service.deps, activity.id, move));
    // Each begins first in half of the rounds.
    const [cancelled, moved] =
      round % 2 === 0
        ? await Promise.all([cancel(), reschedule()])
        : (await Promise.all([reschedule(), cancel()])).toReversed();

    expect(cancelled).toBe('done');
    expect(['done', 'ACTIVITY_CANCELLED']).toContain(moved);
    await expectAgreement(activity.id);
    const told = await service.told(activity.id);
    const types = told.filter(({ subject }) => subject === activity.id).map(({ fact }) => fact);
    const middle = moved === 'done' ? ['activity_rescheduled'] : [];
    expect(types).toEqual(['activity_published', ...middle, 'activity_cancelled']);
  }
});

test('two that cancel: one wins, the other learns', async () => {
  const { activity } = await aPublishedActivity(service, { organiserIds: [organiser], ...days }, [7]);
  const outcomes = await Promise.all(
    Array.from({ length: 5 }, () => outcome(cancelActivity(service.deps, activity.id, 'WEATHER'))),
  );
  expect(outcomes.toSorted()).toEqual([...Array.from({ length: 4 }, () => 'ACTIVITY_CANCELLED'), 'done']);
  await expectAgreement(activity.id);
});

test('a date moved while its activity is postponed or cancelled: never a date that takes place in neither', async () => {
  for (let round = 0; round < ROUNDS; round++) {
    const { activity, dates } = await aPublishedActivity(
      service,
      { organiserIds: [organiser], ...days },
      [7, 14],
    );
    const whole = round % 2 === 0 ? cancelActivity : postponeActivity;
    const [done] = await Promise.all([
      outcome(whole(service.deps, activity.id, 'WEATHER')),
      outcome(rescheduleOccurrence(service.deps, dates[0]!.id, september(9), 'WEATHER')),
      outcome(cancelOccurrence(service.deps, dates[1]!.id, 'WEATHER')),
      outcome(addOccurrences(service.deps, activity.id, [{ ...september(20), placeId: null }])),
    ]);
    expect(done).toBe('done');
    const scheduled = await service.sql(
      `select id from occurrence where activity_id = $1 and status in ('SCHEDULED', 'RESCHEDULED')`,
      [activity.id],
    );
    expect(scheduled).toEqual([]);
    await expectAgreement(activity.id);
  }
});

test('a place withdrawn while a date is added there: one of them is refused', async () => {
  const { activity } = await aPublishedActivity(service, { organiserIds: [organiser], ...days });
  for (let round = 0; round < ROUNDS; round++) {
    const input = {
      kind: 'LIBRARY',
      name: 'x',
      municipalityNumber: '3218',
      provenance: { source: 'OPERATOR' },
    } as const;
    const place = await registerPlace(service.deps, readPlace(input));
    const outcomes = await Promise.all([
      outcome(withdrawPlace(service.deps, place.id, 'DUPLICATE')),
      outcome(addOccurrences(service.deps, activity.id, [{ ...september(20), placeId: place.id }])),
    ]);
    expect([
      ['done', 'RECORD_WITHDRAWN'],
      ['PLACE_IN_USE', 'done'],
    ]).toContainEqual(outcomes);
  }
});

/** The last fact of the activity and of each of its dates tells what the row holds. */
async function expectAgreement(id: ActivityId) {
  const last = new Map((await service.told(id)).map((fact) => [fact.subject, fact]));
  const rows = await service.sql<{ id: string; status: string }>(
    'select id, status from activity where id = $1 union all select id, status from occurrence where activity_id = $1',
    [id],
  );
  expect(rows.length).toBe(last.size);
  for (const row of rows) expect(last.get(row.id)?.state).toMatchObject(row);
}
