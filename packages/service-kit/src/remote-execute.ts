import { Agent, type IncomingMessage, request as httpRequest } from 'node:http';
import { buffer } from 'node:stream/consumers';
import {
  type DocumentNode,
  type ExecutionResult,
  getOperationAST,
  GraphQLError,
  OperationTypeNode,
  print,
} from 'graphql';
import { coded } from './answer-error.ts';
import type { Logger } from './logger.ts';
import type { Execute, SubgraphRequest } from './service.ts';
import { sign, SIGNATURE_HEADER } from './signature.ts';
import type { SigningKeys } from './signing-keys.ts';
import { currentTraceparent } from './trace-context.ts';
import { SUBGRAPH_PATH, type WireRequest } from './wire-request.ts';

/** A subgraph that has not answered by then counts as unavailable. */
export const ANSWER_MS_MAX = 10_000;
/** Requests to one subgraph at the same time; the rest wait. */
export const CONNECTIONS_MAX = 64;

export interface RemoteExecute {
  readonly execute: Execute;
  close(): void;
}

/**
 * `execute` of a subgraph in another process, through its signed door. A subgraph that cannot be reached, or answers
 * nonsense, gives `TEMPORARILY_UNAVAILABLE`: it never throws.
 */
export function createRemoteExecute({
  url,
  subgraph,
  keys,
  logger,
  answerMsMax = ANSWER_MS_MAX,
}: {
  /** `http://127.0.0.1:4001` */
  url: string;
  subgraph: string;
  keys: SigningKeys;
  logger: Logger;
  answerMsMax?: number;
}): RemoteExecute {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS_MAX });
  const texts = new WeakMap<DocumentNode, string>();
  const textOf = (document: DocumentNode) => {
    const text = texts.get(document) ?? print(document);
    texts.set(document, text);
    return text;
  };

  const send = async (body: Buffer): Promise<ExecutionResult> => {
    const method = 'POST';
    const signature = sign({ method, path: SUBGRAPH_PATH, subgraph, body }, keys, Date.now());
    const headers = {
      'content-type': 'application/json',
      'content-length': body.length,
      [SIGNATURE_HEADER]: signature,
    };
    const response = await new Promise<IncomingMessage>((resolve, reject) => {
      const signal = AbortSignal.timeout(answerMsMax);
      const request = httpRequest(new URL(SUBGRAPH_PATH, url), { method, headers, agent, signal }, resolve);
      request.on('error', (error) => reject(Object.assign(error, { reused: request.reusedSocket })));
      request.end(body);
    });
    return read(await buffer(response));
  };

  const execute: Execute = async (request) => {
    const body = Buffer.from(JSON.stringify(written(request, textOf(request.document))));
    try {
      return await send(body).catch((error: unknown) => {
        if (!lostOnAnOldConnection(error) || !isQuery(request)) throw error;
        return send(body);
      });
    } catch (error) {
      const { correlationId, language } = request;
      logger.warn({ subgraph, correlationId, err: error }, 'a subgraph did not answer');
      return { errors: [coded('TEMPORARILY_UNAVAILABLE', {}, { correlationId, language, logger })] };
    }
  };
  return { execute, close: () => agent.destroy() };
}

function written(request: SubgraphRequest, document: string): WireRequest {
  const traceparent = currentTraceparent();
  return { ...request, document, ...(traceparent === undefined ? {} : { traceparent }) };
}

function read(body: Buffer): ExecutionResult {
  const { data, errors, extensions: told } = JSON.parse(body.toString()) as ExecutionResult;
  if (data === undefined && !errors?.length) throw new Error('a subgraph answered neither data nor errors');
  return {
    ...(data === undefined ? {} : { data }),
    ...(told === undefined ? {} : { extensions: told }),
    ...(errors?.length
      ? {
          errors: errors.map(
            ({ message, path, extensions }) => new GraphQLError(message, { path: path ?? null, extensions }),
          ),
        }
      : {}),
  };
}

/** The subgraph closed a waiting connection while the request was on its way: it has not seen it. */
function lostOnAnOldConnection(error: unknown): boolean {
  return (
    error instanceof Error &&
    'reused' in error &&
    error.reused === true &&
    'code' in error &&
    error.code === 'ECONNRESET'
  );
}

function isQuery({ document, operationName }: SubgraphRequest): boolean {
  return getOperationAST(document, operationName)?.operation === OperationTypeNode.QUERY;
}
