/**
 * What kind of no it is: decides the HTTP status where one is needed, and whether trying again can help.
 * `input` 400, `access` 401/403, `missing` 404, `state` 409, `gone` 410, `limit` 429, `unavailable` 503 (retryable);
 * `fault` 500: the error is ours, and no service refuses with it.
 */
export type RefusalKind =
  | 'input'
  | 'access'
  | 'missing'
  | 'state'
  | 'gone'
  | 'limit'
  | 'unavailable'
  | 'fault';

/** One refusal: its kind and what a person reads. `{name}` is filled from the refusal's details. */
export interface RefusalText {
  readonly kind: RefusalKind;
  /** Bokmål. Says what is wrong and what to do. */
  readonly nb: string;
  /** Nynorsk. */
  readonly nn: string;
  readonly en: string;
}

/** Keeps the codes as literal types, so that a misspelt code does not compile. */
export function defineRefusals<const Codes extends string>(
  refusals: Record<Codes, RefusalText>,
): Record<Codes, RefusalText> {
  return refusals;
}
