import { afterAll, beforeAll, expect, test } from 'vitest';
import { barrierCodes } from '@samspill/values/barriers';
import { MunicipalityNumber } from '@samspill/values/municipality';
import { DistrictNumber } from '@samspill/values/district';
import { newId, type OrganisationId } from '@samspill/values/ids';
import { aPublishedActivity, september } from '../testing/a-published-activity.ts';
import { date, someDetails } from '../testing/an-activity.ts';
import { ANONYMOUS, type TestService, testService } from '../testing/test-service.ts';
import type { ActivityDetails } from './activity.ts';
import { cancelActivity } from './cancel-activity.ts';
import { changeActivity } from './change-activity.ts';
import { draftActivity } from './draft-activity.ts';
import { cancelOccurrence } from '../occurrence/cancel-occurrence.ts';
import { addOccurrences } from '../occurrence/add-occurrences.ts';
import { postponeOccurrence } from '../occurrence/postpone-occurrence.ts';
import { postponeActivity } from './postpone-activity.ts';
import { withdrawActivity } from './withdraw-activity.ts';

let service: TestService;
let club: OrganisationId;
let centre: OrganisationId;

const oslo = MunicipalityNumber.parse('0301');
const ås = MunicipalityNumber.parse('3218');
const undated = { startsOn: null, endsOn: null };

beforeAll(async () => {
  service = await testService();
  [club, centre] = [await service.organisations.register(), await service.organisations.register()];
  await service.heard();
  // Each an hour later than the one before.
  const published = async (nb: string, details: Partial<ActivityDetails>, days: readonly number[] = []) => {
    service.clock.now = new Date(service.clock.now.getTime() + 3_600_000);
    return aPublishedActivity(service, { organiserIds: [club], title: { nb }, ...details }, days);
  };
  await published(
    'Øving',
    { kind: 'DROP_IN', ...undated, barriersRemoved: ['TRANSPORT'], districtNumber: null },
    [7, 14],
  );
  await published('Åpen hall', {
    kind: 'OPEN_MEETING_PLACE',
    startsOn: date('2026-09-10'),
    endsOn: date('2026-09-12'),
  });
  await published('Ærlig talt', {
    municipalityNumber: oslo,
    districtNumber: DistrictNumber.parse('030101'),
    organiserIds: [centre, club],
    startsOn: null,
    endsOn: null,
    ageRule: null,
  });
  const off = await published('zumba', { startsOn: date('2026-09-01'), organiserIds: [centre] }, [21]);
  await cancelActivity(service.deps, off.activity.id, 'WEATHER');
  const put = await published('Akrobatikk', { startsOn: date('2026-09-05') }, [22]);
  await postponeActivity(service.deps, put.activity.id, 'WEATHER');
  const some = await published(
    'BUA',
    {
      kind: 'EQUIPMENT_LENDING',
      ...undated,
      provenance: { source: 'SAMPLE', sourceId: null, publisher: null, assuredOn: null },
    },
    [23, 24],
  );
  await cancelOccurrence(service.deps, some.dates[0]!.id, 'HOLIDAY');
  await draftActivity(service.deps, someDetails({ organiserIds: [club], title: { nb: 'Hemmelig' } }));
});
afterAll(() => service.dispose());

const TITLES = `query($filter: ActivityFilterInput, $order: ActivityOrder, $first: Int, $after: String, $last: Int, $before: String) {
  activities(filter: $filter, order: $order, first: $first, after: $after, last: $last, before: $before) {
    totalCount edges { cursor node { title { nb } } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`;

interface List {
  totalCount: number;
  edges: { cursor: string; node: { title: { nb: string } } }[];
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; endCursor: string | null };
}

async function list(variables: object): Promise<List> {
  const { data, errors } = await service.ask(TITLES, { ...variables }, ANONYMOUS);
  expect(errors).toBeUndefined();
  return (data as { activities: List }).activities;
}
const titles = async (filter: object, order = 'TITLE') =>
  (await list({ filter, order })).edges.map(({ node }) => node.title.nb);

test('titles run in Norwegian order: capitals with small letters, æ, ø and å last', async () => {
  expect(await titles({})).toEqual(['Akrobatikk', 'BUA', 'zumba', 'Ærlig talt', 'Øving', 'Åpen hall']);
});

