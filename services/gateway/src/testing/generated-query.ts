import fc from 'fast-check';
import {
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';

/** Names that objects of JavaScript have already, beside some that they do not. */
const ALIASES = [
  'hasOwnProperty',
  'constructor',
  'toString',
  'then',
  'toJSON',
  'id',
  'name',
  'title',
  'a',
  'b',
];
const DIRECTIVES = ['@include(if: $yes)', '@skip(if: $yes)', '@include(if: $no)', '@skip(if: $no)'];
const DEPTH_MAX = 5;

export const GENERATED_VARIABLES = { yes: true, no: false } as const;

export interface KnownArguments {
  /** Values that lead somewhere, and some that do not, by the argument's name. */
  readonly [name: string]: readonly string[];
}

/** Queries with aliases, fragments and conditions wherever they may stand. Some are not valid: two fields under one name. */
export function generatedQuery(schema: GraphQLSchema, known: KnownArguments): fc.Arbitrary<string> {
  const used = 'fragment Used on Query { __typename @include(if: $yes) @skip(if: $no) }';
  return selection(schema.getQueryType()!, 0).map(
    (body) => `query ($yes: Boolean!, $no: Boolean!) ${body.replace('{', '{ ...Used')} ${used}`,
  );

  function selection(type: GraphQLObjectType, depth: number): fc.Arbitrary<string> {
    const fields = Object.values(type.getFields()).filter(
      (field) => depth < DEPTH_MAX || !isObjectType(getNamedType(field.type)),
    );
    const one = fc.oneof(
      { weight: 12, arbitrary: fc.constantFrom(...fields).chain((field) => written(field, depth)) },
      { weight: 1, arbitrary: fc.constant('__typename') },
    );
    return fc
      .tuple(fc.array(one, { minLength: 1, maxLength: 3 }), fc.nat(9), condition())
      .map(([parts, kind, when]) => {
        const inside = parts.join(' ');
        if (kind > 1) return `{ ${inside} }`;
        // The same fields once more, beside the fragment.
        const again = parts.filter((part) => !part.includes('{')).join(' ');
        return `{ ... ${kind === 0 ? `on ${type.name}` : ''} ${when} { ${inside} } ${again} }`;
      });
  }

  function written(field: GraphQLField<unknown, unknown>, depth: number): fc.Arbitrary<string> {
    const below = getNamedType(field.type);
    const inside = isObjectType(below) ? selection(below, depth + 1) : fc.constant('');
    const args = field.args
      .filter((arg) => isRequiredArgument(arg) || known[arg.name])
      .map((arg) => fc.constantFrom(...known[arg.name]!).map((value) => `${arg.name}: ${value}`));
    const alias = fc.oneof(
      { weight: 3, arbitrary: fc.constant('') },
      { weight: 1, arbitrary: fc.constantFrom(...ALIASES).map((name) => `${name}: `) },
    );
    return fc
      .tuple(alias, fc.tuple(...args), condition(), inside)
      .map(([as, given, when, body]) =>
        [`${as}${field.name}${given.length > 0 ? `(${given.join(', ')})` : ''}`, when, body].join(' '),
      );
  }
}

function condition(): fc.Arbitrary<string> {
  return fc.oneof(
    { weight: 8, arbitrary: fc.constant('') },
    { weight: 1, arbitrary: fc.constantFrom(...DIRECTIVES) },
  );
}
