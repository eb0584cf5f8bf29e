import { setTimeout as sleep } from 'node:timers/promises';
import { statementsAbout } from '@samspill/service-kit/testing/statements-about';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readActivityFilter } from '../activity/activity-list.input.ts';
import { seeded } from '../bench/random.ts';
import { searchFilters } from '../bench/search-filters.ts';
import { loadWorld } from '../bench/search-service.ts';
import { searchWorld } from '../bench/search-world.ts';
import { ANONYMOUS, type TestService, testService } from '../testing/test-service.ts';
import { demandsOf } from './query/demands.ts';
import { CANDIDATES_MAX } from './query/ordered-stretch.ts';
import { textOf } from './query/search-page.ts';
import { countOf } from './sample/matching.ts';
import { sampleOf, type SampledRow } from './sample/sample.ts';
import { byStart, type NaiveActivity, passes } from './testing/naive-search.ts';
import { not } from './text/term-query.ts';

const SEED = 20_261_128;
/** Enough that the sample tells of many, and that reading all of a table costs more than an index. */
const world = searchWorld(2_500, seeded(SEED));
const names = Object.keys(searchFilters);

let service: TestService;
let all: NaiveActivity[];

beforeAll(async () => {
  service = await testService();
  await loadWorld((text, values) => service.sql(text, values), world);
  await service.sql('insert into search_due select id from activity on conflict do nothing');
  await untilNothingIsDue();
  await service.sql('vacuum analyze');
  all = await service.sql<NaiveActivity>(`
    select id, kind, status, municipality_number as municipality, district_number as district, organiser_ids as organisers,
      barriers_removed as barriers, languages, age_rule as rule, price, starts_on::text as starts, ends_on::text as ends,
      coalesce((select jsonb_agg(jsonb_build_object('status', o.status, 'from', o.starts_at, 'to', o.ends_at, 'point', p.point))
        from occurrence o left join place p on p.id = o.place_id where o.activity_id = activity.id), '[]') as dates
    from activity`);
}, 120_000);
afterAll(() => service.dispose());

async function untilNothingIsDue(): Promise<void> {
  while ((await service.sql('select 1 from search_due limit 1')).length > 0) await sleep(50);
}

const SEARCH = `query ($filter: ActivityFilterInput, $order: ActivityOrder, $first: Int, $after: String) {
  activities(filter: $filter, order: $order, first: $first, after: $after) {
    totalCount edges { node { id title { nb } } } pageInfo { hasNextPage hasPreviousPage endCursor } } }`;

