import { GraphQLScalarType, type GraphQLSchema, Kind, type ValueNode, isScalarType } from 'graphql';
import { GraphQLDateTimeISO } from 'graphql-scalars';
import { z } from 'zod';

// Once: to make a schema costs many times what it costs to ask it.
const isoDate = z.iso.date();

/** A calendar date without time or zone, `YYYY-MM-DD`: the string itself, inside and out. */
export const DateScalar = textScalar({
  name: 'Date',
  description: 'A calendar date without time, as in Norway: YYYY-MM-DD (ISO 8601).',
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc3339#section-5.6',
  parse: (text) => isoDate.parse(text),
  serialize: (value) => isoDate.parse(value),
});

/** A point in time: a JavaScript `Date` inside, RFC 3339 text outside. Input must name its offset. */
export const DateTimeScalar = textScalar({
  name: 'DateTime',
  description:
    'A point in time with its offset (RFC 3339), such as 2026-06-01T10:15:30Z. Answers are in UTC with milliseconds.',
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc3339#section-5.6',
  parse: (text) => GraphQLDateTimeISO.parseValue(text),
  serialize: (value) => GraphQLDateTimeISO.serialize(value),
});

/** Money in øre: a safe integer, so that no amount is rounded. GraphQL's own Int ends at 21 million kroner. */
export const OreScalar = new GraphQLScalarType<number, number>({
  name: 'Ore',
  description: 'An amount of money in øre (1/100 NOK), a whole number. 12550 is kr 125.50.',
  parseValue: safeInteger,
  parseLiteral: (node) => {
    if (node.kind !== Kind.INT) throw new TypeError('Ore: not a whole number');
    return safeInteger(Number(node.value));
  },
  serialize: safeInteger,
});

/**
 * Gives these scalars in a schema that was read from SDL, where they take anything, the checks that their subgraphs make:
 * a value that does not fit refuses the whole request before any of it has run. What fits is left as it came, and so is
 * what is answered.
 */
export function checkScalarInput(schema: GraphQLSchema): void {
  for (const scalar of [DateScalar, DateTimeScalar, OreScalar]) {
    const type = schema.getType(scalar.name);
    if (!isScalarType(type)) continue;
    type.parseLiteral = (node, variables) => scalar.parseLiteral(node, variables);
    type.parseValue = (value) => {
      scalar.parseValue(value);
      return value;
    };
  }
}

function safeInteger(value: unknown): number {
  if (!Number.isSafeInteger(value)) throw new TypeError('Ore: not a whole number');
  return value as number;
}

/** graphql-scalars also takes numbers and `Date`s as input: a door takes only what the description says, text. */
function textScalar(options: {
  name: string;
  description: string;
  specifiedByURL: string;
  parse: (text: string) => unknown;
  serialize: (value: unknown) => unknown;
}): GraphQLScalarType {
  const { name, description, specifiedByURL, parse, serialize } = options;
  const parseValue = (value: unknown) => {
    if (typeof value !== 'string') throw new TypeError(`${name}: not text`);
    return parse(value);
  };
  return new GraphQLScalarType({
    name,
    description,
    specifiedByURL,
    serialize,
    parseValue,
    parseLiteral: (node: ValueNode) => parseValue(node.kind === Kind.STRING ? node.value : null),
  });
}
