import { getOperationAST, parse } from 'graphql';
import { expect, test } from 'vitest';
import { rootFields } from './root-fields.ts';

const fieldsOf = (query: string, variables = {}) => {
  const document = parse(query);
  return Object.fromEntries(rootFields(document, getOperationAST(document)!, variables));
};

test.each<[string, Record<string, string>]>([
  ['mutation { a { b } c }', { a: 'a', c: 'c' }],
  ['mutation { x: a { b } y: a { b } __typename }', { x: 'a', y: 'a' }],
  ['mutation { ...F } fragment F on Mutation { a ... on Mutation { b } }', { a: 'a', b: 'b' }],
  ['mutation { a @skip(if: true) { b } c @include(if: false) d @include(if: true) }', { d: 'd' }],
  [
    'mutation ($no: Boolean!) { a @include(if: $no) ...F @skip(if: $no) } fragment F on Mutation { b }',
    { b: 'b' },
  ],
])('%s', (query, fields) => {
  expect(fieldsOf(query, { no: false })).toEqual(fields);
});

test('the default of a variable counts as it does when it runs', () => {
  expect(fieldsOf('mutation ($on: Boolean! = false) { a @include(if: $on) b }', { on: false })).toEqual({
    b: 'b',
  });
});
