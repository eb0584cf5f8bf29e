import type { Figure } from '@samspill/messaging/bench/figure';
import type { Viewer } from '@samspill/service-kit/viewer';
import { parse } from 'graphql';
import { IndexOnFlush } from '../search/index/index-on-flush.ts';
import type { SearchService } from './search-service.ts';
import type { SearchWorld } from './search-world.ts';

const EDITS = 200;
const WARM_EDITS = 10;
const OPERATOR: Viewer = { role: 'operator', party: 'hub', keyId: 'bench' };

const CHANGE = parse(
  'mutation ($input: ChangeActivityInput!) { changeActivity(input: $input) { activity { id } } }',
);

/** What it costs an edit that the activity is found by it: the same edits, in turn with and without what it is searched by. */
export async function searchWrites({
  service,
  world,
}: SearchService & { readonly world: SearchWorld }): Promise<Figure> {
  const edited = world.activities.filter(({ status }) => status === 'PUBLISHED').slice(0, EDITS + WARM_EDITS);
  const times = { with: [] as number[], without: [] as number[] };
  for (const [n, { id, title }] of edited.entries()) {
    const edit = (nb: string) => changed(service, { id, title: { nb } });
    const without = await withoutSearch(() => edit(`${title.nb} og sjakk`));
    const its = await edit(`${title.nb} og judo`);
    // Back again, so that the next run finds what this one found.
    await edit(title.nb);
    if (n < WARM_EDITS) continue;
    times.with.push(its);
    times.without.push(without);
  }
  const [searched, plain] = [median(times.with), median(times.without)];
  console.error(`an edit: ${plain.toFixed(1)} ms, and found by it ${searched.toFixed(1)} ms`);
  return { figure: 'write-searched', measured: searched / plain, goal: 2, unit: 'x', better: 'lower' };
}

async function changed(service: SearchService['service'], input: object): Promise<number> {
  const start = performance.now();
  const { errors } = await service.execute({
    document: CHANGE,
    variables: { input },
    viewer: OPERATOR,
    language: 'en',
    correlationId: 'bench',
  });
  if (errors) throw new Error(JSON.stringify(errors));
  return performance.now() - start;
}

async function withoutSearch<T>(work: () => Promise<T>): Promise<T> {
  const { prototype } = IndexOnFlush;
  const whole = Object.getOwnPropertyDescriptor(prototype, 'afterFlush')!;
  Object.defineProperty(prototype, 'afterFlush', { ...whole, value: () => Promise.resolve() });
  try {
    return await work();
  } finally {
    Object.defineProperty(prototype, 'afterFlush', whole);
  }
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
}
