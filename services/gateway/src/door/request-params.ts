import type { IncomingMessage } from 'node:http';
import {
  type GraphqlRequest,
  assertJsonBody,
  fromBody,
  fromSearch,
} from '@samspill/service-kit/graphql-request';
import { BODY_BYTES_MAX, type HoldBytes, readBody } from '@samspill/service-kit/read-body';
import { Refusal } from '@samspill/values/refusals/refusal';

/**
 * What a GET or POST asks for. Throws BODY_TOO_LARGE, CONTENT_TYPE_NOT_TAKEN, BATCHES_NOT_TAKEN, MALFORMED_REQUEST,
 * METHOD_NOT_TAKEN, OVERLOADED.
 */
export async function requestParams(request: IncomingMessage, hold: HoldBytes): Promise<GraphqlRequest> {
  if (request.method === 'POST') {
    assertJsonBody(request.headers);
    return fromBody(await readBody(request, BODY_BYTES_MAX, hold));
  }
  if (request.method === 'GET') return fromSearch(new URL(request.url ?? '/', 'http://gateway').searchParams);
  throw new Refusal('METHOD_NOT_TAKEN', { allowed: 'GET, POST' });
}
