import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { ApolloServer } from '@apollo/server';
import type { ErrorContext } from '@samspill/service-kit/answer-error';
import { type DoorContext, apolloOptions } from '@samspill/service-kit/apollo-options';
import { JSON_TYPE, assertNotCrossSite, responseTypeOf } from '@samspill/service-kit/graphql-request';
import type { Logger } from '@samspill/service-kit/logger';
import type { DocumentNode, FormattedExecutionResult } from 'graphql';
import type { Executor } from '../executor/executor.ts';
import { askingOf, callerOf } from '../request/caller.ts';
import type { Prepare, Prepared } from '../request/prepare.ts';
import type { Load } from './load.ts';
import { requestParams } from './request-params.ts';

/** Names the mutations of the request, as its answer does, that were repeats and did nothing. */
export const REPLAYED_HEADER = 'idempotent-replayed';

interface ShellContext extends DoorContext {
  readonly prepared: Prepared;
}

export interface GraphqlOverHttp {
  /** Throws Refusal and RequestRefused before anything has been answered. */
  handle(request: IncomingMessage, response: ServerResponse, answer: ErrorContext): Promise<void>;
  stop(): Promise<void>;
}

/**
 * POST, and GET for queries. Apollo Server is the shell, with its plugins; the document it is handed has been parsed,
 * measured and validated by `prepare` already, and is run by the executor.
 */
export async function graphqlOverHttp(options: {
  executor: Executor;
  prepare: Prepare;
  load: Load;
  logger: Logger;
}): Promise<GraphqlOverHttp> {
  const { executor, prepare, load, logger } = options;
  const inFlight = new Map<string, DocumentNode>();
  const apollo = new ApolloServer<ShellContext>({
    ...apolloOptions<ShellContext>(logger),
    gateway: gatewayOf(executor),
    documentStore: documentStoreOf(inFlight),
    csrfPrevention: false,
  });
  await apollo.start();

  return {
    stop: () => apollo.stop(),
    async handle(request, response, answer) {
      const type = responseTypeOf(request.headers);
      if (request.method === 'GET') assertNotCrossSite(request.headers);
      const caller = callerOf(request, request.method === 'GET' ? 'get' : 'post');
      const params = await requestParams(request, load.receiving(response));
      const asking = askingOf(caller);
      const result = await load.run(asking, async () => run(await prepare(params, caller, answer), answer));
      respond(response, type, result, load);
    },
  };

  async function run(prepared: Prepared, answer: ErrorContext): Promise<FormattedExecutionResult> {
    const { query, operationName, variables = {}, document } = prepared;
    const hash = createHash('sha256').update(query).digest('hex');
    inFlight.set(hash, document);
    const { body } = await apollo.executeOperation(
      { query, variables, ...(operationName !== undefined && { operationName }) },
      { contextValue: { prepared, answer } },
    );
    inFlight.delete(hash);
    if (body.kind !== 'single') throw new Error('an answer in parts was not asked for');
    return body.singleResult;
  }
}

function respond(
  response: ServerResponse,
  type: string,
  { data, errors, extensions = {} }: FormattedExecutionResult,
  { unsent }: Load,
) {
  // A header, so that a repeat is answered with the same bytes.
  const { replayed, ...told } = extensions;
  const body = JSON.stringify({ errors, data, ...(Object.keys(told).length > 0 && { extensions: told }) });
  const bytes = Buffer.byteLength(body);
  const status = type === JSON_TYPE || data !== undefined ? 200 : 400;
  response.once('close', unsent.hold(response.req.socket, bytes));
  response
    .writeHead(status, {
      'content-type': `${type}; charset=utf-8`,
      'content-length': bytes,
      'cache-control': 'no-store',
      vary: 'accept, accept-language, authorization, origin',
      ...(Array.isArray(replayed) && { [REPLAYED_HEADER]: replayed.join(', ') }),
    })
    .end(body);
}

/** How Apollo Server takes an executor that is not its own. */
function gatewayOf(executor: Executor) {
  let tellSchema: (context: { apiSchema: Executor['schema']; coreSupergraphSdl: string }) => void;
  return {
    onSchemaLoadOrUpdate(callback: typeof tellSchema) {
      tellSchema = callback;
      return () => {};
    },
    async load() {
      tellSchema({ apiSchema: executor.schema, coreSupergraphSdl: '' });
      return {
        executor: async ({ context }: { context: object }) =>
          executor.execute((context as ShellContext).prepared),
      };
    },
    async stop() {},
  };
}

/** Apollo Server asks by a prefix of its own and the hash of the text; what it does not find it parses again itself. */
function documentStoreOf(inFlight: ReadonlyMap<string, DocumentNode>) {
  const HASH_CHARS = 64;
  return {
    get: async (key: string): Promise<DocumentNode | undefined> => inFlight.get(key.slice(-HASH_CHARS)),
    set: async () => {},
    delete: async () => true,
  };
}
