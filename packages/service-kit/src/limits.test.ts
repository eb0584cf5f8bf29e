import fc from 'fast-check';
import { getIntrospectionQuery, type OperationDefinitionNode, parse } from 'graphql';
import { expect, test } from 'vitest';
import * as limits from './limits.ts';
import { measure } from './measure.ts';

const check = (text: string, options: Parameters<typeof limits.assertWithinLimits>[1] = {}) =>
  limits.assertWithinLimits(parse(text), options);
const sizeOf = (text: string, variables = {}) => {
  const document = parse(text);
  return measure(document, document.definitions[0] as OperationDefinitionNode, variables);
};
const many = (count: number, make: (n: number) => string) =>
  Array.from({ length: count }, (_, n) => make(n)).join(' ');
const nested = (depth: number) => `${'{ a '.repeat(depth)}${'} '.repeat(depth)}`;

const doubling = (levels: number) =>
  `{ ...F0 } ${many(levels, (n) => `fragment F${n} on Query { ...F${n + 1} ...F${n + 1} }`)} fragment F${levels} on Query { a: b @skip(if: false) }`;

test.each([
  ['QUERY_TOO_DEEP', nested(limits.DEPTH_MAX + 1), nested(limits.DEPTH_MAX)],
  [
    'QUERY_TOO_DEEP',
    `{ ...F } fragment F on Query ${nested(limits.DEPTH_MAX + 1)}`,
    `{ ...F } fragment F on Query ${nested(limits.DEPTH_MAX)}`,
  ],
  [
    'TOO_MANY_ROOT_FIELDS',
    `{ ${'a '.repeat(limits.ROOT_FIELDS_MAX + 1)} }`,
    `{ ${'a '.repeat(limits.ROOT_FIELDS_MAX)} }`,
  ],
  [
    'TOO_MANY_ALIASES',
    `{ r { ${many(limits.ALIASES_MAX + 1, (n) => `x${n}: a`)} } }`,
    `{ r { ${many(limits.ALIASES_MAX, (n) => `x${n}: a`)} } }`,
  ],
  [
    'TOO_MANY_DIRECTIVES',
    `{ r ${'@x '.repeat(limits.DIRECTIVES_MAX + 1)} }`,
    `{ r ${'@x '.repeat(limits.DIRECTIVES_MAX)} }`,
  ],
  [
    'QUERY_TOO_LARGE',
    `{ r { ${'a '.repeat(limits.FIELDS_MAX)} } }`,
    `{ r { ${'a '.repeat(limits.FIELDS_MAX - 1)} } }`,
  ],
  [
    'QUERY_TOO_LARGE',
    `{ a } fragment Unused on Query { ${'a '.repeat(limits.FIELDS_MAX)} }`,
    `{ a } fragment Unused on Query { ${'a '.repeat(limits.FIELDS_MAX - 1)} }`,
  ],
  [
    'TOO_MANY_FRAGMENTS',
    `{ ${'...F '.repeat(limits.SPREADS_MAX + 1)} }`,
    `{ ${'...F '.repeat(limits.SPREADS_MAX)} }`,
  ],
  [
    'TOO_MANY_ROWS',
    '{ a(first: 100) { edges { node { b(last: 100) { c } } } } }',
    '{ a(first: 100) { edges { node { b(last: 99) { c } } } } }',
  ],
  ['TOO_MANY_ROWS', '{ a(first: 1000000000) { b } }', '{ a(first: 100) { b } }'],
  [
    'TOO_MANY_ROWS',
    `{ ${'a { edges { node { '.repeat(4)} x ${'} } } '.repeat(4)} }`,
    `{ ${'a { edges { node { '.repeat(3)} x ${'} } } '.repeat(3)} }`,
  ],
])('%s: one too many is refused, as many as allowed are not', (code, tooMany, enough) => {
  expect(() => check(tooMany)).toThrow(
    expect.objectContaining({ code, details: { max: expect.any(Number) } }),
  );
  expect(() => check(enough)).not.toThrow();
});

test('the introspection query is within all limits', () => {
  const text = getIntrospectionQuery({
    descriptions: true,
    inputValueDeprecation: true,
    oneOf: true,
    schemaDescription: true,
  });
  expect(() => check(text)).not.toThrow();
});

test('sizes in variables count, and defaults where there is none', () => {
  const query = 'query ($n: Int) { a(first: $n) { b { edges { node { id } } } } }';
  expect(sizeOf(query, { n: 7 }).rows).toBe(7 + 7 * 20);
  expect(sizeOf(query, { n: 'x' }).rows).toBe(20 + 20 * 20);
});

test('fragments that stand for 2^60 fields are refused after one look at each', () => {
  expect(() => check(doubling(40))).toThrow(expect.objectContaining({ code: 'TOO_MANY_ROOT_FIELDS' }));
  expect(sizeOf(doubling(60))).toMatchObject({
    depth: 1,
    fields: 2 ** 60,
    aliases: 2 ** 60,
    directives: 2 ** 60,
  });
});

test('the work grows with the document, not with what it stands for', () => {
  const looks = (levels: number) => {
    let count = 0;
    const document = parse(doubling(levels), { noLocation: true });
    for (const definition of document.definitions) {
      if (!('selectionSet' in definition)) continue;
      const { selections } = definition.selectionSet;
      Object.defineProperty(definition.selectionSet, 'selections', { get: () => ((count += 1), selections) });
    }
    measure(document, document.definitions[0] as OperationDefinitionNode, {});
    return count;
  };
  expect([looks(10), looks(20), looks(300)]).toEqual([12, 22, 302]);
});

test('fragments in a circle end', () => {
  const circle = '{ ...A } fragment A on Query { a { ...B } } fragment B on Query { b { ...A } }';
  expect(sizeOf(circle)).toMatchObject({ depth: 2, fields: 2 });
  expect(() => check('{ ...A } fragment A on Query { ...A }')).not.toThrow();
});

test('sums agree with writing every fragment out', () => {
  const selection = fc.letrec<{ set: string; one: string }>((tie) => ({
    set: fc
      .array(tie('one'), { minLength: 1, maxLength: 3, depthIdentifier: 's' })
      .map((ones) => `{ ${ones.join(' ')} }`),
    one: fc.oneof(
      { maxDepth: 4, depthIdentifier: 's' },
      fc.constantFrom('a', 'x: a', 'a @skip(if: true)'),
      tie('set').map((set) => `a ${set}`),
      tie('set').map((set) => `... on T @y ${set}`),
    ),
  })).set;
  fc.assert(
    fc.property(selection, selection, selection, (inner, outer, root) => {
      const withFragments = `{ ...A b { ...A ...B } c ${root} } fragment A on T { z ${outer} ...B } fragment B on T ${inner}`;
      const b = `... on T ${inner}`;
      const a = `... on T { z ${outer} ${b} }`;
      expect(sizeOf(withFragments)).toEqual(sizeOf(`{ ${a} b { ${a} ${b} } c ${root} }`));
    }),
  );
});

test('an operation that is not there, or not named among several, is refused', () => {
  const code = 'OPERATION_RESOLUTION_FAILURE';
  expect(() => check('query A { a } query B { a }')).toThrow(expect.objectContaining({ code }));
  expect(() => check('query A { a }', { operationName: 'B' })).toThrow(expect.objectContaining({ code }));
  expect(() => check('query A { a } query B { a }', { operationName: 'B' })).not.toThrow();
});
