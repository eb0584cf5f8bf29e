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
import { instanceAddresses } from './instance-addresses.ts';
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
  /** Asks these instances from now on. */
  moveTo(urls: readonly string[]): void;
  close(): void;
}

/**
 * `execute` of a subgraph in other processes, through their signed doors. Its instances are asked in turn, and one that
 * does not answer is left out for a while. A subgraph that cannot be reached, or answers nonsense, gives
 * `TEMPORARILY_UNAVAILABLE`: it never throws.
 */
export function createRemoteExecute({
  urls,
  subgraph,
  keys,
  logger,
  answerMsMax = ANSWER_MS_MAX,
}: {
  /** One an instance: `http://127.0.0.1:4001` */
  urls: readonly string[];
  subgraph: string;
  keys: SigningKeys;
  logger: Logger;
  answerMsMax?: number;
}): RemoteExecute {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS_MAX });
  const instances = instanceAddresses(urls);
  const texts = new WeakMap<DocumentNode, string>();
  const textOf = (document: DocumentNode) => {
    const text = texts.get(document) ?? print(document);
    texts.set(document, text);
    return text;
  };

  const send = async (url: string, body: Buffer): Promise<ExecutionResult> => {
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
    const asked = new Set<string>();
    let last: unknown = new Error('no instance of it is known');
    for (let url = instances.next(asked); url !== null;) {
      try {
        const result = await send(url, body);
        instances.answered(url);
        return result;
      } catch (error) {
        last = error;
        // It closed a waiting connection: a new one tells whether it is there.
        const sameAgain = isLostOnOldConnection(error) && !asked.has(url);
        if (!sameAgain) instances.failed(url);
        if (!isUnseen(error) && !(isBroken(error) && isQuery(request))) break;
        asked.add(url);
        if (!sameAgain) url = instances.next(asked);
      }
    }
    const { correlationId, language } = request;
    logger.warn({ subgraph, correlationId, err: last }, 'a subgraph did not answer');
    return { errors: [coded('TEMPORARILY_UNAVAILABLE', {}, { correlationId, language, logger })] };
  };
  return { execute, moveTo: (others) => instances.moveTo(others), close: () => agent.destroy() };
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

/** Nobody listened: whatever it asks for, another instance can be asked. */
function isUnseen(error: unknown): boolean {
  return error instanceof Error && 'code' in error && UNSEEN.has(error.code as string);
}

const UNSEEN: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
]);

/** The connection broke. Whether the subgraph has seen the request cannot be told: only a query may be asked again. */
function isBroken(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && (error.code === 'ECONNRESET' || error.code === 'EPIPE');
}

function isLostOnOldConnection(error: unknown): boolean {
  return isBroken(error) && 'reused' in error && error.reused === true;
}

function isQuery({ document, operationName }: SubgraphRequest): boolean {
  return getOperationAST(document, operationName)?.operation === OperationTypeNode.QUERY;
}
