import type { IncomingMessage, ServerResponse } from 'node:http';

/** How long a browser may remember the answer to a preflight. */
export const PREFLIGHT_SECONDS_MAX = 86_400;

/**
 * Lets pages of any site read the open API. No cookies and no other credentials that a browser adds by itself count
 * here, so a page can do no more than its own visitor could. Answers a preflight, and says whether it did.
 */
export function answeredCors(request: IncomingMessage, response: ServerResponse): boolean {
  if (request.headers.origin === undefined) return false;
  response.setHeader('access-control-allow-origin', '*');
  response.setHeader('access-control-expose-headers', 'x-correlation-id, retry-after, idempotent-replayed');
  if (request.method !== 'OPTIONS' || !request.headers['access-control-request-method']) return false;
  response
    .writeHead(204, {
      'access-control-allow-methods': 'GET, POST',
      'access-control-allow-headers':
        'accept, accept-language, apollo-require-preflight, authorization, content-type, last-event-id, traceparent, x-apollo-operation-name',
      'access-control-max-age': String(PREFLIGHT_SECONDS_MAX),
    })
    .end();
  return true;
}
