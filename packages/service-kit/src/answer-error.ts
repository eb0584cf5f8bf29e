import {
  Refusal,
  type RefusalDetails,
  type RefusalLanguage,
  refusalText,
} from '@samspill/values/refusals/refusal';
import { type RefusalCode, refusals } from '@samspill/values/refusals/catalogue';
import { GraphQLError, type GraphQLErrorOptions } from 'graphql';
import { isTemporary, isUnstorableText } from './database-error.ts';
import type { Logger } from './logger.ts';

export interface ErrorContext {
  readonly language: RefusalLanguage;
  readonly correlationId: string;
  readonly logger: Logger;
  /** Told of every code that is answered; for metrics. */
  readonly onRefusal?: (code: RefusalCode) => void;
}

/**
 * Whatever was thrown → what the caller is told: `extensions.code` from the one list, `details`, `retryable` where
 * trying again can help, and a text in the caller's language. Doing it twice changes nothing, so the gateway can pass
 * a subgraph's errors through it.
 */
export function answerError(error: unknown, context: ErrorContext): GraphQLError {
  const at = error instanceof GraphQLError ? error : undefined;
  const thrown = originOf(error);

  if (thrown instanceof Refusal) {
    const { code, details } = thrown;
    return coded(code, details, context, at);
  }
  if (thrown instanceof GraphQLError) {
    const code = thrown.extensions['code'];
    // A fault that was found while an answer was put together, and told nobody yet.
    if (code === 'INTERNAL_ERROR' && detailsOf(thrown)['correlationId'] === undefined) return fault();
    if (isRefusalCode(code)) return coded(code, detailsOf(thrown), context, at);
    // An argument that a variable left empty is noticed this late. A wrong answer of ours has no place in the query.
    if (thrown.nodes?.length) return coded('BAD_USER_INPUT', {}, context, at);
  }
  if (isTemporary(thrown)) {
    context.logger.warn({ correlationId: context.correlationId, err: thrown }, 'a resource is not available');
    return coded('TEMPORARILY_UNAVAILABLE', {}, context, at);
  }
  if (isUnstorableText(thrown)) return coded('UNSTORABLE_TEXT', {}, context, at);

  return fault();

  function fault(): GraphQLError {
    const { correlationId, logger } = context;
    logger.error({ correlationId, err: thrown }, 'an operation failed');
    return coded('INTERNAL_ERROR', { correlationId }, context, at);
  }
}

/** A coded error with its text. `at` lends its place in the query and the answer. */
export function coded(
  code: RefusalCode,
  details: RefusalDetails,
  context: ErrorContext,
  at?: Pick<GraphQLError, 'nodes' | 'source' | 'positions' | 'path'>,
): GraphQLError {
  const { kind } = refusals[code];
  context.onRefusal?.(code);
  if (kind === 'access')
    context.logger.info({ code, correlationId: context.correlationId }, 'access refused');

  const extensions = {
    code,
    ...(Object.keys(details).length > 0 ? { details } : {}),
    ...(kind === 'unavailable' || kind === 'limit' ? { retryable: true } : {}),
  };
  const place: GraphQLErrorOptions = at?.nodes
    ? { nodes: at.nodes, path: at.path ?? null }
    : { source: at?.source ?? null, positions: at?.positions ?? null, path: at?.path ?? null };
  return new GraphQLError(refusalText(code, details, context.language), { ...place, extensions });
}

export function isRefusalCode(code: unknown): code is RefusalCode {
  return typeof code === 'string' && Object.hasOwn(refusals, code);
}

/** graphql-js wraps what a resolver throws, and Apollo may wrap that again. */
function originOf(error: unknown): unknown {
  let origin = error;
  while (origin instanceof GraphQLError && origin.originalError) origin = origin.originalError;
  return origin;
}

/** Our own details, as they came from a subgraph. */
function detailsOf({ extensions }: GraphQLError): RefusalDetails {
  const details = extensions['details'];
  return typeof details === 'object' && details !== null ? (details as RefusalDetails) : {};
}