interface List {
  totalCount: number;
  edges: { node: { id: string; title: { nb: string } } }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

async function list(variables: object): Promise<List> {
  const { data, errors } = await service.ask(SEARCH, { ...variables }, ANONYMOUS);
  expect(errors).toBeUndefined();
  return (data as { activities: List }).activities;
}

function read(filter: object) {
  const instants = filter as { from?: string; to?: string };
  const { from, to } = {
    from: instants.from && new Date(instants.from),
    to: instants.to && new Date(instants.to),
  };
  const given = { ...filter, ...(from && { from }), ...(to && { to }) };
  return readActivityFilter(given, { viewer: ANONYMOUS, now: () => service.clock.now });
}

/** Some of each alone, of each two and of each three neighbours. */
function* someFilters(): Generator<object> {
  const random = seeded(SEED);
  for (let size = 1; size <= 3; size++) {
    for (const [i] of names.entries()) {
      const chosen = Array.from(
        { length: size },
        (_, n) => names[(i + n * (1 + random.below(4))) % names.length]!,
      );
      const { text: _, ...filter } = Object.assign(
        {},
        ...chosen.map((name) => searchFilters[name]!(random, world)),
      ) as {
        text?: string;
      };
      yield filter;
    }
  }
}

test('filters find what they mean, alone and together, in order', async () => {
  for (const filter of someFilters()) {
    const asked = read(filter);
    const expected = byStart(all.filter((activity) => passes(activity, asked)));
    const { totalCount, edges } = await list({ filter, first: 100, order: 'START' });
    const found = edges.map(({ node }) => node.id);
    expect({ filter, totalCount, found }).toEqual({
      filter,
      totalCount: expected.length,
      found: expected.slice(0, 100).map(({ id }) => id),
    });
  }
});

test('by distance: the nearest first, each once', async () => {
  for (const radiusKm of [3, 30]) {
    const near = { ...world.places[0]!.point, radiusKm };
    const asked = read({ near });
    const expected = all.filter((activity) => passes(activity, asked));
    const found: string[] = [];
    let after: string | null = null;
    do {
      const page: List = await list({ filter: { near }, order: 'DISTANCE', first: 40, after });
      found.push(...page.edges.map(({ node }) => node.id));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    expect(new Set(found)).toEqual(new Set(expected.map(({ id }) => id)));
    expect(found).toHaveLength(expected.length);
  }
});

test('by distance: what a page needs is looked at once, however little the circle holds', async () => {
  const ask = async (radiusKm: number) => {
    const near = { ...world.places[0]!.point, radiusKm };
    let found = 0;
    const statements = await statementsAbout(/\bactivity_search\b/, async () => {
      found = (await list({ filter: { near }, order: 'DISTANCE', first: 20 })).edges.length;
    });
    const looks = statements.filter((each) => isSearch(each) && !/ as length from /.test(each.text));
    return { found, looks: looks.length, rows: await rowsLookedAt(looks[0]!.text, looks[0]!.values) };
  };
  const little = await ask(0.5);
  expect(little.found).toBeGreaterThan(0);
  expect(little.found).toBeLessThan(20);
  expect(little.looks).toBe(1);
  const full = await ask(30);
  expect(full).toMatchObject({ found: 20, looks: 1 });
  expect(full.rows).toBeLessThanOrEqual(100);
});

test.each(['RELEVANCE', 'RECENTLY_PUBLISHED'])(
  'pages by %s repeat nothing and hide nothing while others write',
  async (order) => {
    const filter = { text: 'trening' };
    const whole = new Set<string>();
    let after: string | null = null;
    do {
      const page: List = await list({ filter, order, first: 100, after });
      for (const { node } of page.edges) whole.add(node.id);
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    expect(whole.size).toBeGreaterThan(50);

    const seen: string[] = [];
    after = null;
    for (let n = 0; ; n++) {
      const page: List = await list({ filter, order, first: 40, after });
      seen.push(...page.edges.map(({ node }) => node.id));
      if (!page.pageInfo.hasNextPage) break;
      after = page.pageInfo.endCursor;
      // Behind the reader one goes, as if it had been withdrawn.
      if (n < 3) await service.sql('delete from activity_search where activity_id = $1', [seen[n]]);
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(new Set(seen)).toEqual(whole);
    await service.sql(
      'insert into search_due select id from activity where id = any($1) on conflict do nothing',
      [seen.slice(0, 3)],
    );
    await untilNothingIsDue();
  },
);

test('no plan reads a table of activities from end to end', async () => {
  const random = seeded(SEED);
  const pairs = names.flatMap((one, i) => names.slice(i).map((other) => [one, other] as const));
  const statements = await statementsAbout(/\bactivity\b/, async () => {
    for (const [one, other] of pairs)
      await list({
        filter: { ...searchFilters[one]!(random, world), ...searchFilters[other]!(random, world) },
      });
    await list({ filter: searchFilters['near']!(random, world), order: 'DISTANCE' });
  });
  const scans: string[] = [];
  for (const { text, values } of statements.filter((each) =>
    /^\s*(?:select "?activity|with)/.test(each.text),
  )) {
    const plan = await service.sql<Record<string, string>>(`explain ${text}`, values);
    const scan = plan.find((row) => /Seq Scan on (?:activity|occurrence)/.test(row['QUERY PLAN']!));
    if (scan) scans.push(`${scan['QUERY PLAN']} in ${text}`);
  }
  expect(statements.length).toBeGreaterThan(pairs.length);
  expect(scans).toEqual([]);
});

interface PlanNode {
  readonly 'Relation Name'?: string;
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  readonly Plans?: readonly PlanNode[];
}

/** Rows that the plan of a statement takes out of what activities are searched by. */
async function rowsLookedAt(text: string, values: unknown[]): Promise<number> {
  const [row] = await service.sql<{ 'QUERY PLAN': [{ Plan: PlanNode }] }>(
    `explain (analyze, format json) ${text}`,
    values,
  );
  const rowsOf = (node: PlanNode): number =>
    (node['Relation Name'] === 'activity_search' ? node['Actual Rows'] * node['Actual Loops'] : 0) +
    (node.Plans ?? []).reduce((sum, each) => sum + rowsOf(each), 0);
  return rowsOf(row!['QUERY PLAN'][0].Plan);
}

/** How often the plan of a statement asks for the places of one activity. */
async function timesAskedWhere(text: string, values: unknown[]): Promise<number> {
  const [row] = await service.sql<{ 'QUERY PLAN': [{ Plan: PlanNode }] }>(
    `explain (analyze, format json) ${text}`,
    values,
  );
  const timesOf = (node: PlanNode): number =>
    (node['Relation Name'] === 'activity_point' ? node['Actual Loops'] : 0) +
    (node.Plans ?? []).reduce((sum, each) => sum + timesOf(each), 0);
  return timesOf(row!['QUERY PLAN'][0].Plan);
}

/** Not the taking of a sample, which no page waits for. */
const isSearch = ({ text }: { text: string }) => /^\s*(?:select|with)(?!.* tablesample )/s.test(text);

test('a page looks at few, however many its filters find', async () => {
  const random = seeded(SEED);
  const dear = [
    ['window', 'price'],
    ['window', 'age'],
    ['window', 'near'],
    ['window', 'district'],
    ['text', 'price'],
    ['text', 'language'],
    ['price', 'language'],
  ] as const;
  const worst: number[] = [];
  for (const [one, other] of dear) {
    const filter = { ...searchFilters[one]!(random, world), ...searchFilters[other]!(random, world) };
    const statements = await statementsAbout(/\bactivity_search\b/, () => list({ filter, first: 20 }));
    const page = statements.filter((each) => isSearch(each) && !/ as length from /.test(each.text));
    expect(page.length).toBeGreaterThan(0);
    for (const { text, values } of page) worst.push(await rowsLookedAt(text, values));
  }
  const { point } = world.places.find((place) => place.municipality_number === '0301')!;
  const nearest = await statementsAbout(/\bactivity_search\b/, () =>
    list({ filter: { near: { ...point, radiusKm: 10 } }, order: 'DISTANCE', first: 20 }),
  );
  for (const { text, values } of nearest.filter(
    (each) => isSearch(each) && !/ as length from /.test(each.text),
  ))
    worst.push(await rowsLookedAt(text, values));
  expect(Math.max(...worst)).toBeLessThanOrEqual(CANDIDATES_MAX + 1);

  // Its control: a count looks at all that is found.
  const statements = await statementsAbout(/\bactivity_search\b/, () => list({ filter: { language: 'nb' } }));
  const count = statements.filter(({ text }) => / as length from /.test(text));
  const [counted] = await Promise.all(count.map(({ text, values }) => rowsLookedAt(text, values)));
  expect(counted).toBeGreaterThan(CANDIDATES_MAX + 1);
});

test('nobody is asked one by one for a variety of a language that nobody has', async () => {
  const ask = async (language: string) => {
    const filter = { language };
    const statements = await statementsAbout(/\bactivity_search\b/, () => list({ filter, first: 20 }));
    let rows = 0;
    for (const { text, values } of statements.filter(isSearch)) rows += await rowsLookedAt(text, values);
    return rows;
  };
  const walked = 200;
  expect(await ask('nb-x-nobody')).toBeLessThanOrEqual(walked);
  // Its control: what many have is counted.
  expect(await ask('nb')).toBeGreaterThan(CANDIDATES_MAX);
});

test('whom a circle may hold is asked where it is until the page is full', async () => {
  const { point } = world.places.find((place) => place.municipality_number === '0301')!;
  const filter = { near: { ...point, radiusKm: 10 } };
  const statements = await statementsAbout(/\bactivity_search\b/, () => list({ filter, first: 20 }));
  const isCount = ({ text }: { text: string }) => / as length from /.test(text);
  const times = async (some: typeof statements) => {
    let sum = 0;
    for (const { text, values } of some) sum += await timesAskedWhere(text, values);
    return sum;
  };
  const page = await times(statements.filter((each) => isSearch(each) && !isCount(each)));
  // Its control: a count asks them all.
  const counted = await times(statements.filter(isCount));
  expect(page).toBeGreaterThan(0);
  expect(page).toBeLessThanOrEqual(20);
  expect(counted).toBeGreaterThan(60);
});

test('a sample tells of itself what PostgreSQL finds in it', async () => {
  const rows = await service.sql<SampledRow>(
    'select start_key::text as startday, published_key::date::text as publishingday, document::text as document from activity_search',
  );
  const sample = await sampleOf([rows], rows.length);
  const random = seeded(SEED);
  for (const name of names) {
    const filter = read(searchFilters[name]!(random, world));
    const { words } = textOf(filter) ?? { words: [] };
    const asked = [...words, ...demandsOf(filter).flatMap(({ sure, maybe }) => [sure, maybe, not(sure)])];
    for (const found of asked) {
      const [row] = await service.sql<{ count: number }>(
        'select count(*)::int as count from activity_search where document @@ $1::tsquery',
        [found],
      );
      expect({ found, count: countOf(sample.matching(found)) }).toEqual({ found, count: row!.count });
    }
  }
});

test('facets count what the filters find', async () => {
  const filter = { kind: 'DROP_IN', municipalityNumber: '0301' };
  const { data, errors } = await service.ask(
    `query ($filter: ActivityFilterInput) { activityFacets(filter: $filter) { counted capped free freeToTakePart
       kinds { kind count } municipalities { municipality { number } count } barriers { barrier count } languages { language count }
       ages { age count } ageBands { from to count } months { month count } } }`,
    { filter },
    ANONYMOUS,
  );
  expect(errors).toBeUndefined();
  const found = all.filter((activity) => passes(activity, read(filter)));
  const { activityFacets: facets } = data as { activityFacets: Record<string, unknown> };
  const count = (has: (activity: NaiveActivity) => boolean) => found.filter(has).length;
  const on = '2026-09-01';
  expect(facets).toMatchObject({
    counted: found.length,
    capped: false,
    kinds: [{ kind: 'DROP_IN', count: found.length }],
    municipalities: [{ municipality: { number: '0301' }, count: found.length }],
    free: count(({ price }) => Object.values(price).every((part) => part?.amountOre === 0)),
    freeToTakePart: count(({ price }) => price.participation?.amountOre === 0),
  });
  for (const { barrier, count: its } of facets['barriers'] as { barrier: string; count: number }[])
    expect(its).toBe(count(({ barriers }) => barriers.includes(barrier)));
  for (const { age, count: its } of facets['ages'] as { age: number; count: number }[])
    expect(its).toBe(count((activity) => passes(activity, read({ age: { age, on } }))));
  const bands = facets['ageBands'] as { from: number; to: number; count: number }[];
  expect(bands.map(({ from }) => from)).toEqual([0, 6, 10, 13, 16]);
  for (const { from, to, count: its } of bands) {
    const ages = Array.from({ length: to - from + 1 }, (_, i) => from + i);
    const admitsOne = (activity: NaiveActivity) =>
      ages.some((age) => passes(activity, read({ age: { age, on } })));
    expect(its).toBe(count(admitsOne));
  }
  expect((facets['months'] as unknown[]).length).toBeGreaterThan(5);
});

const refused: [string, object, string][] = [
  ['relevance without a text', { order: 'RELEVANCE' }, 'ORDER_NEEDS_A_TEXT'],
  ['distance without a point', { order: 'DISTANCE' }, 'ORDER_NEEDS_A_POINT'],
  [
    'a point in another country',
    { filter: { near: { latitude: 10, longitude: 60 } } },
    'POINT_OUTSIDE_NORWAY',
  ],
  [
    'half the country',
    { filter: { near: { latitude: 60, longitude: 10, radiusKm: 500 } } },
    'RADIUS_OUT_OF_RANGE',
  ],
  ['a long text', { filter: { text: 'fotball '.repeat(20) } }, 'TEXT_TOO_LONG'],
  ['an empty text', { filter: { text: ' ' } }, 'TEXT_MISSING'],
  ['no part of the price', { filter: { price: { maxOre: 0, parts: [] } } }, 'PRICE_PARTS_MISSING'],
  ['a price below nought', { filter: { price: { maxOre: -1 } } }, 'AMOUNT_NEGATIVE'],
  ['no language', { filter: { language: 'norsk!' } }, 'LANGUAGE_TAG_INVALID'],
];
test.each(refused)('%s is refused', async (_, variables, code) => {
  expect(await service.refusal(SEARCH, { ...variables }, ANONYMOUS)).toBe(code);
});

test('a text without a word finds nothing', async () => {
  expect((await list({ filter: { text: '?!' } })).totalCount).toBe(0);
});
