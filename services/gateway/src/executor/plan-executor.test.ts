import { ANONYMOUS } from '@samspill/service-kit/viewer';
import { createLogger } from '@samspill/service-kit/logger';
import { GraphQLError, execute, getIntrospectionQuery, parse, printSchema } from 'graphql';
import { expect, test } from 'vitest';
import { testWorld, worldSupergraph, worldWithoutFederation } from '../testing/test-world.ts';
import { activities, organisations } from '../testing/test-world-data.ts';
import { planExecutor } from './plan-executor.ts';

const logger = createLogger({ service: 'gateway', level: 'silent' });
const context = { viewer: ANONYMOUS, language: 'en', correlationId: 'c1' } as const;
const world = testWorld(logger);
const supergraphSdl = worldSupergraph();
const executor = planExecutor({ supergraphSdl, subgraphs: world.subgraphs, logger });

const plain = worldWithoutFederation();

async function federated(text: string, variables: Record<string, unknown> = {}) {
  return plainly(await executor.execute({ document: parse(text), variables, context }));
}

function plainly(result: unknown) {
  return JSON.parse(JSON.stringify(result)) as { data: Record<string, any>; errors?: any[] };
}

test('the public schema is the one without federation, and nothing of the machinery shows', () => {
  expect(normalised(printSchema(executor.schema))).toEqual(normalised(printSchema(plain)));
});

test.each([
  ['one entity', 'query ($id: ID!) { activity(id: $id) { id title } }', { id: activities[3]!.id }],
  ['50 with a join', '{ activities(first: 50) { title organisers { name status } } }', {}],
  [
    'three hops',
    '{ organisations(first: 5) { name activities { title organisers { name municipality { name } activities { title municipality { name capacity } } } } } }',
    {},
  ],
  [
    'aliases',
    '{ a: activities(first: 2) { t: title o: organisers { n: name } } b: activities(first: 3) { title organisers { m: municipality { number } } } }',
    {},
  ],
  [
    'aliases that JavaScript knows',
    '{ constructor: activities(first: 2) { toString: title hasOwnProperty: organisers { valueOf: name } } }',
    {},
  ],
  [
    'fragments',
    'query ($yes: Boolean!) { activities(first: 3) { ...A organisers @include(if: $yes) { name } } } fragment A on Activity { title municipality { name } }',
    { yes: false },
  ],
  [
    'skipped',
    'query ($yes: Boolean!) { activities(first: 3) { title organisers @skip(if: $yes) { name } } }',
    { yes: true },
  ],
  ['all left out', '{ activities @skip(if: true) { title } }', {}],
  ['a fragment left out', '{ ... @include(if: false) { activities { title } } }', {}],
  [
    'one of two left out',
    '{ activities(first: 1) { title } organisations @include(if: false) { name } }',
    {},
  ],
  [
    'left out by a variable',
    'query ($no: Boolean!) { activities @include(if: $no) { title } }',
    { no: false },
  ],
  ['typenames', '{ __typename activities(first: 2) { __typename organisers { __typename name } } }', {}],
  ['nothing there', '{ organisation(id: "x") { name activities { title } } }', {}],
  ['two roots in two subgraphs', '{ organisations(first: 2) { name } activities(first: 2) { title } }', {}],
  [
    'a mutation',
    'mutation { renameActivity(id: "' + activities[0]!.id + '", title: "Ny") { title organisers { name } } }',
    {},
  ],
])('%s: the same answer as one schema without federation', async (_, text, variables) => {
  const expected = plainly(
    await execute({ schema: plain, document: parse(text), variableValues: variables }),
  );
  const actual = await federated(text, variables);
  expect(actual.errors).toBeUndefined();
  expect(JSON.stringify(actual.data)).toBe(JSON.stringify(expected.data));
});