test('by start: the first day, else the first date that holds; those without either last', async () => {
  const byStart = ['zumba', 'Akrobatikk', 'Øving', 'Åpen hall', 'BUA', 'Ærlig talt'];
  expect(await titles({}, 'START')).toEqual(byStart);
});

async function startKey(id: string): Promise<string> {
  const [row] = await service.sql<{ listed: string; searched: string }>(
    `select activity.start_key::text as listed, activity_search.start_key::text as searched
     from activity join activity_search on activity_id = id where id = $1`,
    [id],
  );
  expect(row!.searched).toBe(row!.listed);
  return row!.listed;
}

test('its dates move it in the lists, called off and put off; a first day comes before them', async () => {
  const { deps } = service;
  const sample = { source: 'SAMPLE', sourceId: null, publisher: null, assuredOn: null } as const;
  const { activity, dates } = await aPublishedActivity(
    service,
    { organiserIds: [club], title: { nb: 'Bordtennis' }, ...undated, provenance: sample },
    [8, 9],
  );
  expect(await startKey(activity.id)).toBe('2026-09-08');
  await cancelOccurrence(deps, dates[0]!.id, 'HOLIDAY');
  expect(await startKey(activity.id)).toBe('2026-09-09');
  await postponeOccurrence(deps, dates[1]!.id, 'WEATHER');
  expect(await startKey(activity.id)).toBe('9999-12-31');
  await withdrawActivity(deps, activity.id, 'SAMPLE_REMOVED');

  const { id } = await draftActivity(deps, someDetails({ organiserIds: [club], ...undated }));
  await addOccurrences(deps, id, [{ ...september(30), placeId: null }]);
  expect(await startKey(id)).toBe('2026-09-30');
  await changeActivity(deps, id, { startsOn: date('2026-09-03') });
  expect(await startKey(id)).toBe('2026-09-03');
  await changeActivity(deps, id, { startsOn: null });
  expect(await startKey(id)).toBe('2026-09-30');
});

test('by publication: the latest first', async () => {
  expect(await titles({}, 'RECENTLY_PUBLISHED')).toEqual([
    'BUA',
    'Akrobatikk',
    'zumba',
    'Ærlig talt',
    'Åpen hall',
    'Øving',
  ]);
});

const filters: [string, () => object, string[]][] = [
  ['municipality', () => ({ municipalityNumber: '0301' }), ['Ærlig talt']],
  [
    'a former number of it',
    () => ({ municipalityNumber: '3021' }),
    ['Akrobatikk', 'BUA', 'zumba', 'Øving', 'Åpen hall'],
  ],
  ['districtNumber', () => ({ districtNumber: '030101' }), ['Ærlig talt']],
  [
    'organiser, the second one too',
    () => ({ organiserId: club }),
    ['Akrobatikk', 'BUA', 'Ærlig talt', 'Øving', 'Åpen hall'],
  ],
  ['organiser that offers nothing', () => ({ organiserId: newId() }), []],
  ['kind', () => ({ kind: 'DROP_IN' }), ['Øving']],
  ['status', () => ({ statuses: ['CANCELLED', 'POSTPONED'] }), ['Akrobatikk', 'zumba']],
  ['no status', () => ({ statuses: [] }), []],
  ['barrier', () => ({ barrierRemoved: 'TRANSPORT' }), ['Øving']],
  ['source', () => ({ source: 'SAMPLE' }), ['BUA']],
  ['a week: its dates, or days without dates', () => week('07', '13'), ['Øving', 'Åpen hall']],
  ['a week whose date was cancelled with its activity', () => week('21', '22'), []],
  ['a day whose date was called off', () => week('23', '24'), []],
  ['a day with a date that holds', () => week('24', '25'), ['BUA']],
  ['from a time on', () => ({ from: '2026-09-13T00:00:00Z' }), ['BUA', 'Øving']],
  ['until a time', () => ({ to: '2026-09-10T00:00:00Z' }), ['Øving', 'Åpen hall']],
  ['several at once', () => ({ organiserId: club, kind: 'DROP_IN', municipalityNumber: '3218' }), ['Øving']],
  ['several that exclude each other', () => ({ kind: 'DROP_IN', municipalityNumber: '0301' }), []],
  [
    'age',
    () => ({ age: { age: 12, on: '2026-10-01' } }),
    ['Akrobatikk', 'BUA', 'zumba', 'Øving', 'Åpen hall'],
  ],
  ['an age above', () => ({ age: { age: 13, on: '2026-10-01' } }), []],
  [
    'a birth year that is surely within',
    () => ({ age: { birthYear: 2016, on: '2026-10-01' } }),
    ['Akrobatikk', 'BUA', 'zumba', 'Øving', 'Åpen hall'],
  ],
  ['a birth year that may be too old', () => ({ age: { birthYear: 2013, on: '2026-10-01' } }), []],
];

