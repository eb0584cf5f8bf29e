import { type RefusalCode, refusals } from '@samspill/values/refusals/catalogue';
import type { RefusalKind } from '@samspill/values/refusals/define-refusals';

const OF_KIND: Readonly<Record<RefusalKind, number>> = {
  input: 400,
  access: 403,
  missing: 404,
  state: 409,
  gone: 410,
  limit: 429,
  fault: 500,
  unavailable: 503,
};

const OF_CODE: Partial<Record<RefusalCode, number>> = {
  WRITING_NEEDS_A_KEY: 401,
  NOT_SIGNED_BY_THE_GATEWAY: 401,
  METHOD_NOT_TAKEN: 405,
  MUTATION_OVER_GET: 405,
  NOT_ACCEPTABLE: 406,
  REQUEST_TOO_SLOW: 408,
  BODY_TOO_LARGE: 413,
  CONTENT_TYPE_NOT_TAKEN: 415,
};

/** The HTTP status of a refusal, where a status is all that tells. */
export function httpStatusOf(code: RefusalCode): number {
  return OF_CODE[code] ?? OF_KIND[refusals[code].kind];
}