test('entities of many parents come in one batch per hop', async () => {
  world.calls.length = 0;
  await federated('{ activities(first: 50) { organisers { name municipality { name } } } }');
  expect(world.calls.map(({ subgraph }) => subgraph)).toEqual(['activities', 'organisations']);
});

test('a refusal three hops down keeps its code, details and path', async () => {
  const { data, errors } = await federated(
    '{ activities(first: 3) { organisers { municipality { faulty } } } }',
  );
  expect(errors!.length).toBeGreaterThan(0);
  for (const { path, extensions } of errors!) {
    expect(extensions.code).toBe('MUNICIPALITY_UNKNOWN');
    expect(path.reduce((value: any, step: any) => value[step], data)).toBeNull();
  }
  expect(data['activities'].length).toBe(3);
});

test('introspection and data can be asked for together', async () => {
  const { data } = await federated(
    '{ __schema { queryType { name } } ...R } fragment R on Query { __type(name: "Activity") { name } organisations(first: 1) { name } }',
  );
  expect(data).toEqual({
    __schema: { queryType: { name: 'Query' } },
    __type: { name: 'Activity' },
    organisations: [{ name: organisations[0]!.name }],
  });
  expect((await federated(getIntrospectionQuery())).errors).toBeUndefined();
});

test('a subgraph that fails leaves the rest whole, and its own words stay inside', async () => {
  const broken = planExecutor({
    supergraphSdl,
    subgraphs: { ...world.subgraphs, activities: () => Promise.reject(new Error('secret of the database')) },
    logger,
  });
  const result = plainly(
    await broken.execute({
      document: parse('{ organisations(first: 1) { name } activity(id: 1) { title } }'),
      context,
    }),
  );
  expect(result.data).toEqual({ organisations: [{ name: 'Forening 0' }], activity: null });
  expect(result.errors).toMatchObject([{ extensions: { code: 'INTERNAL_ERROR' } }]);
  expect(JSON.stringify(result)).not.toContain('secret');

  const alone = plainly(await broken.execute({ document: parse('{ activities { title } }'), context }));
  expect(alone).toMatchObject({ data: null, errors: [{ path: ['activities'] }] });
});

test('a subgraph that refuses all it was asked is no fault: each field has the refusal', async () => {
  const refused = new GraphQLError('no', { extensions: { code: 'BAD_USER_INPUT' } });
  const refusing = planExecutor({
    supergraphSdl,
    subgraphs: { ...world.subgraphs, activities: async () => ({ errors: [refused] }) },
    logger,
  });
  const document = parse('{ activity(id: 1) { title } all: activities { title } }');
  const { data, errors } = plainly(await refusing.execute({ document, context }));
  expect(data).toBeNull();
  expect(errors!.map(({ path, extensions }) => [path, extensions.code])).toEqual([
    [['activity'], 'BAD_USER_INPUT'],
    [['all'], 'BAD_USER_INPUT'],
  ]);
});

test('an entity that is gone is null, and where null is not allowed its parent is', async () => {
  const activitiesOnly = planExecutor({
    supergraphSdl,
    subgraphs: { ...world.subgraphs, organisations: async () => ({ data: { _entities: [null, null] } }) },
    logger,
  });
  const text = `{ activity(id: "${activities[1]!.id}") { title organisers { name } municipality { name } } }`;
  const result = plainly(await activitiesOnly.execute({ document: parse(text), context }));
  expect(result.data).toEqual({ activity: null });
  expect(result.errors!.length).toBeGreaterThan(0);
});

test('no signal handler is left behind: the hub owns its own stopping', () => {
  const listeners = () => [
    process.listenerCount('SIGTERM'),
    process.listenerCount('SIGINT'),
    process.listenerCount('exit'),
  ];
  const before = listeners();
  planExecutor({ supergraphSdl, subgraphs: world.subgraphs, logger });
  expect(listeners()).toEqual(before);
});

function normalised(sdl: string): string[] {
  return sdl.split(/[\s{}]+/).toSorted();
}
