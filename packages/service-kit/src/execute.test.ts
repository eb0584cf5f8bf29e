import { Refusal } from '@samspill/values/refusals/refusal';
import { buildSchema, parse } from 'graphql';
import { expect, test } from 'vitest';
import { createExecute } from './execute.ts';
import { createLogger } from './logger.ts';
import type { SubgraphRequest } from './service.ts';
import { ANONYMOUS } from './viewer.ts';

const schema = buildSchema(`
  enum Shade { LIGHT DARK }
  input Filter { shade: Shade, sizes: [Int!] }
  type Query { hello: String, fail(how: String!): String, leaf(shade: Shade, filter: Filter): String, needed(value: Int!): String }
  type Mutation { write: String }
`);
const failures: Record<string, () => unknown> = {
  refusal: () => new Refusal('MALFORMED_ID', { field: 'id' }),
  bug: () => new Error('the row of Kari Nordmann is gone'),
  disk: () => Object.assign(new Error('could not extend file'), { code: '53100' }),
  deadlock: () =>
    new Error('flush failed', { cause: Object.assign(new Error('deadlock'), { code: '40P01' }) }),
  gone: () => Object.assign(new Error('connect'), { code: 'ECONNREFUSED' }),
  nul: () => Object.assign(new Error('invalid byte sequence'), { code: '22021' }),
  unique: () => Object.assign(new Error('duplicate key'), { code: '23505' }),
};
const fields = schema.getQueryType()!.getFields();
fields['hello']!.resolve = (_source, _args, context: { name: string }) => `hello ${context.name}`;
fields['fail']!.resolve = (_source, { how }) => {
  throw failures[how]!();
};

function ask(query: string, request: Partial<SubgraphRequest> = {}) {
  const lines: string[] = [];
  const execute = createExecute({
    schema,
    context: ({ correlationId }) => ({ name: correlationId }),
    logger: createLogger({ service: 'test', destination: { write: (line) => void lines.push(line) } }),
  });
  const full = {
    document: parse(query),
    viewer: ANONYMOUS,
    language: 'en',
    correlationId: 'c-1',
    ...request,
  } as const;
  return execute(full).then((result) => ({ ...JSON.parse(JSON.stringify(result)), log: lines.join('') }));
}

test('each request has its own context', async () => {
  expect(await ask('{ hello }', { correlationId: 'c-2' })).toMatchObject({ data: { hello: 'hello c-2' } });
});

test.each([
  ['nb', 'Feltet id er ikke en gyldig id'],
  ['nn', 'Feltet id er ikkje ein gyldig id'],
  ['en', 'The field id is not a valid id'],
] as const)('a refusal is answered with its code and a text in %s', async (language, start) => {
  const { errors, data, log } = await ask('{ fail(how: "refusal") }', { language });
  expect(errors).toEqual([
    expect.objectContaining({
      path: ['fail'],
      extensions: { code: 'MALFORMED_ID', details: { field: 'id' } },
    }),
  ]);
  expect(errors[0].message).toMatch(new RegExp(`^${start}`));
  expect(data).toEqual({ fail: null });
  expect(log).toBe('');
});

test('a bug is answered with a correlation id alone; the log has the stack, not the message', async () => {
  const { errors, log } = await ask('{ fail(how: "bug") }');
  expect(errors[0].extensions).toEqual({ code: 'INTERNAL_ERROR', details: { correlationId: 'c-1' } });
  expect(errors[0].message).toContain('c-1');
  expect(JSON.parse(log)).toMatchObject({ correlationId: 'c-1', err: { name: 'Error' } });
  expect(log).toContain('execute.test.ts');
  expect(JSON.stringify(errors) + log).not.toContain('Kari');
});

test.each(['disk', 'deadlock', 'gone'])('%s: the same request can succeed later', async (how) => {
  const { errors } = await ask(`{ fail(how: "${how}") }`);
  expect(errors[0].extensions).toEqual({ code: 'TEMPORARILY_UNAVAILABLE', retryable: true });
});

test('what the database cannot hold is bad input; a broken constraint is our bug', async () => {
  expect((await ask('{ fail(how: "nul") }')).errors[0].extensions.code).toBe('UNSTORABLE_TEXT');
  expect((await ask('{ fail(how: "unique") }')).errors[0].extensions.code).toBe('INTERNAL_ERROR');
});

test.each([
  ['{ helo }', 'GRAPHQL_VALIDATION_FAILED', { reason: 'Cannot query field "helo" on type "Query".' }],
  ['{ leaf(shade: PINK) }', 'BAD_USER_INPUT', { expected: 'Shade' }],
  ['{ leaf(shade: 5) }', 'BAD_USER_INPUT', { expected: 'Shade' }],
  ['{ needed(value: "Kari") }', 'BAD_USER_INPUT', { expected: 'Int' }],
  ['{ needed(value: 1e9) }', 'BAD_USER_INPUT', { expected: 'Int' }],
  ['query A { hello } query B { hello }', 'OPERATION_RESOLUTION_FAILURE', undefined],
  [
    'query ($value: Int) { needed(value: $value) }',
    'GRAPHQL_VALIDATION_FAILED',
    { reason: 'Variable "$value" of type "Int" used in position expecting type "Int!".' },
  ],
])('%s → %s', async (query, code, details) => {
  const result = await ask(query);
  expect(result.errors).toHaveLength(1);
  expect(result.errors[0].extensions).toEqual(details ? { code, details } : { code });
  expect(result).not.toHaveProperty('data');
  expect(JSON.stringify(result)).not.toMatch(/Kari|Did you mean/);
});

test('variables that do not fit are named by the schema’s names, never by what they hold', async () => {
  const query = 'query ($filter: Filter, $value: Int!) { leaf(filter: $filter) needed(value: $value) }';
  const variables = { filter: { shade: 'Kari Nordmann', sizes: [1, 'Kari'], extra: 'Kari' } };
  const { errors } = await ask(query, { variables });
  expect(errors.map(({ extensions }: { extensions: unknown }) => extensions)).toEqual([
    { code: 'BAD_USER_INPUT', details: { field: '$filter.shade', expected: 'Filter' } },
    { code: 'BAD_USER_INPUT', details: { field: '$filter.sizes[1]', expected: 'Filter' } },
    { code: 'BAD_USER_INPUT', details: { field: '$filter', expected: 'Filter' } },
    { code: 'BAD_USER_INPUT', details: { field: '$value', expected: 'Int!' } },
  ]);
  expect(JSON.stringify(errors)).not.toContain('Kari');
});

test('of a hundred thousand values that do not fit, twenty are told', async () => {
  const query = 'query ($filter: Filter) { leaf(filter: $filter) }';
  const { errors } = await ask(query, { variables: { filter: { sizes: Array(100_000).fill('Kari') } } });
  expect(errors).toHaveLength(20);
  expect(errors[19].extensions.details).toEqual({ field: '$filter.sizes[19]', expected: 'Filter' });
});

test('a name of an operation that is not there is told apart from bad variables', async () => {
  const { errors } = await ask('query A { hello }', { operationName: 'B' });
  expect(errors[0].extensions).toEqual({ code: 'OPERATION_RESOLUTION_FAILURE' });
});

test('an argument whose nullable variable is left empty is bad input, not a bug', async () => {
  const { errors } = await ask('query ($how: String = "bug") { fail(how: $how) }', {
    variables: { how: null },
  });
  expect(errors[0].extensions.code).toBe('BAD_USER_INPUT');
});
