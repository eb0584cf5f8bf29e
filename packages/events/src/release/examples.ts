type Schema = Readonly<Record<string, unknown>>;

/** Two values of a JSON Schema: one with as little as it allows, one with all that it names. Always the same. */
export function examplesOf(schema: unknown): [least: unknown, most: unknown] {
  return [exampleOf(schema as Schema, 'least'), exampleOf(schema as Schema, 'most')];
}

type Extent = 'least' | 'most';

function exampleOf(schema: Schema, extent: Extent): unknown {
  if ('const' in schema) return schema['const'];
  if (Array.isArray(schema['enum'])) return schema['enum'].at(extent === 'least' ? 0 : -1);
  for (const choice of ['anyOf', 'oneOf'] as const) {
    // The last of them is usually null.
    const choices = schema[choice];
    if (Array.isArray(choices)) return exampleOf(choices.at(extent === 'least' ? -1 : 0) as Schema, extent);
  }
  const { type } = schema;
  const chosen: unknown = Array.isArray(type) ? type.at(extent === 'least' ? -1 : 0) : type;
  switch (chosen) {
    case 'object':
      return anObject(schema, extent);
    case 'array': {
      const { items = {}, minItems = 0 } = schema as { items?: Schema; minItems?: number };
      const length = Math.max(minItems, extent === 'least' ? 0 : 1);
      return Array.from({ length }, () => exampleOf(items, extent));
    }
    case 'string':
      return aText(schema);
    case 'integer':
    case 'number':
      return aNumber(schema as Record<string, number | undefined>);
    case 'boolean':
      return extent === 'most';
    case 'null':
      return null;
    default:
      throw new Error(`no example can be made of ${JSON.stringify(schema)}`);
  }
}

function anObject(schema: Schema, extent: Extent): Record<string, unknown> {
  const {
    properties = {},
    required = [],
    propertyNames = {},
    additionalProperties,
  } = schema as {
    properties?: Record<string, Schema>;
    required?: string[];
    propertyNames?: { enum?: string[] };
    additionalProperties?: Schema | boolean;
  };
  const named = extent === 'least' ? required : [...new Set([...Object.keys(properties), ...required])];
  const object = Object.fromEntries(
    named.map((name) => [name, exampleOf(properties[name] ?? (additionalProperties as Schema), extent)]),
  );
  if (extent === 'most' && typeof additionalProperties === 'object') {
    const key = propertyNames.enum?.[0] ?? 'key';
    object[key] ??= exampleOf(additionalProperties, extent);
  }
  return object;
}

const BY_FORMAT: Readonly<Record<string, string>> = {
  uuid: '0197a1a2-0000-7000-8000-000000000001',
  date: '2026-05-17',
  'date-time': '2026-05-17T10:00:00.000Z',
  time: '10:00:00',
  uri: 'https://example.org/',
  email: 'post@example.org',
};

/** Tried in turn where a pattern is all that is known. */
const CANDIDATES = [
  '0301',
  '030101',
  '923609016',
  '10:00',
  '2026',
  '2026-05',
  '2026-W20',
  'nb',
  'NO',
  '1',
  'A',
  'a',
];

function aText(schema: Schema): string {
  const {
    format,
    pattern,
    minLength = 0,
  } = schema as {
    format?: string;
    pattern?: string;
    minLength?: number;
  };
  const known = format === undefined ? undefined : BY_FORMAT[format];
  if (known !== undefined) return known;
  if (pattern === undefined) return 'Korps på Tøyen'.padEnd(minLength, '.');
  const fitting = CANDIDATES.find((candidate) => new RegExp(pattern, 'u').test(candidate));
  if (fitting === undefined) throw new Error(`no example fits ${pattern}: add one in release/examples.ts`);
  return fitting;
}

function aNumber({ minimum, exclusiveMinimum }: Record<string, number | undefined>): number {
  if (exclusiveMinimum !== undefined) return exclusiveMinimum + 1;
  return Math.max(minimum ?? 0, 0);
}
