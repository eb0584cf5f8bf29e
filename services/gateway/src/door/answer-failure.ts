import type { IncomingMessage, ServerResponse } from 'node:http';
import { type ErrorContext, answerError } from '@samspill/service-kit/answer-error';
import { JSON_TYPE, RESPONSE_TYPE } from '@samspill/service-kit/graphql-request';
import { discardRest } from '@samspill/service-kit/read-body';
import type { RefusalCode } from '@samspill/values/refusals/catalogue';
import { CORRELATION_HEADER } from '../request/correlation.ts';
import { RequestRefused, statusOf, statusOfRefused } from '../request/request-refused.ts';

export const RETRY_AFTER_S = 1;

/** Answers why nothing was run, whatever was thrown: coded, in the caller's language. */
export function answerFailure(
  thrown: unknown,
  request: IncomingMessage,
  response: ServerResponse,
  answer: ErrorContext,
): void {
  if (response.headersSent || response.destroyed) {
    response.destroy();
    return;
  }
  discardRest(request);
  const type = request.headers.accept?.includes(RESPONSE_TYPE) ? RESPONSE_TYPE : JSON_TYPE;
  const errors = thrown instanceof RequestRefused ? thrown.errors : [answerError(thrown, answer)];
  const { code, details } = errors[0]!.extensions as { code: RefusalCode; details?: { allowed?: string } };
  const status =
    thrown instanceof RequestRefused ? statusOfRefused(thrown, type === JSON_TYPE) : statusOf(code);

  if (status === 401) response.setHeader('www-authenticate', 'Bearer');
  if (status === 405) response.setHeader('allow', details?.allowed ?? 'POST');
  if (status === 429 || status === 503) response.setHeader('retry-after', RETRY_AFTER_S);
  const body = JSON.stringify({ errors: errors.map((error) => error.toJSON()) });
  response
    .writeHead(status, {
      'content-type': `${type}; charset=utf-8`,
      'content-length': Buffer.byteLength(body),
      'cache-control': 'no-store',
      vary: 'accept, accept-language, authorization, origin',
      [CORRELATION_HEADER]: answer.correlationId,
    })
    .end(body);
}
