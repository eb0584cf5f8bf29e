import { GraphQLError, buildSchema, parse } from 'graphql';
import { expect, test } from 'vitest';
import { completeResult, shapeOf } from './complete-result.ts';

const schema = buildSchema(`
  type Query { must: Thing! may: Thing mustAll: [Thing!]! mayAll: [Thing] any: Any names: [String!] }
  type Thing { id: ID! name: String inner: Thing! }
  type Other { id: ID! size: Int! }
  union Any = Thing | Other
`);

function completed(query: string, data: unknown, errors?: GraphQLError[]) {
  const result = completeResult(shapeOf(schema, parse(query)), {
    data: data as never,
    ...(errors && { errors }),
  });
  return { data: result.data, paths: result.errors?.map(({ path }) => path?.join('.')) };
}

test.each([
  ['what is whole stays', '{ may { id } }', { may: { id: '1' } }, { may: { id: '1' } }, undefined],
  [
    'a null that may be is left',
    '{ may { name } }',
    { may: { name: null } },
    { may: { name: null } },
    undefined,
  ],
  [
    'the nearest place that may be null is',
    '{ may { id inner { id } } }',
    { may: { id: '1', inner: null } },
    { may: null },
    ['may.inner'],
  ],
  [
    'through several levels',
    '{ may { inner { inner { id } } } }',
    { may: { inner: { inner: { id: null } } } },
    { may: null },
    ['may.inner.inner.id'],
  ],
  ['the whole answer where nothing may', '{ must { id } }', { must: { id: null } }, null, ['must.id']],
  [
    'an item of a list',
    '{ mayAll { id } }',
    { mayAll: [{ id: '1' }, { id: null }] },
    { mayAll: [{ id: '1' }, null] },
    ['mayAll.1.id'],
  ],
  [
    'a list that must be whole',
    '{ mustAll { id } may { id } }',
    { mustAll: [{ id: '1' }, null], may: null },
    null,
    ['mustAll.1'],
  ],
  ['a list of leaves', '{ names }', { names: ['a', null] }, { names: null }, ['names.1']],
  [
    'under an alias, within fragments',
    '{ a: may { ...F } } fragment F on Thing { b: id }',
    { a: { b: null } },
    { a: null },
    ['a.b'],
  ],
  [
    'of one of several types',
    '{ any { ... on Thing { id } ... on Other { size } } }',
    { any: { size: null } },
    { any: null },
    ['any.size'],
  ],
  [
    'a field that was skipped is not missed',
    '{ may { id @skip(if: true) name } }',
    { may: { name: 'n' } },
    { may: { name: 'n' } },
    undefined,
  ],
  ['nothing came back at all', '{ may { id } }', undefined, { may: null }, undefined],
])('%s', (_, query, data, expected, paths) => {
  expect(completed(query, data)).toEqual({ data: expected, paths });
});

test('a null that has been explained is not explained again', () => {
  const known = new GraphQLError('gone', { path: ['may', 'inner'] });
  expect(completed('{ may { inner { id } } }', { may: { inner: null } }, [known])).toEqual({
    data: { may: null },
    paths: ['may.inner'],
  });
});