test.each(filters)('narrowed by %s', async (_, filter, expected) => {
  expect(await titles(filter())).toEqual(expected);
  expect((await list({ filter: filter() })).totalCount).toBe(expected.length);
});

const refused: [string, object, string][] = [
  ['an unknown municipality', { municipalityNumber: '1234' }, 'MUNICIPALITY_UNKNOWN'],
  ['a municipality that was split', { municipalityNumber: '1507' }, 'MUNICIPALITY_SPLIT'],
  ['an unknown district', { districtNumber: '030199' }, 'DISTRICT_UNKNOWN'],
  ['a malformed organiser', { organiserId: 'x' }, 'MALFORMED_ID'],
  ['drafts', { statuses: ['DRAFT'] }, 'WRITING_NEEDS_A_KEY'],
  [
    'a window that ends before it begins',
    { from: '2026-09-02T00:00:00Z', to: '2026-09-01T00:00:00Z' },
    'PERIOD_REVERSED',
  ],
  ['neither age nor birth year', { age: {} }, 'AGE_FILTER_INVALID'],
  ['both age and birth year', { age: { age: 7, birthYear: 2019 } }, 'AGE_FILTER_INVALID'],
  ['an age below nought', { age: { age: -1 } }, 'AGE_FILTER_INVALID'],
  ['an unknown barrier', { barrierRemoved: 'WEALTH' }, 'BAD_USER_INPUT'],
];

test.each(refused)('a filter by %s is refused', async (_, filter, code) => {
  expect(await service.refusal(TITLES, { filter }, ANONYMOUS)).toBe(code);
});

test('an operator sees drafts when asking for them, and only then', async () => {
  const titlesFor = async (filter: object) =>
    ((await service.ask(TITLES, { filter })).data as { activities: List }).activities.edges.map(
      ({ node }) => node.title.nb,
    );
  expect(await titlesFor({})).not.toContain('Hemmelig');
  expect(await titlesFor({ statuses: ['DRAFT'] })).toContain('Hemmelig');
  expect(await titlesFor({ statuses: ['DRAFT'] })).not.toContain('BUA');
});

test.each(['TITLE', 'START', 'RECENTLY_PUBLISHED'])(
  'pages of two make up the whole list, both ways, by %s',
  async (order) => {
    const whole = await titles({}, order);
    const forward: string[] = [];
    let after: string | null = null;
    do {
      const page: List = await list({ order, first: 2, after });
      forward.push(...page.edges.map(({ node }) => node.title.nb));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after);
    expect(forward).toEqual(whole);
    const last = await list({ order, last: 2 });
    expect(last.edges.map(({ node }) => node.title.nb)).toEqual(whole.slice(-2));
    expect(last.pageInfo).toMatchObject({ hasPreviousPage: true, hasNextPage: false });
  },
);

test('a cursor of another order, or of nothing, is refused', async () => {
  const { edges } = await list({ order: 'TITLE', first: 1 });
  expect(await service.refusal(TITLES, { order: 'START', after: edges[0]!.cursor })).toBe('MALFORMED_CURSOR');
  expect(await service.refusal(TITLES, { after: 'x' })).toBe('MALFORMED_CURSOR');
  expect(await service.refusal(TITLES, { first: 101 })).toBe('PAGE_SIZE_OUT_OF_RANGE');
});

