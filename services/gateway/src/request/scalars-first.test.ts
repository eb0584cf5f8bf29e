import { readFile } from 'node:fs/promises';
import { createLogger } from '@samspill/service-kit/logger';
import { expect, test } from 'vitest';
import { planExecutor } from '../executor/plan-executor.ts';
import { answerContext } from './correlation.ts';
import { createPrepare } from './prepare.ts';
import { RequestRefused } from './request-refused.ts';

const logger = createLogger({ service: 'gateway', level: 'silent' });
const supergraph = new URL('../../../../schema/graphql/supergraph.graphql', import.meta.url);
const executor = planExecutor({
  supergraphSdl: await readFile(supergraph, 'utf8'),
  subgraphs: {},
  logger,
});
const prepare = createPrepare({ executor, keys: null });

async function codeOf(query: string, variables: Readonly<Record<string, unknown>> = {}) {
  try {
    await prepare(
      { query, variables },
      { headers: {}, address: '127.0.0.1', door: 'post' },
      answerContext({}, logger),
    );
    return null;
  } catch (error) {
    if (!(error instanceof RequestRefused)) throw error;
    return error.code;
  }
}

const literal = (from: string) =>
  `{ organisations { totalCount } activities(filter: { from: ${from} }) { totalCount } }`;
const inVariable =
  'query ($filter: ActivityFilterInput) { organisations { totalCount } activities(filter: $filter) { totalCount } }';
const byDefault = (from: string) =>
  `query ($from: DateTime = ${from}) { activities(filter: { from: $from }) { totalCount } }`;

test.each(['"yesterday"', '"2026-06-01"', '"2026-06-01T10:00:00"', '20260601', 'true', '{}'])(
  'a time that is none, %s, refuses the whole request before any of it runs, wherever it stands',
  async (from) => {
    expect(await codeOf(literal(from))).toBe('BAD_USER_INPUT');
    expect(await codeOf(byDefault(from))).toBe('BAD_USER_INPUT');
    expect(await codeOf(inVariable, { filter: { from: JSON.parse(from) } })).toBe('BAD_USER_INPUT');
  },
);

test('a time that is one is let through, as it was sent', async () => {
  const from = '2026-06-01T10:00:00+02:00';
  expect(await codeOf(literal(JSON.stringify(from)))).toBeNull();
  expect(await codeOf(inVariable, { filter: { from } })).toBeNull();
  expect(await codeOf(inVariable, { filter: { from: null } })).toBeNull();
});

test('dates are looked at too', async () => {
  const age = (on: string) => `{ activities(filter: { age: { age: 9, on: "${on}" } }) { totalCount } }`;
  expect([await codeOf(age('2026-02-29')), await codeOf(age('2028-02-29'))]).toEqual([
    'BAD_USER_INPUT',
    null,
  ]);
});
