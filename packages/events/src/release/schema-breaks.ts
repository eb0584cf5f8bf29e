import { isDeepStrictEqual } from 'node:util';

type Schema = Readonly<Record<string, unknown>>;

/** What only tells people something, and binds nobody. */
const WORDS = new Set(['$schema', '$id', 'title', 'description', 'examples', '$comment', 'deprecated']);
/** Keywords whose value is a schema, or a list of them. */
const NESTED = new Set(['items', 'additionalProperties', 'propertyNames', 'not']);
const LISTS = new Set(['anyOf', 'oneOf', 'allOf', 'prefixItems']);

/**
 * What a new form of a released schema would take from its readers or its producers, each as a path and a sentence's
 * rest. Empty: it is the same, or has optional fields more. Anything else breaks somebody: a value more is one that
 * readers do not know, a value less is one that stands in the history.
 */
export function schemaBreaks(released: unknown, now: unknown, path = ''): string[] {
  if (!isSchema(released) || !isSchema(now)) {
    return isDeepStrictEqual(released, now)
      ? []
      : [`${path || '/'} is ${said(now)} and was ${said(released)}`];
  }
  const keywords = new Set([...Object.keys(released), ...Object.keys(now)].filter((key) => !WORDS.has(key)));
  return [...keywords].flatMap((keyword) => {
    const [was, is] = [released[keyword], now[keyword]];
    if (keyword === 'properties') return propertyBreaks(asSchema(was), asSchema(is), path);
    if (keyword === 'required') return requiredBreaks(names(was), names(is), path);
    if (keyword === 'enum') return valueBreaks(names(was), names(is), path);
    if (NESTED.has(keyword)) return schemaBreaks(was, is, `${path}/${keyword}`);
    if (LISTS.has(keyword) && Array.isArray(was) && Array.isArray(is) && was.length === is.length) {
      return was.flatMap((each, i) => schemaBreaks(each, is[i], `${path}/${keyword}/${i}`));
    }
    return isDeepStrictEqual(was, is)
      ? []
      : [`${path || '/'}: ${keyword} is ${said(is)} and was ${said(was)}`];
  });
}

function propertyBreaks(was: Schema, is: Schema, path: string): string[] {
  return Object.keys(was).flatMap((name) =>
    name in is ? schemaBreaks(was[name], is[name], `${path}/${name}`) : [`${path}/${name} is gone`],
  );
}

function requiredBreaks(was: readonly unknown[], is: readonly unknown[], path: string): string[] {
  return [
    ...was
      .filter((name) => !is.includes(name))
      .map((name) => `${path}/${String(name)} is no longer always there`),
    ...is
      .filter((name) => !was.includes(name))
      .map((name) => `${path}/${String(name)} is required, and was not`),
  ];
}

function valueBreaks(was: readonly unknown[], is: readonly unknown[], path: string): string[] {
  return [
    ...was
      .filter((value) => !is.includes(value))
      .map((value) => `${path || '/'} is no longer ${said(value)}`),
    ...is
      .filter((value) => !was.includes(value))
      .map((value) => `${path || '/'} can be ${said(value)}, which readers do not know`),
  ];
}

function isSchema(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function asSchema(value: unknown): Schema {
  return isSchema(value) ? value : {};
}

function names(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function said(value: unknown): string {
  return value === undefined ? 'not said' : JSON.stringify(value);
}