test('organisations and municipalities have their lists, each with its own page and count', async () => {
  const { data, errors } = await service.ask(
    `query($of: [_Any!]!) { _entities(representations: $of) {
      ... on Organisation { activities(first: 1, order: TITLE) { totalCount edges { node { title { nb } } } pageInfo { hasNextPage } } }
      ... on Municipality { activities(first: 1, order: TITLE, filter: { kind: DROP_IN }) { totalCount edges { node { title { nb } } } } } } }`,
    {
      of: [
        { __typename: 'Organisation', id: club },
        { __typename: 'Organisation', id: centre },
        { __typename: 'Organisation', id: newId() },
        { __typename: 'Municipality', number: ås },
        { __typename: 'Municipality', number: '3021' },
        { __typename: 'Municipality', number: oslo },
      ],
    },
    ANONYMOUS,
  );
  expect(errors).toBeUndefined();
  expect(data).toEqual({
    _entities: [
      {
        activities: {
          totalCount: 5,
          edges: [{ node: { title: { nb: 'Akrobatikk' } } }],
          pageInfo: { hasNextPage: true },
        },
      },
      {
        activities: {
          totalCount: 2,
          edges: [{ node: { title: { nb: 'zumba' } } }],
          pageInfo: { hasNextPage: true },
        },
      },
      { activities: { totalCount: 0, edges: [], pageInfo: { hasNextPage: false } } },
      { activities: { totalCount: 1, edges: [{ node: { title: { nb: 'Øving' } } }] } },
      { activities: { totalCount: 1, edges: [{ node: { title: { nb: 'Øving' } } }] } },
      { activities: { totalCount: 0, edges: [] } },
    ],
  });
});

test('the list of a municipality that was split is refused, and the others are answered', async () => {
  const { data, errors } = await service.ask(
    'query($of: [_Any!]!) { _entities(representations: $of) { ... on Municipality { number activities { totalCount } } } }',
    {
      of: [
        { __typename: 'Municipality', number: '1507' },
        { __typename: 'Municipality', number: oslo },
      ],
    },
  );
  expect(errors?.map(({ extensions }) => extensions['code'])).toEqual(['MUNICIPALITY_SPLIT']);
  expect(data).toEqual({
    _entities: [
      { number: '1507', activities: null },
      { number: '0301', activities: { totalCount: 1 } },
    ],
  });
});

test('dates of all activities, by time, narrowed by both', async () => {
  const { data } = await service.ask(
    `{ all: occurrences { totalCount edges { node { startsAt status } } }
      some: occurrences(filter: { from: "2026-09-14T00:00:00Z", to: "2026-09-24T00:00:00Z", statuses: [SCHEDULED] }, activityFilter: { kind: DROP_IN }) {
        totalCount edges { node { localStartsAt localEndsAt activity { title { nb } } } } } }`,
    {},
    ANONYMOUS,
  );
  const { all, some } = data as {
    all: { totalCount: number; edges: { node: { startsAt: string } }[] };
    some: unknown;
  };
  const starts = all.edges.map(({ node }) => node.startsAt);
  expect(starts).toEqual(starts.toSorted());
  expect([starts.length, all.totalCount]).toEqual([6, 6]);
  expect(some).toEqual({
    totalCount: 1,
    edges: [
      {
        node: {
          localStartsAt: '2026-09-14T17:00',
          localEndsAt: '2026-09-14T18:00',
          activity: { title: { nb: 'Øving' } },
        },
      },
    ],
  });
});

test('dates of a draft are nobody’s', async () => {
  const draft = await draftActivity(service.deps, someDetails({ organiserIds: [club] }));
  const [one] = await addOccurrences(service.deps, draft.id, [{ ...september(29), placeId: null }]);
  const ask =
    'query($id: ID!) { occurrence(id: $id) { id } occurrences(filter: { from: "2026-09-29T00:00:00Z" }) { edges { node { id } } } }';
  expect((await service.ask(ask, { id: one!.id }, ANONYMOUS)).data).toEqual({
    occurrence: null,
    occurrences: { edges: [] },
  });
});

test('the vocabulary of barriers is given whole, each code with its sources', async () => {
  const { data } = await service.ask(
    '{ barriers { code name { nb nn en } removedWhen { en } sources { publisher work } } }',
  );
  const { barriers } = data as { barriers: { code: string; sources: object[] }[] };
  expect(barriers.map(({ code }) => code)).toEqual(barrierCodes);
  for (const { sources } of barriers) expect(sources.length).toBeGreaterThan(0);
});

function week(from: string, to: string) {
  return { from: `2026-09-${from}T00:00:00Z`, to: `2026-09-${to}T00:00:00Z` };
}
