import type { Figure } from '@samspill/messaging/bench/figure';
import { statementsAbout } from '@samspill/service-kit/testing/statements-about';
import { ANONYMOUS } from '@samspill/service-kit/viewer';
import { parse } from 'graphql';
import { seeded } from './random.ts';
import { searchFilters } from './search-filters.ts';
import { type SearchService, searchService } from './search-service.ts';
import { type SearchWorld, searchWorld } from './search-world.ts';
import { searchWrites } from './search-writes.ts';

const SIZES = { small: 10_000, large: 200_000 } as const;
/** So many that chance does not decide what the 95th of a hundred took: of 600, one filter's growth was 1.26 and 1.63. */
const SINGLE_RUNS = 1_500;
const PAIR_RUNS = 40;
const WARM_RUNS = 40;

const SEARCH = parse(`query ($filter: ActivityFilterInput, $order: ActivityOrder) {
  activities(first: 20, filter: $filter, order: $order) {
    edges { cursor node { id title { nb } startsOn } }
    pageInfo { hasNextPage endCursor }
  }
}`);

interface Country extends SearchService {
  readonly world: SearchWorld;
}
type Filter = (random: ReturnType<typeof seeded>, world: SearchWorld) => object;

/** What can be measured by itself. */
export const searchParts = ['growth', 'pairs', 'plans', 'writes'] as const;
export type SearchPart = (typeof searchParts)[number];

/**
 * The same searches among 10,000 and among 200,000 activities with five dates each, in turn: how much slower the many
 * are, what the worst pair of filters takes, whether any plan reads a whole table, and what being found costs an edit.
 */
export async function searchBench(
  adminUrl: string,
  parts: readonly SearchPart[] = searchParts,
): Promise<Figure[]> {
  const countryOf = async (size: keyof typeof SIZES): Promise<Country> => {
    const world = searchWorld(SIZES[size], seeded(SIZES[size]));
    console.error(`writing ${SIZES[size]} activities, or finding them …`);
    return { world, ...(await searchService(adminUrl, size, world)) };
  };
  const [small, large] = [await countryOf('small'), await countryOf('large')];
  try {
    // What is measured first would else pay for what all of them compile.
    for (const country of [small, large])
      for (const name of names) await timed(country, searchFilters[name]!, 0);
    const figures: Figure[] = [];
    if (parts.includes('growth')) figures.push(...(await growthOf(small, large)));
    if (parts.includes('pairs')) figures.push(...(await pairsOf(large)));
    if (parts.includes('plans')) figures.push(...(await plansOf(large)));
    if (parts.includes('writes')) figures.push(await searchWrites(small));
    return figures;
  } finally {
    await small.dispose();
    await large.dispose();
  }
}

const names = Object.keys(searchFilters);
const pairs = names.flatMap((one, i) => names.slice(i + 1).map((other) => [one, other] as const));

async function growthOf(small: Country, large: Country): Promise<Figure[]> {
  const figures: Figure[] = [];
  const asked = [
    ...names.map((name) => [name, searchFilters[name]!] as const),
    ['nearest', searchFilters['near']!, 'DISTANCE'] as const,
  ];
  for (const [name, filter, order] of asked) {
    const { few, many } = await compared(small, large, filter, order);
    console.error(`${name}: p95 ${few.toFixed(1)} → ${many.toFixed(1)} ms`);
    figures.push({ figure: `growth-${name}`, measured: many / few, goal: 1.5, unit: 'x', better: 'lower' });
  }
  return figures;
}

async function pairsOf(large: Country): Promise<Figure[]> {
  const slowest: { pair: string; p50: number; p95: number }[] = [];
  for (const [one, other] of pairs) {
    const ms = await timed(large, both(one, other), PAIR_RUNS);
    slowest.push({ pair: `${one} and ${other}`, p50: percentile(ms, 0.5), p95: percentile(ms, 0.95) });
  }
  slowest.sort((a, b) => b.p95 - a.p95);
  for (const { pair, p50, p95 } of slowest.slice(0, 10))
    console.error(`${pair}: p50 ${p50.toFixed(1)}, p95 ${p95.toFixed(1)} ms`);
  const p95s = slowest.map(({ p95 }) => p95);
  return [
    { figure: 'pair-worst-p95', measured: p95s[0]!, goal: 50, unit: 'ms', better: 'lower' },
    { figure: 'pair-middle-p95', measured: percentile(p95s, 0.5), goal: 50, unit: 'ms', better: 'lower' },
  ];
}

async function plansOf(large: Country): Promise<Figure[]> {
  const asked = [...names.map((name) => searchFilters[name]!), ...pairs.map((pair) => both(...pair))];
  const scans = await sequentialScans(large, asked);
  return [{ figure: 'sequential-scans', measured: scans, goal: 0, unit: 'plans', better: 'lower' }];
}

function both(one: string, other: string): Filter {
  return (random, world) => ({
    ...searchFilters[one]!(random, world),
    ...searchFilters[other]!(random, world),
  });
}

async function compared(small: Country, large: Country, filter: Filter, order?: string) {
  const times = { small: [] as number[], large: [] as number[] };
  const [one, other] = [seeded(SINGLE_RUNS), seeded(SINGLE_RUNS)];
  for (let run = 0; run < WARM_RUNS + SINGLE_RUNS; run++) {
    const [few, many] = [
      await ask(small, filter(one, small.world), order),
      await ask(large, filter(other, large.world), order),
    ];
    if (run < WARM_RUNS) continue;
    times.small.push(few);
    times.large.push(many);
  }
  return { few: percentile(times.small, 0.95), many: percentile(times.large, 0.95) };
}

async function timed(country: Country, filter: Filter, runs: number): Promise<number[]> {
  const random = seeded(runs);
  const times: number[] = [];
  for (let run = 0; run < WARM_RUNS + runs; run++)
    times.push(await ask(country, filter(random, country.world)));
  return times.slice(WARM_RUNS);
}

/** Milliseconds, from the parsed request to the whole answer. */
async function ask({ service }: SearchService, filter: object, order?: string): Promise<number> {
  const start = performance.now();
  const { errors } = await service.execute({
    document: SEARCH,
    variables: JSON.parse(JSON.stringify({ filter, order })) as Record<string, unknown>,
    viewer: ANONYMOUS,
    language: 'en',
    correlationId: 'bench',
  });
  if (errors) throw new Error(JSON.stringify(errors));
  return performance.now() - start;
}

/** Plans that read a table of activities from end to end. */
async function sequentialScans(country: Country, filters: readonly Filter[]): Promise<number> {
  const random = seeded(1);
  const statements = await statementsAbout(/\bactivity(?:_search|_point)?\b/, async () => {
    for (const filter of filters) await ask(country, filter(random, country.world));
  });
  let scans = 0;
  for (const { text, values } of statements.filter((each) => /^\s*(?:select|with)/.test(each.text))) {
    const { rows } = await country.owner.query<{ 'QUERY PLAN': string }>(`explain ${text}`, values);
    if (rows.some((row) => /Seq Scan on (?:activity|occurrence)/.test(row['QUERY PLAN']))) scans++;
  }
  return scans;
}

function percentile(values: readonly number[], share: number): number {
  return values.toSorted((a, b) => a - b)[Math.ceil((values.length - 1) * share)]!;
}
