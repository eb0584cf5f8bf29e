import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId, type OrganisationId } from '@samspill/values/ids';
import { MunicipalityNumber, municipalities } from '@samspill/values/municipality';
import { aPublishedActivity, september } from './testing/a-published-activity.ts';
import { statementsOf } from './testing/statements-of.ts';
import { ANONYMOUS, type TestService, testService } from './testing/test-service.ts';
import { addOccurrences } from './occurrence/add-occurrences.ts';
import { registerPlace } from './place/register-place.ts';
import { readPlace } from './place/place-details.ts';

let service: TestService;
const organisers: OrganisationId[] = [];
const activityIds: string[] = [];
const occurrenceIds: string[] = [];
const numbers = municipalities
  .filter(({ validTo }) => validTo === null)
  .slice(0, 50)
  .map(({ number }) => number);

beforeAll(async () => {
  service = await testService();
  for (let i = 0; i < 50; i++) organisers.push(await service.organisations.register());
  await service.heard();
  for (const [i, id] of organisers.entries()) {
    const municipalityNumber = MunicipalityNumber.parse(numbers[i]);
    const { activity } = await aPublishedActivity(service, {
      organiserIds: [id, organisers[0]!],
      municipalityNumber,
    });
    const place = await registerPlace(
      service.deps,
      readPlace({
        kind: 'LIBRARY',
        name: `Bibliotek ${i}`,
        municipalityNumber,
        provenance: { source: 'OPERATOR' },
      }),
    );
    const dates = await addOccurrences(service.deps, activity.id, [
      { ...september(7), placeId: place.id },
      { ...september(8), placeId: place.id },
    ]);
    activityIds.push(activity.id);
    occurrenceIds.push(...dates.map(({ id: dateId }) => dateId));
  }
}, 120_000);
afterAll(() => service.dispose());

const fields = {
  organisers: `... on Organisation { activities(first: 2) { totalCount edges { node {
    organiserClosed occurrences(first: 1) { edges { node { activity { id } place { name } } } } } } } }`,
  municipalities: `... on Municipality { activities(first: 2, filter: { kind: FIXED_COURSE }) { totalCount edges { node {
    organisers { id activities(first: 3) { edges { node { id } } } } occurrences(last: 1) { totalCount edges { node { id } } } } } } }`,
  activities: `... on Activity { title { nb } organiserClosed occurrences(first: 2, filter: { statuses: [SCHEDULED] }) { edges { node { place { name } } } } }`,
  occurrences: `... on Occurrence { startsAt activity { title { nb } organiserClosed } place { name municipality { number activities { totalCount } } } }`,
};

const shapes: [string, (count: number) => object[], string, number][] = [
  // Pages, counts, copies of organisers, pages of dates, activities by id, places: one each.
  [
    'organisers',
    (n) => organisers.slice(0, n).map((id) => ({ __typename: 'Organisation', id })),
    fields.organisers,
    6,
  ],
  [
    'municipalities',
    (n) => numbers.slice(0, n).map((number) => ({ __typename: 'Municipality', number })),
    fields.municipalities,
    6,
  ],
  [
    'activities',
    (n) => activityIds.slice(0, n).map((id) => ({ __typename: 'Activity', id })),
    fields.activities,
    4,
  ],
  [
    'occurrences',
    (n) => occurrenceIds.slice(0, n).map((id) => ({ __typename: 'Occurrence', id })),
    fields.occurrences,
    6,
  ],
];

test.each(shapes)('as many statements for 1, 10 and 50 %s', async (_, some, fragment, each) => {
  const counts: number[] = [];
  for (const parents of [1, 10, 50]) {
    const statements = await statementsOf(async () => {
      const ask = `query($of: [_Any!]!) { _entities(representations: $of) { ${fragment} } }`;
      const { data, errors } = await service.ask(ask, { of: some(parents) }, ANONYMOUS);
      expect(errors).toBeUndefined();
      expect((data as { _entities: unknown[] })._entities).toHaveLength(parents);
    });
    counts.push(statements.length);
  }
  expect(counts).toEqual([each, each, each]);
});

test('the guard counts: one request for each is many statements', async () => {
  const statements = await statementsOf(async () => {
    for (const id of activityIds.slice(0, 10))
      await service.ask('query($id: ID!) { activity(id: $id) { id } }', { id });
  });
  expect(statements).toHaveLength(10);
});

test('lists asked for in two ways are two statements, and each gets its own', async () => {
  const [one, other] = organisers as [OrganisationId, OrganisationId];
  const { data } = await service.ask(
    `query($of: [_Any!]!) { _entities(representations: $of) { ... on Organisation {
      none: activities(filter: { kind: DROP_IN }) { totalCount } all: activities { totalCount } } } }`,
    { of: [one, other, newId()].map((id) => ({ __typename: 'Organisation', id })) },
  );
  expect((data as { _entities: unknown })._entities).toEqual([
    { none: { totalCount: 0 }, all: { totalCount: 50 } },
    { none: { totalCount: 0 }, all: { totalCount: 1 } },
    { none: { totalCount: 0 }, all: { totalCount: 0 } },
  ]);
});

test('what a mutation changed is read anew after it', async () => {
  const { data } = await service.ask(
    `mutation($id: ID!) { changeActivity(input: { id: $id, capacity: 7 }) { activity { capacity
      occurrences { edges { node { activity { capacity } } } } } } }`,
    { id: activityIds[3]! },
  );
  expect(data).toMatchObject({
    changeActivity: {
      activity: { capacity: 7, occurrences: { edges: [{ node: { activity: { capacity: 7 } } }, {}] } },
    },
  });
});
