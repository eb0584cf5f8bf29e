import { httpStatusOf } from '@samspill/service-kit/http-status';
import { type RefusalCode, refusals } from '@samspill/values/refusals/catalogue';
import type { GraphQLError } from 'graphql';

/** A request that is well formed, but whose operation is not run. The errors are coded and in the caller's language. */
export class RequestRefused extends Error {
  override readonly name = 'RequestRefused';

  constructor(readonly errors: readonly GraphQLError[]) {
    super('the request was refused');
  }

  get code(): RefusalCode {
    return this.errors[0]!.extensions['code'] as RefusalCode;
  }
}

/** In plain JSON a well-formed request is answered with 200 even when its operation is refused (GraphQL over HTTP, 6.4.1). */
export function statusOfRefused({ code }: RequestRefused, isPlainJson: boolean): number {
  const status = statusOf(code);
  return isPlainJson && status === 400 && refusals[code].kind === 'input' ? 200 : status;
}

export function statusOf(code: RefusalCode): number {
  return KEY_DOES_NOT_HOLD.has(code) ? 401 : httpStatusOf(code);
}

const KEY_DOES_NOT_HOLD: ReadonlySet<RefusalCode> = new Set([
  'WRITE_KEY_UNKNOWN',
  'KEY_REVOKED',
  'KEY_EXPIRED',
]);
