import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ApolloServer } from '@apollo/server';
import { type RefusalCode, refusals } from '@samspill/values/refusals/catalogue';
import { Refusal, type RefusalLanguage } from '@samspill/values/refusals/refusal';
import { type FormattedExecutionResult, getOperationAST, OperationTypeNode } from 'graphql';
import { answerError, type ErrorContext, isRefusalCode } from './answer-error.ts';
import type { DoorContext } from './apollo-options.ts';
import {
  assertJsonBody,
  assertNotCrossSite,
  fromBody,
  fromSearch,
  type GraphqlRequest,
  JSON_TYPE,
  responseTypeOf,
} from './graphql-request.ts';
import { httpStatusOf } from './http-status.ts';
import { languageOf } from './language.ts';
import { assertWithinLimits } from './limits.ts';
import type { Logger } from './logger.ts';
import { createDocumentParser } from './parse-document.ts';
import { discardRest, readBody } from './read-body.ts';

/** What a context is made from. Of the headers, only those that outsiders may set mean anything. */
export interface DoorRequest {
  readonly request: IncomingMessage;
  readonly language: RefusalLanguage;
  /** Ours, made for this request. */
  readonly correlationId: string;
}

export type GraphqlDoor = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/**
 * GraphQL over HTTP, by the specification, in front of any Apollo Server that has started with `apolloOptions`.
 * Method, media types, size and form of the request, its limits and the errors' language are the door's matter;
 * validation and execution are the server's. `context` may throw a `Refusal`.
 */
export function createGraphqlDoor<Context extends DoorContext>({
  server,
  context,
  logger,
  onRefusal,
}: {
  server: ApolloServer<Context>;
  context: (request: DoorRequest) => Promise<Omit<Context, 'answer'>> | Omit<Context, 'answer'>;
  logger: Logger;
  onRefusal?: (code: RefusalCode) => void;
}): GraphqlDoor {
  const parse = createDocumentParser();

  return async (request, response) => {
    const language = languageOf(request.headers['accept-language']);
    const correlationId = randomUUID();
    const answer: ErrorContext = { language, correlationId, logger, ...(onRefusal ? { onRefusal } : {}) };
    response.setHeader('x-correlation-id', correlationId);

    let type = JSON_TYPE;
    try {
      type = responseTypeOf(request.headers);
      const asked = await read(request);
      const refused = refusedBeforeRunning(asked, request.method, parse, answer);
      if (refused) return respond(response, type, refused);

      const contextValue = {
        ...(await context({ request, language, correlationId })),
        answer,
      } as unknown as Context;
      const result = await server.executeOperation(
        {
          query: asked.query,
          variables: asked.variables,
          ...(asked.operationName === undefined ? {} : { operationName: asked.operationName }),
        },
        { contextValue },
      );
      if (result.body.kind !== 'single') throw new Error('an answer in parts was not asked for');
      respond(response, type, result.body.singleResult);
    } catch (error) {
      // The caller went away while sending: nobody is left to be answered.
      if (request.destroyed && !request.complete) return;
      discardRest(request);
      const { extensions, ...rest } = answerError(error, answer).toJSON();
      const code = extensions!['code'] as RefusalCode;
      respond(response, type, { errors: [{ ...rest, extensions: extensions! }] }, httpStatusOf(code));
    }
  };
}

async function read(request: IncomingMessage): Promise<GraphqlRequest> {
  if (request.method === 'POST') {
    assertJsonBody(request.headers);
    return fromBody(await readBody(request));
  }
  if (request.method === 'GET') {
    assertNotCrossSite(request.headers);
    return fromSearch(new URL(request.url ?? '/', 'http://door').searchParams);
  }
  throw new Refusal('METHOD_NOT_TAKEN', { allowed: 'GET, POST' });
}

/**
 * A well-formed request whose document is refused is answered as GraphQL errors, which in plain JSON means 200.
 * Throws where the status must tell: a mutation over GET.
 */
function refusedBeforeRunning(
  { query, operationName, variables }: GraphqlRequest,
  method: string | undefined,
  parse: ReturnType<typeof createDocumentParser>,
  answer: ErrorContext,
): FormattedExecutionResult | null {
  let kind: OperationTypeNode | undefined;
  try {
    const document = parse(query);
    assertWithinLimits(document, { operationName: operationName ?? null, variables });
    kind = getOperationAST(document, operationName)?.operation;
  } catch (error) {
    return { errors: [answerError(error, answer).toJSON()] };
  }
  if (method === 'GET' && kind !== OperationTypeNode.QUERY) throw new Refusal('MUTATION_OVER_GET');
  if (kind === OperationTypeNode.SUBSCRIPTION) throw new Refusal('SUBSCRIPTION_NEEDS_A_STREAM');
  return null;
}

function respond(
  response: ServerResponse,
  type: string,
  result: FormattedExecutionResult,
  status = statusOf(type, result),
) {
  const { data, errors, extensions } = result;
  const body = JSON.stringify({ errors, data, extensions });
  if (status === 405) response.setHeader('allow', refusedMutation(result) ? 'POST' : 'GET, POST');
  if (status === 503) response.setHeader('retry-after', '1');
  response
    .writeHead(status, {
      'content-type': `${type}; charset=utf-8`,
      'content-length': Buffer.byteLength(body),
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      vary: 'accept, accept-language, authorization, origin',
    })
    .end(body);
}

/** Plain JSON always says 200 to a well-formed request; the newer media type tells when nothing was run. */
function statusOf(type: string, { data, errors }: FormattedExecutionResult): number {
  if (type === JSON_TYPE || data !== undefined) return 200;
  const code = errors?.[0]?.extensions?.['code'];
  if (!isRefusalCode(code)) return 400;
  return refusals[code].kind === 'fault' || refusals[code].kind === 'unavailable' ? httpStatusOf(code) : 400;
}

function refusedMutation({ errors }: FormattedExecutionResult): boolean {
  return errors?.[0]?.extensions?.['code'] === 'MUTATION_OVER_GET';
}
