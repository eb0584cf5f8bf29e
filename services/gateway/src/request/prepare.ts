import { type ErrorContext, answerError, coded } from '@samspill/service-kit/answer-error';
import { problemsOf } from '@samspill/service-kit/invalid-document';
import { assertWithinLimits } from '@samspill/service-kit/limits';
import { createDocumentParser } from '@samspill/service-kit/parse-document';
import { requireOperator } from '@samspill/service-kit/access';
import { misfitsOf } from '@samspill/service-kit/unfit-variables';
import { Refusal } from '@samspill/values/refusals/refusal';
import { type OperationDefinitionNode, OperationTypeNode, getOperationAST, getVariableValues } from 'graphql';
import type { ExecutionRequest, Executor, RequestContext } from '../executor/executor.ts';
import { type Caller, isCrossSite } from './caller.ts';
import { perDocument } from '../executor/per-document.ts';
import { RequestRefused } from './request-refused.ts';
import { refuseConditionalSubscriptions, refuseUnreadable } from './refuse-unplannable.ts';
import { refusePersonNumbersInNames } from './refuse-person-numbers.ts';
import { refuseReservedAliases } from './reserved-aliases.ts';
import { assertRowsWithin } from './rows.ts';
import type { KeyLookup } from '../key/key-lookup.ts';
import { localAddresses } from './local-addresses.ts';
import { viewerOf } from './viewer-of.ts';

/** What a client sent, of whatever types. */
export interface RequestParams {
  readonly query?: unknown;
  readonly variables?: unknown;
  readonly operationName?: unknown;
}

export interface Prepared extends ExecutionRequest {
  readonly operation: OperationTypeNode;
  /** The document's text. */
  readonly query: string;
}

/** The one way in, for HTTP, SSE and WebSocket alike. Throws RequestRefused; nothing has run then. */
export type Prepare = (
  params: RequestParams,
  caller: Caller,
  answer: ErrorContext,
  authorization?: string,
) => Promise<Prepared>;

export interface PrepareOptions {
  readonly executor: Executor;
  /** Null: nobody can write. */
  readonly keys: KeyLookup | null;
  /** Addresses and networks that keys count from, beside this machine's loopback. */
  readonly keysFrom?: readonly string[] | undefined;
}

export function createPrepare({ executor, keys, keysFrom }: PrepareOptions): Prepare {
  const local = localAddresses(keysFrom);
  const parse = createDocumentParser();
  const problemsIn = perDocument((document) => {
    refuseReservedAliases(document);
    refusePersonNumbersInNames(document);
    refuseUnreadable(document);
    const problems = problemsOf(executor.schema, document);
    if (problems.length === 0) refuseConditionalSubscriptions(document);
    return problems;
  });

  return async (params, caller, answer, authorization = caller.headers.authorization) => {
    const { language, correlationId } = answer;
    try {
      const viewer = await viewerOf(authorization, caller, keys, local);
      const { query, variables, operationName } = shaped(params);
      const document = parse(query);
      assertWithinLimits(document, { operationName: operationName ?? null, variables });
      const problems = problemsIn(document);
      if (problems.length > 0) {
        throw new RequestRefused(
          problems.map(({ code, details, error }) => coded(code, details, answer, error)),
        );
      }

      const operation = getOperationAST(document, operationName)!;
      assertRowsWithin(executor.schema, document, operation, variables);
      const context: RequestContext = { viewer, language, correlationId };
      checkDoor(operation.operation, caller, context);

      const values = getVariableValues(executor.schema, operation.variableDefinitions ?? [], variables, {
        maxErrors: 1,
      });
      if (!values.coerced) {
        const misfits = misfitsOf(executor.schema, document, operationName, variables) ?? [];
        throw new RequestRefused(misfits.map((misfit) => coded('BAD_USER_INPUT', { ...misfit }, answer)));
      }
      await executor.plan({ document, operationName, variables });
      return { document, operation: operation.operation, operationName, variables, context, query };
    } catch (error) {
      if (error instanceof RequestRefused) throw error;
      throw new RequestRefused([answerError(error, answer)]);
    }
  };
}

function shaped({ query, variables, operationName }: RequestParams) {
  if (typeof query !== 'string' || query.trim() === '') throw malformed('query');
  if (variables !== undefined && variables !== null && !isRecord(variables)) throw malformed('variables');
  if (operationName !== undefined && operationName !== null && typeof operationName !== 'string') {
    throw malformed('operationName');
  }
  return {
    query,
    variables: variables ?? {},
    operationName: operationName || undefined,
  };
}

function checkDoor(
  operation: OperationDefinitionNode['operation'],
  caller: Caller,
  { viewer }: RequestContext,
): void {
  const { door } = caller;
  if (operation === OperationTypeNode.SUBSCRIPTION) {
    if (door === 'get' || door === 'post') throw new Refusal('SUBSCRIPTION_NEEDS_A_STREAM');
    return;
  }
  // An EventSource can only GET, so a stream may be opened that way; nothing else may be asked of it.
  if (door === 'stream-get') throw new Refusal('METHOD_NOT_TAKEN', { allowed: 'POST' });
  if (operation === OperationTypeNode.QUERY) return;
  if (door === 'get') throw new Refusal('MUTATION_OVER_GET');
  if (isCrossSite(caller)) throw new Refusal('CROSS_SITE_WRITE');
  requireOperator(viewer);
}

function malformed(field: string): Refusal {
  return new Refusal('MALFORMED_REQUEST', { field });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
