import { createLogger } from '@samspill/service-kit/logger';
import { ANONYMOUS } from '@samspill/service-kit/viewer';
import fc from 'fast-check';
import { type ExecutionResult, execute, parse, validate } from 'graphql';
import { expect, test } from 'vitest';
import { GENERATED_VARIABLES, generatedQuery } from '../testing/generated-query.ts';
import { testWorld, worldSupergraph, worldWithoutFederation } from '../testing/test-world.ts';
import { activities, organisations } from '../testing/test-world-data.ts';
import { ERRORS_TOLD_MAX } from './entity-lookup.ts';
import { planExecutor } from './plan-executor.ts';

const RUNS = 500;

const logger = createLogger({ service: 'gateway', level: 'silent' });
const { subgraphs } = testWorld(logger);
const executor = planExecutor({ supergraphSdl: worldSupergraph(), subgraphs, logger });
const plain = worldWithoutFederation();
const context = { viewer: ANONYMOUS, language: 'en', correlationId: 'c1' } as const;

const queries = generatedQuery(plain, {
  id: [`"${activities[1]!.id}"`, `"${organisations[2]!.id}"`, '"nobody"'],
  number: ['"4601"', '"1106"', '"9999"'],
  first: ['0', '1', '3'],
  municipality: ['"4601"', 'null'],
});

/** Data as it is written, and where there is an error, if that is told everywhere. */
function told({ data, errors = [] }: ExecutionResult, isTold: boolean) {
  const paths = isTold ? errors.map(({ path }) => path!.join('.')) : [];
  return { data: JSON.stringify(data), errors: [...new Set(paths)].toSorted() };
}

test('whatever is asked, in whatever shape, the answer is that of one schema without federation', async () => {
  let asked = 0;
  let joined = 0;
  const same = fc.asyncProperty(queries, async (query) => {
    const document = parse(query);
    fc.pre(validate(plain, document).length === 0);
    asked += 1;
    const variables = GENERATED_VARIABLES;
    const expected = await execute({ schema: plain, document, variableValues: variables });
    const isTold = (expected.errors ?? []).length < ERRORS_TOLD_MAX;
    const answer = await executor.execute({ document, variables, context });
    expect(told(answer, isTold)).toEqual(told(expected, isTold));
    if (/organisers|municipality/.test(query)) joined += 1;
  });
  const ran = await fc.check(same, { numRuns: RUNS, maxSkipsPerRun: 10 });
  expect(fc.defaultReportMessage(ran)).toBeUndefined();
  expect([asked, joined].every((count) => count > RUNS / 4)).toBe(true);
});
