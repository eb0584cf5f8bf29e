import type { Figure } from '@samspill/messaging/bench/figure';
import { statementsAbout } from '@samspill/service-kit/testing/statements-about';
import { ANONYMOUS } from '@samspill/service-kit/viewer';
import { parse } from 'graphql';
import { seeded } from './random.ts';
import { searchFilters } from './search-filters.ts';
import { type SearchService, searchService } from './search-service.ts';
import { type SearchWorld, searchWorld } from './search-world.ts';

const SIZES = { small: 10_000, large: 200_000 } as const;
const SINGLE_RUNS = 60;
const PAIR_RUNS = 20;
const WARM_RUNS = 5;

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

/**
 * The same searches among 10,000 and among 200,000 activities with five dates each, in turn: how much slower the many
 * are, what the worst pair of filters takes, and whether any plan reads a whole table.
 */
export async function searchBench(adminUrl: string): Promise<Figure[]> {
  const countryOf = async (size: keyof typeof SIZES): Promise<Country> => {
    const world = searchWorld(SIZES[size], seeded(SIZES[size]));
    console.error(`writing ${SIZES[size]} activities …`);
    return { world, ...(await searchService(adminUrl, size, world)) };
  };
  const [small, large] = [await countryOf('small'), await countryOf('large')];
  try {
    const figures: Figure[] = [];
    const names = Object.keys(searchFilters);
    for (const name of names) {
      const { growth } = await compared(small, large, searchFilters[name]!);
      figures.push({ figure: `growth-${name}`, measured: growth, goal: 1.5, unit: 'x', better: 'lower' });
    }
    const { growth } = await compared(small, large, searchFilters['near']!, 'DISTANCE');
    figures.push({ figure: 'growth-nearest', measured: growth, goal: 1.5, unit: 'x', better: 'lower' });

    const pairs = names.flatMap((one, i) => names.slice(i + 1).map((other) => [one, other] as const));
    const slowest: [string, number][] = [];
    for (const [one, other] of pairs) {
      const ms = await timed(large, both(one, other), PAIR_RUNS);
      slowest.push([`${one} and ${other}`, percentile(ms, 0.95)]);
    }
    slowest.sort(([, a], [, b]) => b - a);
    for (const [pair, ms] of slowest.slice(0, 5)) console.error(`${pair}: ${ms.toFixed(1)} ms`);
    figures.push({
      figure: 'pair-worst-p95',
      measured: slowest[0]![1],
      goal: 50,
      unit: 'ms',
      better: 'lower',
    });
    const middle = percentile(
      slowest.map(([, ms]) => ms),
      0.5,
    );
    figures.push({ figure: 'pair-middle-p95', measured: middle, goal: 50, unit: 'ms', better: 'lower' });
    const asked = [...names.map((name) => searchFilters[name]!), ...pairs.map((pair) => both(...pair))];
    const scans = await sequentialScans(large, asked);
    figures.push({ figure: 'sequential-scans', measured: scans, goal: 0, unit: 'plans', better: 'lower' });
    return figures;
  } finally {
    await small.dispose();
    await large.dispose();
  }
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
  return { growth: percentile(times.large, 0.95) / percentile(times.small, 0.95) };
}

async function timed(country: Country, filter: Filter, runs: number): Promise<number[]> {
  const random = seeded(runs);
  const times: number[] = [];
  for (let run = 0; run < runs; run++) times.push(await ask(country, filter(random, country.world)));
  return times;
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
