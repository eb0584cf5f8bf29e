import type { IncomingMessage, ServerResponse } from 'node:http';

const ALLOWED_HEADERS =
  'Content-Type, Accept, Accept-Language, Last-Event-ID, X-Correlation-Id, Apollo-Require-Preflight';

/** On every answer. The landing page loosens the content policy for itself. */
const SECURITY_HEADERS: readonly (readonly [string, string])[] = [
  ['X-Content-Type-Options', 'nosniff'],
  ['Referrer-Policy', 'no-referrer'],
  ['Content-Security-Policy', "default-src 'none'; frame-ancestors 'none'"],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
  ['Permissions-Policy', 'interest-cohort=()'],
];

/**
 * Open data may be read from any page: every origin, no credentials, and no `Authorization` among the headers, so that
 * no other site's page can write. The data may also be embedded, hence the resource policy.
 */
const CORS_HEADERS: readonly (readonly [string, string])[] = [
  ['Access-Control-Allow-Origin', '*'],
  ['Access-Control-Expose-Headers', 'X-Correlation-Id, Retry-After'],
  ['Cross-Origin-Resource-Policy', 'cross-origin'],
];

export function setCommonHeaders(response: ServerResponse): void {
  for (const [name, value] of SECURITY_HEADERS) response.setHeader(name, value);
  for (const [name, value] of CORS_HEADERS) response.setHeader(name, value);
}

/** Answers a browser that asks before it sends. False: it is no such question. */
export function answerPreflight(request: IncomingMessage, response: ServerResponse): boolean {
  if (request.method !== 'OPTIONS' || request.headers['access-control-request-method'] === undefined)
    return false;
  response.setHeader('Access-Control-Allow-Methods', 'GET, POST');
  response.setHeader('Access-Control-Allow-Headers', ALLOWED_HEADERS);
  response.setHeader('Access-Control-Max-Age', '600');
  response.writeHead(204).end();
  return true;
}
