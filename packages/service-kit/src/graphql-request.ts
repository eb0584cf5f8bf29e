import type { IncomingHttpHeaders } from 'node:http';
import { Refusal } from '@samspill/values/refusals/refusal';
import Negotiator from 'negotiator';

/** GraphQL-over-HTTP: what a request asks for, whichever way it came. */
export interface GraphqlRequest {
  readonly query: string;
  readonly operationName: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
}

export const RESPONSE_TYPE = 'application/graphql-response+json';
export const JSON_TYPE = 'application/json';

/** The media type to answer in; plain JSON where the caller does not mind. Throws `NOT_ACCEPTABLE`. */
export function responseTypeOf(headers: IncomingHttpHeaders): string {
  const type = new Negotiator({ headers }).mediaType([JSON_TYPE, RESPONSE_TYPE]);
  if (type === undefined) throw new Refusal('NOT_ACCEPTABLE');
  return type;
}

/** The body of a POST must be JSON in UTF-8: a page of another site cannot send that unasked. Throws `CONTENT_TYPE_NOT_TAKEN`. */
export function assertJsonBody(headers: IncomingHttpHeaders): void {
  const [type = '', ...parameters] = (headers['content-type'] ?? '')
    .toLowerCase()
    .split(';')
    .map((part) => part.trim());
  const charset = parameters.find((parameter) => parameter.startsWith('charset='))?.slice('charset='.length);
  const utf8 = charset === undefined || charset.replaceAll('"', '') === 'utf-8';
  const plain = (headers['content-encoding'] ?? 'identity') === 'identity';
  if (type !== JSON_TYPE || !utf8 || !plain) throw new Refusal('CONTENT_TYPE_NOT_TAKEN');
}

/**
 * A GET needs no preflight, so a page of another site could send one. It only reads what is open anyway; but what a
 * browser says comes from elsewhere is refused, unless a header shows that there was a preflight. Throws `CROSS_SITE_REQUEST`.
 */
export function assertNotCrossSite(headers: IncomingHttpHeaders): void {
  const preflighted = headers['apollo-require-preflight'] ?? headers['x-apollo-operation-name'];
  if (preflighted || headers['content-type']?.startsWith(JSON_TYPE)) return;
  const site = headers['sec-fetch-site'];
  const elsewhere = site !== undefined ? site === 'cross-site' || site === 'same-site' : isForeign(headers);
  if (elsewhere || headers['content-type'] !== undefined) throw new Refusal('CROSS_SITE_REQUEST');
}

function isForeign({ origin, host }: IncomingHttpHeaders): boolean {
  if (origin === undefined) return false;
  return URL.parse(origin)?.host !== host;
}

/** Throws `MALFORMED_REQUEST`, `BATCHES_NOT_TAKEN`. */
export function fromBody(body: Buffer): GraphqlRequest {
  const value = parseJson(body.toString(), 'body');
  if (Array.isArray(value)) throw new Refusal('BATCHES_NOT_TAKEN');
  if (!isRecord(value)) throw new Refusal('MALFORMED_REQUEST', { field: 'body' });
  return checked(value);
}

/** Throws `MALFORMED_REQUEST`. */
export function fromSearch(search: URLSearchParams): GraphqlRequest {
  const once = (field: string): string | undefined => {
    const values = search.getAll(field);
    if (values.length > 1) throw new Refusal('MALFORMED_REQUEST', { field });
    return values[0];
  };
  const json = (field: string) => {
    const text = once(field);
    return text === undefined || text === '' ? undefined : parseJson(text, field);
  };
  return checked({
    query: once('query'),
    operationName: once('operationName') || undefined,
    variables: json('variables'),
    extensions: json('extensions'),
  });
}

function checked({ query, operationName, variables, extensions }: Record<string, unknown>): GraphqlRequest {
  if (typeof query !== 'string' || query === '') throw new Refusal('MALFORMED_REQUEST', { field: 'query' });
  if (!isNothing(operationName) && typeof operationName !== 'string') {
    throw new Refusal('MALFORMED_REQUEST', { field: 'operationName' });
  }
  if (!isNothing(variables) && !isRecord(variables))
    throw new Refusal('MALFORMED_REQUEST', { field: 'variables' });
  if (!isNothing(extensions) && !isRecord(extensions))
    throw new Refusal('MALFORMED_REQUEST', { field: 'extensions' });
  return {
    query,
    operationName: operationName ?? undefined,
    variables: variables ?? {},
  };
}

function parseJson(text: string, field: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal('MALFORMED_REQUEST', { field });
  }
}

function isNothing(value: unknown): value is null | undefined {
  return value === null || value === undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
