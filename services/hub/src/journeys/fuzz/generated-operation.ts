import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLSchema,
  OperationTypeNode,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
} from 'graphql';
import { HOSTILE_NUMBERS, HOSTILE_TEXTS, hostileCursor, hostileJson } from './hostile-values.ts';
import { type Random, chance, oneOf } from './random.ts';

export interface GeneratedOperation {
  readonly kind: OperationTypeNode;
  readonly query: string;
  /** JSON text: `__proto__` as a key would not survive an object. */
  readonly variables: string;
  readonly operationName?: string;
}

export interface GeneratorOptions {
  readonly schema: GraphQLSchema;
  readonly random: Random;
  /** Ids, cursors and numbers that exist, so that some operations get past the first check. */
  readonly known: readonly string[];
}

const DEPTH_MAX = 6;

/**
 * An operation that fits the schema, or nearly: what is asked for, with which arguments, and what is wrong with it are
 * drawn from `random`. The same seed and schema give the same operations.
 */
export function generatedOperation({ schema, random, known }: GeneratorOptions): GeneratedOperation {
  const kind = drawnKind(random);
  const root = schema.getRootType(kind)!;
  const variables: { name: string; type: string; json: string }[] = [];
  const fragments: string[] = [];

  const body = selection(root, 0);
  const declared = variables.map(({ name, type }) => `$${name}: ${type}`).join(', ');
  const name = chance(random, 0.2) ? oneOf(random, ['Q', '__proto__', 'constructor', 'Blåbær']) : '';
  const extra = chance(random, 0.03) ? ' query Another { __typename }' : '';
  const query = damaged(
    `${kind} ${name}${declared && `(${declared})`}${directive()} ${body}${extra} ${fragments.join(' ')}`,
    random,
  );
  const sent = variables.filter(() => chance(random, 0.97)).map(({ name: key, json }) => `"${key}":${json}`);
  if (chance(random, 0.05)) sent.push(`"__proto__":${hostileJson(random)}`);
  const operationName = chance(random, 0.05) ? oneOf(random, ['Q', '', '__proto__', 'Nobody']) : undefined;
  return {
    kind,
    query,
    variables: `{${sent.join(',')}}`,
    ...(operationName !== undefined && { operationName }),
  };

  function selection(type: GraphQLObjectType, depth: number): string {
    const fields = Object.values(type.getFields());
    const count = kind !== OperationTypeNode.QUERY && depth === 0 ? 1 : 1 + Math.floor(random() * 3);
    const parts = Array.from({ length: count }, () => field(oneOf(random, fields), depth));
    if (chance(random, 0.1)) parts.push('__typename');
    if (kind === OperationTypeNode.QUERY && depth === 0 && chance(random, 0.05)) parts.push(introspection());
    const written = parts.filter((part) => part !== '').join(' ') || '__typename';
    if (chance(random, 0.06)) return `{ ... on ${type.name}${directive()} { ${written} } }`;
    if (chance(random, 0.06)) {
      const fragment = `F${fragments.length}`;
      fragments.push('');
      const inner = chance(random, 0.1) ? `${written} ...F0` : written;
      fragments[Number(fragment.slice(1))] = `fragment ${fragment} on ${type.name} { ${inner} }`;
      return `{ ...${fragment}${directive()} }`;
    }
    return `{ ${written} }`;
  }

  function field(of: GraphQLField<unknown, unknown>, depth: number): string {
    const below = getNamedType(of.type);
    if (isObjectType(below) && depth >= DEPTH_MAX) return '';
    const args = argumentsOf(of.args);
    const inside = isObjectType(below) ? ` ${selection(below, depth + 1)}` : '';
    return `${alias()}${of.name}${args}${directive()}${inside}`;
  }

  function alias(): string {
    if (!chance(random, 0.25)) return '';
    const drawn = chance(random, 0.1)
      ? oneOf(random, ['__proto__', 'constructor', 'hasOwnProperty', 'then', 'toJSON'])
      : `a${Math.floor(random() * 1_000)}`;
    return `${drawn}: `;
  }

  function directive(): string {
    if (!chance(random, 0.04)) return '';
    return oneOf(random, [
      ' @include(if: true)',
      ' @skip(if: false)',
      ' @skip(if: true)',
      ' @include(if: false)',
      ' @include(if: "yes")',
      ' @nobody',
      ' @skip',
      ' @deprecated',
    ]);
  }

  function argumentsOf(args: readonly GraphQLArgument[]): string {
    const given = args
      .filter((arg) => (isRequiredArgument(arg) ? chance(random, 0.98) : chance(random, 0.4)))
      .map((arg) => `${arg.name}: ${argumentValue(arg)}`);
    if (chance(random, 0.01)) given.push('nobody: 1');
    return given.length > 0 ? `(${given.join(', ')})` : '';
  }

  function argumentValue({ name: of, type }: GraphQLArgument): string {
    const json = jsonOf(type, of, 0);
    if (chance(random, 0.5)) {
      const variable = `v${variables.length}`;
      variables.push({ name: variable, type: chance(random, 0.98) ? String(type) : 'Int', json });
      return `$${variable}`;
    }
    return literal(json, type);
  }

  function jsonOf(type: GraphQLInputType, of: string, depth: number): string {
    if (chance(random, 0.03)) return hostileJson(random);
    if (isNonNullType(type)) return jsonOf(type.ofType, of, depth);
    if (chance(random, 0.04)) return 'null';
    if (isListType(type)) {
      const count = chance(random, 0.03) ? 200 : Math.floor(random() * 3);
      return `[${Array.from({ length: count }, () => jsonOf(type.ofType, of, depth + 1)).join(',')}]`;
    }
    if (isEnumType(type)) {
      const values = type.getValues().map((value) => value.name);
      return JSON.stringify(chance(random, 0.97) ? oneOf(random, values) : 'PIRATE');
    }
    if (isInputObjectType(type)) {
      const given = Object.values(type.getFields())
        .filter((one) =>
          isRequiredInputField(one) ? chance(random, 0.99) : depth < 3 && chance(random, 0.3),
        )
        .map((one) => `"${one.name}":${jsonOf(one.type, one.name, depth + 1)}`);
      if (chance(random, 0.02)) given.push('"__proto__":{}');
      return `{${given.join(',')}}`;
    }
    return scalar(type.name, of);
  }

  function scalar(type: string, of: string): string {
    if (type === 'Boolean') return oneOf(random, ['true', 'false', '1']);
    if (type === 'Int' || type === 'Float' || type === 'Ore') return oneOf(random, HOSTILE_NUMBERS);
    if (of === 'after' || of === 'before')
      return JSON.stringify(chance(random, 0.5) ? hostileCursor(random) : oneOf(random, known));
    if (/date|on$|from|to|since/i.test(of) && chance(random, 0.5)) return '"2026-06-01"';
    if (/at$/i.test(of) && chance(random, 0.6)) return '"2026-12-01T10:00:00Z"';
    if (/municipality/i.test(of) && chance(random, 0.7)) return '"1106"';
    return JSON.stringify(chance(random, 0.5) ? oneOf(random, known) : oneOf(random, HOSTILE_TEXTS));
  }

  function introspection(): string {
    return oneOf(random, [
      '__schema { queryType { name } }',
      '__schema { types { name fields { name type { name } } } }',
      '__type(name: "__proto__") { name }',
      '__type(name: "Activity") { fields(includeDeprecated: true) { args { defaultValue } } }',
      '__type { name }',
      '__schema { nobody }',
    ]);
  }
}

