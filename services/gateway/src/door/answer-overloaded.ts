import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { JSON_TYPE, RESPONSE_TYPE } from '@samspill/service-kit/graphql-request';
import { languageOf } from '@samspill/service-kit/language';
import { discardRest } from '@samspill/service-kit/read-body';
import { type RefusalLanguage, refusalText } from '@samspill/values/refusals/refusal';
import { CORRELATION_HEADER } from '../request/correlation.ts';
import { RETRY_AFTER_S } from './answer-failure.ts';
import { SECURITY_HEADERS } from './headers.ts';

/** A body that is not longer has come with its headers, or nearly: nothing has to watch how the rest arrives. */
const SMALL_BYTES_MAX = 16_384;

const HEADERS = [
  ...SECURITY_HEADERS.flat(),
  'cache-control',
  'no-store',
  'retry-after',
  String(RETRY_AFTER_S),
  'vary',
  'accept, accept-language, authorization, origin',
];
const CORS_HEADERS = [
  'access-control-allow-origin',
  '*',
  'access-control-expose-headers',
  `${CORRELATION_HEADER}, retry-after`,
];
const BODIES = { nb: bodyIn('nb'), nn: bodyIn('nn'), en: bodyIn('en') };

/**
 * OVERLOADED, as `answerFailure` says it, for a tenth of the work and before the body has been looked at: where five times
 * as much is asked as can be done, the refusals must not take what the answers need.
 */
export function answerOverloaded(request: IncomingMessage, response: ServerResponse): void {
  const { headers } = request;
  if (!(Number(headers['content-length'] ?? 0) <= SMALL_BYTES_MAX)) discardRest(request);
  const type = headers.accept?.includes(RESPONSE_TYPE) ? RESPONSE_TYPE : JSON_TYPE;
  const body = BODIES[languageOf(headers['accept-language'])];
  response
    .writeHead(503, [
      ...HEADERS,
      ...(headers.origin === undefined ? [] : CORS_HEADERS),
      'content-type',
      `${type}; charset=utf-8`,
      'content-length',
      String(body.length),
      CORRELATION_HEADER,
      randomUUID(),
    ])
    .end(body);
}

function bodyIn(language: RefusalLanguage): Buffer {
  const message = refusalText('OVERLOADED', {}, language);
  return Buffer.from(
    JSON.stringify({ errors: [{ message, extensions: { code: 'OVERLOADED', retryable: true } }] }),
  );
}
