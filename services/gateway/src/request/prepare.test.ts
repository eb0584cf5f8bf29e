import { createLogger } from '@samspill/service-kit/logger';
import { series } from '@samspill/values/testing/person-numbers';
import fc from 'fast-check';
import { getIntrospectionQuery } from 'graphql';
import { expect, test } from 'vitest';
import { planExecutor } from '../executor/plan-executor.ts';
import { queryBombs } from '../testing/query-bombs.ts';
import { testWorld, worldSupergraph } from '../testing/test-world.ts';
import type { Caller } from './caller.ts';
import { answerContext } from './correlation.ts';
import { createPrepare } from './prepare.ts';
import { RequestRefused } from './request-refused.ts';

const logger = createLogger({ service: 'gateway', level: 'silent' });
const world = testWorld(logger);
const executor = planExecutor({ supergraphSdl: worldSupergraph(), subgraphs: world.subgraphs, logger });
const prepare = createPrepare({ executor, keys: null });
const caller: Caller = { headers: {}, address: '127.0.0.1', door: 'post' };

async function refusalOf(query: string, variables: Readonly<Record<string, unknown>> = {}) {
  try {
    await prepare({ query, variables }, caller, answerContext({}, logger));
    return null;
  } catch (error) {
    if (!(error instanceof RequestRefused)) throw error;
    return error;
  }
}

test.each(queryBombs)(
  '$name: refused before anything runs, with a code and no guesses',
  async ({ query, variables }) => {
    const refusal = await refusalOf(query, variables);
    expect(refusal).not.toBeNull();
    expect(refusal!.code).not.toBe('INTERNAL_ERROR');
    expect(refusal!.errors.length).toBeLessThanOrEqual(20);
    const told = JSON.stringify(refusal!.errors);
    expect(told).not.toMatch(/did you mean/i);
    expect(told.length).toBeLessThan(10_000);
    expect(world.calls).toEqual([]);
  },
);

test.each([
  (number: string) => `{ a${number}: activities { id } }`,
  (number: string) => `query Q${number} { activities { id } }`,
  (number: string) => `query ($v${number}: Int) { activities(first: $v${number}) { id } }`,
  (number: string) => `{ activities { nobody${number} } }`,
  (number: string) => `{ ...F${number} } fragment F${number} on Query { activities { id } }`,
])('a name that holds a person number is neither taken nor repeated: %s', async (query) => {
  const [number] = fc.sample(series.Tenor, { numRuns: 1, seed: 1 }) as [string];
  const refusal = await refusalOf(query(number));
  expect(refusal?.code).toBe('PERSON_NUMBER_IN_TEXT');
  expect(JSON.stringify(refusal!.errors)).not.toContain(number);
});

test.each([
  ['the introspection that tools send', getIntrospectionQuery()],
  [
    'with all it can ask for',
    getIntrospectionQuery({
      descriptions: true,
      specifiedByUrl: true,
      directiveIsRepeatable: true,
      schemaDescription: true,
      inputValueDeprecation: true,
      oneOf: true,
    }),
  ],
  [
    'three hops',
    '{ organisations(first: 50) { name activities { title organisers { name municipality { name } } } } }',
  ],
])('%s is let through', async (_, query) => {
  expect(await refusalOf(query)).toBeNull();
});

test('a plan that would look up too much is refused, and so is the next one like it', async () => {
  const joins =
    'municipality { name } organisers { name activities { municipality { name } organisers { name } } }';
  const many = `{ ${Array.from({ length: 20 }, (_, index) => `a${index}: activities(first: 1) { ${joins} }`).join(' ')} }`;
  for (let round = 0; round < 2; round++) expect((await refusalOf(many))?.code).toBe('QUERY_PLAN_TOO_COSTLY');
  expect(await refusalOf(`{ activities(first: 1) { ${joins} } }`)).toBeNull();
});
