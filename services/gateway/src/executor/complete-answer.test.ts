import { GraphQLError, buildSchema, parse } from 'graphql';
import { expect, test } from 'vitest';
import { askedBy } from './answer-shape.ts';
import { completeAnswer } from './complete-answer.ts';

const schema = buildSchema(`
  type Query { must: Thing! may: Thing mustAll: [Thing!]! mayAll: [Thing] any: Any named: Named names: [String!] }
  type Thing { id: ID! name: String inner: Thing! }
  type Other { id: ID! size: Int! kind: Kind }
  enum Kind { SMALL LARGE }
  union Any = Thing | Other
  interface Named { name: String }
  type Club implements Named { name: String }
`);

function completed(
  query: string,
  data: unknown,
  { errors = [], variables = {} }: { errors?: GraphQLError[]; variables?: Record<string, unknown> } = {},
) {
  const result = completeAnswer(askedBy(schema, parse(query), { variables }), {
    data: data as never,
    errors,
  });
  return { data: result.data, paths: result.errors?.map(({ path }) => path?.join('.')) };
}

test.each([
  ['what is whole stays', '{ may { id } }', { may: { id: '1' } }, { may: { id: '1' } }, undefined],
  [
    'an object of an interface that does not say its type, since nothing depends on it',
    '{ named { name ... on Named { again: name } } }',
    { named: { name: 'Vinden', _again: 'Vinden' } },
    { named: { name: 'Vinden', again: 'Vinden' } },
    undefined,
  ],
  [
    'one that says a type that is not public',
    '{ named { name } }',
    { named: { __typename: 'Secret', name: 'x' } },
    { named: null },
    undefined,
  ],
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
    { _a: { _b: null } },
    { a: null },
    ['a.b'],
  ],
  [
    'of one of several types',
    '{ any { ... on Thing { id } ... on Other { size } } }',
    { any: { __typename: 'Other', size: null } },
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
  ['nothing came back at all', '{ may { id } }', {}, { may: null }, undefined],
  [
    'what was not asked for is left out, and the rest is in the order of the question',
    '{ b: names a: may { name id } }',
    { _a: { id: '1', name: 'n', secret: 1 }, _b: [], c: 1 },
    { b: [], a: { name: 'n', id: '1' } },
    undefined,
  ],
  [
    'only fragments of the type that it is',
    '{ any { __typename ... on Thing { id } ... on Other { size kind } } }',
    { any: { __typename: 'Other', id: '1', size: 2, kind: 'SMALL' } },
    { any: { __typename: 'Other', size: 2, kind: 'SMALL' } },
    undefined,
  ],
  [
    'a type that is not public',
    '{ any { ... on Thing { id } } }',
    { any: { __typename: 'Secret', id: '1' } },
    { any: null },
    undefined,
  ],
  [
    'a value that is not public',
    '{ any { ... on Other { kind } } }',
    { any: { __typename: 'Other', kind: 'HIDDEN' } },
    { any: { kind: null } },
    undefined,
  ],
  ['what should be an object and is none', '{ must { id } }', { must: 'text' }, null, ['must']],
])('%s', (_, query, data, expected, paths) => {
  expect(completed(query, data)).toEqual({ data: expected, paths });
});

test('a null that has been explained, there, above or below, is not explained again', () => {
  for (const path of [['may', 'inner'], ['may'], ['may', 'inner', 'id']]) {
    const known = new GraphQLError('gone', { path });
    expect(completed('{ may { inner { id } } }', { may: { inner: null } }, { errors: [known] })).toEqual({
      data: { may: null },
      paths: [path.join('.')],
    });
  }
});

test.each([
  [
    { a: true, b: true },
    { id: '1', name: 'n' },
  ],
  [{ a: true, b: false }, { id: '1' }],
  [{ a: false, b: true }, { name: 'n' }],
  [{ a: false, b: false }, undefined],
])('with %j each part is there under its own conditions', (variables, may) => {
  const query = `query ($a: Boolean!, $b: Boolean!) { may @include(if: $a) { id } ...B }
    fragment B on Query { may @include(if: $b) { name } }`;
  const expected = may === undefined ? {} : { may };
  expect(completed(query, { may: { id: '1', name: 'n' } }, { variables }).data).toEqual(expected);
});