function drawnKind(random: Random): OperationTypeNode {
  const drawn = random();
  if (drawn < 0.6) return OperationTypeNode.QUERY;
  return drawn < 0.94 ? OperationTypeNode.MUTATION : OperationTypeNode.SUBSCRIPTION;
}

/** JSON as it is written in a document. Of what cannot be written there, something near it. */
function literal(json: string, type: GraphQLInputType): string {
  const named = getNamedType(type);
  if (isEnumType(named)) return json.replaceAll(/"(\w+)"/g, '$1');
  if (!isInputObjectType(named)) return json;
  const enums = new Set<string>();
  const seen = new Set<unknown>();
  const look = (input: unknown): void => {
    if (!isInputObjectType(input) || seen.has(input)) return;
    seen.add(input);
    for (const one of Object.values(input.getFields())) {
      const below = getNamedType(one.type);
      if (isEnumType(below)) for (const { name } of below.getValues()) enums.add(name);
      look(below);
    }
  };
  look(named);
  return json
    .replaceAll(/"(\w+)":/g, '$1: ')
    .replaceAll(/"([A-Z_]+)"/g, (whole, name: string) => (enums.has(name) ? name : whole));
}

/** Now and then, as a document that was cut, doubled or mistyped. */
function damaged(query: string, random: Random): string {
  if (!chance(random, 0.04)) return query;
  const place = Math.floor(random() * query.length);
  return oneOf(random, [
    query.slice(0, place),
    `${query.slice(0, place)}${oneOf(random, ['\0', '{', '}', '"', '"""', '...', '$', '@', '\ufeff', '#', '\ud800'])}${query.slice(place)}`,
    `${query} ${query}`,
    '{'.repeat(200) + query,
  ]);
}
