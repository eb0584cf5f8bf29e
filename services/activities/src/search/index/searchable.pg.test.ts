import { organisationRenamed } from '@samspill/events/organisations/organisation-renamed.v1';
import { createLogger } from '@samspill/service-kit/logger';
import type { OrganisationId } from '@samspill/values/ids';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { changeActivity } from '../../activity/change-activity.ts';
import { draftActivity } from '../../activity/draft-activity.ts';
import { publishActivity } from '../../activity/publish-activity.ts';
import { withdrawActivity } from '../../activity/withdraw-activity.ts';
import { addOccurrences } from '../../occurrence/add-occurrences.ts';
import { cancelOccurrence } from '../../occurrence/cancel-occurrence.ts';
import { changePlace } from '../../place/change-place.ts';
import { readPlace } from '../../place/place-details.ts';
import { registerPlace } from '../../place/register-place.ts';
import { september } from '../../testing/a-published-activity.ts';
import { start } from '../../start.ts';
import { someDetails } from '../../testing/an-activity.ts';
import { organisationState } from '../../testing/test-organisations.ts';
import { ANONYMOUS, type TestService, testService } from '../../testing/test-service.ts';

let service: TestService;
let club: OrganisationId;

beforeAll(async () => {
  service = await testService();
  club = await service.organisations.register({ name: 'Nordbygda ungdomslag' });
  await service.heard();
});
afterAll(() => service.dispose());

interface Listed {
  readonly totalCount: number;
  readonly edges: readonly unknown[];
}

/** By start: what has some of the words does not count. */
async function listed(filter: object): Promise<Listed> {
  const { data, errors } = await service.ask(
    'query($filter: ActivityFilterInput) { activities(filter: $filter, order: START) { totalCount edges { node { id } } } }',
    { filter },
    ANONYMOUS,
  );
  expect(errors).toBeUndefined();
  return (data as { activities: Listed }).activities;
}

async function found(filter: object): Promise<number> {
  const { totalCount, edges } = await listed(filter);
  expect(edges).toHaveLength(totalCount);
  return totalCount;
}

/** What changes beside the story, by the indexer: in the middle of it the count and the list may have seen different moments. */
async function foundSoon(filter: object, count: number): Promise<void> {
  await expect
    .poll(
      async () => {
        const { totalCount, edges } = await listed(filter);
        return [totalCount, edges.length];
      },
      { timeout: 10_000 },
    )
    .toEqual([count, count]);
}

test('what a story does is searched by the moment it has committed', async () => {
  const { deps } = service;
  const provenance = { source: 'SAMPLE', sourceId: null, publisher: null, assuredOn: null } as const;
  const details = someDetails({
    organiserIds: [club],
    title: { nb: 'Bueskyting' },
    provenance,
    startsOn: null,
    endsOn: null,
  });
  const { id } = await draftActivity(deps, details);
  expect(await found({ text: 'bueskyting' })).toBe(0);
  await publishActivity(deps, id);
  expect(await found({ text: 'bueskyting' })).toBe(1);

  await changeActivity(deps, id, { title: { nb: 'Klatring' } });
  expect([await found({ text: 'bueskyting' }), await found({ text: 'klatrekurs' })]).toEqual([0, 1]);

  const day = { text: 'klatring', from: '2026-09-20T22:00:00Z', to: '2026-09-21T22:00:00Z' };
  expect(await found(day)).toBe(0);
  const place = await registerPlace(
    deps,
    readPlace({
      kind: 'SCHOOL',
      name: 'Grenda skole',
      municipalityNumber: '3218',
      point: { latitude: 59.66, longitude: 10.79 },
      provenance,
    }),
  );
  const [date] = await addOccurrences(deps, id, [{ ...september(21), placeId: place.id }]);
  const near = { text: 'klatring', near: { latitude: 59.66, longitude: 10.8, radiusKm: 2 } };
  expect([await found(day), await found(near), await found({ text: 'klatring grenda' })]).toEqual([1, 1, 1]);

  await changePlace(deps, place.id, { name: 'Bakken skole', point: { latitude: 60.66, longitude: 10.79 } });
  await foundSoon({ text: 'klatring bakken' }, 1);
  expect([await found(near), await found({ text: 'klatring grenda' })]).toEqual([0, 0]);

  await cancelOccurrence(deps, date!.id, 'HOLIDAY');
  expect([await found(day), await found({ text: 'klatring bakken' })]).toEqual([0, 0]);

  await withdrawActivity(deps, id, 'SAMPLE_REMOVED');
  expect(await found({ text: 'klatring' })).toBe(0);
});

test('a new name of an organiser is found, and the old one no longer', async () => {
  const { deps, organisations } = service;
  const { id } = await draftActivity(
    deps,
    someDetails({ organiserIds: [club], title: { nb: 'Volleyball' } }),
  );
  await publishActivity(deps, id);
  expect(await found({ text: 'volleyball nordbygda' })).toBe(1);
  const state = organisationState(club, { name: 'Sørbygda ungdomslag' });
  await organisations.tell(
    organisationRenamed(club, new Date(), {
      state,
      name: state.name,
      previousName: 'Nordbygda ungdomslag',
      validFrom: '2026-09-01',
    }),
  );
  await service.heard();
  await foundSoon({ text: 'volleyball sørbygda' }, 1);
  expect(await found({ text: 'volleyball nordbygda' })).toBe(0);
});

test('all is made searchable anew', async () => {
  await service.sql('delete from activity_search');
  expect(await found({ text: 'volleyball' })).toBe(0);
  expect(await service.reindex()).toBeGreaterThan(0);
  expect(await found({ text: 'volleyball' })).toBe(1);
});

test('what other code has made searchable is made so anew when a process starts', async () => {
  await service.sql(`update activity_search set version = version - 1, document = ''`);
  expect(await found({ text: 'volleyball' })).toBe(0);
  const logger = createLogger({ service: 'activities', level: 'error' });
  const another = await start(service.env, { logger, now: () => service.clock.now });
  try {
    await foundSoon({ text: 'volleyball' }, 1);
  } finally {
    await another.dispose();
  }
});
