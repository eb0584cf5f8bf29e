import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type ErrorContext, answerError } from '@samspill/service-kit/answer-error';
import type { Logger } from '@samspill/service-kit/logger';
import { BODY_BYTES_MAX } from '@samspill/service-kit/read-body';
import { Refusal } from '@samspill/values/refusals/refusal';
import type { ExecutionResult } from 'graphql';
import { CloseCode, handleProtocols, makeServer } from 'graphql-ws';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Executor } from '../executor/executor.ts';
import { type Caller, callerOf, askingOf } from '../request/caller.ts';
import type { Prepare, Prepared } from '../request/prepare.ts';
import { answerContext } from '../request/correlation.ts';
import { RequestRefused } from '../request/request-refused.ts';
import { openSubscription } from '../subscriptions/open-subscription.ts';
import type { SubscriptionPlaces } from '../subscriptions/subscription-places.ts';
import type { Asking } from './admission.ts';
import type { Load } from './load.ts';

/** Operations under way on one connection, subscriptions and others together. */
export const OPERATIONS_AT_ONCE_MAX = 60;
/** From the opening of a socket to `connection_init`. */
export const CONNECTION_INIT_MS_MAX = 5_000;
/** A socket that does not answer one ping by the next is dropped: one whose reader has stopped does not. */
export const PING_MS = 15_000;
/** How long a socket that was told to close has to do so. */
export const CLOSE_GRACE_MS = 5_000;
/** The close code of a connection whose reader does not keep up; the reason is the refusal's code and the cursor. */
export const TOO_SLOW_CLOSE_CODE = 4290;
/** Bytes that may wait on one socket, of all its operations together. */
export const WAITING_BYTES_MAX = 4 * 1_048_576;
const GOING_AWAY = 1001;

export interface GraphqlOverWebsocket {
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  readonly connections: number;
  /** Closes every connection with 1001; resolves when they are gone. */
  stop(): Promise<void>;
}

export interface WebsocketOptions {
  readonly executor: Executor;
  readonly prepare: Prepare;
  readonly places: SubscriptionPlaces;
  readonly load: Load;
  readonly logger: Logger;
  readonly onRefusal?: ErrorContext['onRefusal'];
}

interface Extra {
  readonly socket: WebSocket;
  readonly caller: Caller;
}

/** The graphql-transport-ws protocol. A message is sent when the one before has left the process. */
export function graphqlOverWebsocket(options: WebsocketOptions): GraphqlOverWebsocket {
  const { executor, prepare, load, logger, onRefusal } = options;
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: BODY_BYTES_MAX,
    perMessageDeflate: false,
    handleProtocols,
  });

  const protocol = makeServer<Record<string, unknown>, Extra>({
    connectionInitWaitTimeout: CONNECTION_INIT_MS_MAX,
    async onSubscribe({ subscriptions, connectionParams, extra }, _id, payload) {
      const answer = answerContext(extra.caller.headers, logger, onRefusal);
      try {
        const busy = Object.keys(subscriptions).length;
        if (busy > OPERATIONS_AT_ONCE_MAX)
          throw new Refusal('TOO_MANY_AT_ONCE', { max: OPERATIONS_AT_ONCE_MAX });
        const { caller } = extra;
        const authorization = authorizationIn(connectionParams, caller);
        const asking = askingOf(caller, authorization);
        const prepared = await load.run(asking, () => prepare(payload, caller, answer, authorization));
        return {
          schema: executor.schema,
          document: prepared.document,
          operationName: prepared.operationName ?? null,
          contextValue: { prepared, extra, asking },
        };
      } catch (error) {
        if (error instanceof RequestRefused) return error.errors;
        return [answerError(error, answer)];
      }
    },
    execute: ({ contextValue }) => {
      const { prepared, asking } = contextValue as { prepared: Prepared; asking: Asking };
      return load.run(asking, () => executor.execute(prepared));
    },
    subscribe: ({ contextValue }) => subscribe(contextValue as { prepared: Prepared; extra: Extra }),
    onError: ({ extra }, _id, _payload, errors) =>
      errors.map((error) =>
        answerError(error, answerContext(extra.caller.headers, logger, onRefusal)).toJSON(),
      ),
  });

  sockets.on('connection', (socket, request) => {
    const extra: Extra = { socket, caller: callerOf(request, 'websocket') };
    const closed = protocol.opened(
      {
        protocol: socket.protocol,
        send: (text) => send(socket, text),
        close: (code = CloseCode.InternalServerError, reason = '') => closeWithin(socket, code, reason),
        onMessage: (take) =>
          socket.on('message', (data: Buffer) => {
            take(data.toString('utf8')).catch((error: unknown) => {
              logger.error({ err: error }, 'a message on a socket failed');
              closeWithin(socket, CloseCode.InternalServerError, 'Internal server error');
            });
          }),
      },
      extra,
    );
    const stopPinging = keepAlive(socket);
    // What goes wrong on a socket also closes it.
    socket.on('error', (error) => logger.debug({ err: error }, 'a socket failed'));
    socket.once('close', (code, reason) => {
      stopPinging();
      void closed(code, reason.toString('utf8'));
    });
  });

  return {
    get connections() {
      return sockets.clients.size;
    },
    upgrade(request, socket, head) {
      sockets.handleUpgrade(request, socket, head, (opened) => sockets.emit('connection', opened, request));
    },
    async stop() {
      const gone = [...sockets.clients].map(
        (socket) => new Promise((resolve) => socket.once('close', resolve)),
      );
      for (const socket of sockets.clients) closeWithin(socket, GOING_AWAY, 'Going away');
      await Promise.all(gone);
      sockets.close();
    },
  };

  async function subscribe({ prepared, extra }: { prepared: Prepared; extra: Extra }) {
    const { socket, caller } = extra;
    const cut = ({ code, details }: Refusal) => {
      onRefusal?.(code);
      closeWithin(socket, TOO_SLOW_CLOSE_CODE, `${code} ${String(details['cursor'] ?? '')}`);
    };
    try {
      return await openSubscription(options, prepared, { connection: socket, address: caller.address, cut });
    } catch (error) {
      // The protocol tells the client what an iterator throws; thrown here, it would close the connection.
      return failing(error);
    }
  }
}

/** Where a browser cannot set a header on a WebSocket, the key comes with `connection_init`. */
function authorizationIn(
  params: Record<string, unknown> | undefined,
  { headers }: Caller,
): string | undefined {
  const given = params?.['authorization'] ?? params?.['Authorization'];
  return typeof given === 'string' ? given : headers.authorization;
}

/**
 * Resolves when it has left this process, so that each operation has one message waiting at most. What can no longer be
 * written is no failure of ours: the socket closes, and that ends what runs on it.
 */
function send(socket: WebSocket, text: string): Promise<void> {
  if (socket.bufferedAmount > WAITING_BYTES_MAX)
    closeWithin(socket, TOO_SLOW_CLOSE_CODE, 'SUBSCRIBER_TOO_SLOW');
  return new Promise((resolve) => {
    if (socket.readyState !== socket.OPEN) resolve();
    else socket.send(text, () => resolve());
  });
}

function closeWithin(socket: WebSocket, code: number, reason: string): void {
  socket.close(code, reason);
  const timer = setTimeout(() => socket.terminate(), CLOSE_GRACE_MS);
  socket.once('close', () => clearTimeout(timer));
}

function keepAlive(socket: WebSocket): () => void {
  let isAlive = true;
  socket.on('pong', () => (isAlive = true));
  const timer = setInterval(() => {
    if (!isAlive) {
      socket.terminate();
      return;
    }
    isAlive = false;
    socket.ping();
  }, PING_MS);
  return () => clearInterval(timer);
}

function failing(error: unknown): AsyncGenerator<ExecutionResult> {
  return {
    next: async () => {
      throw error;
    },
    return: ended,
    throw: ended,
    [Symbol.asyncIterator]() {
      return this;
    },
    async [Symbol.asyncDispose]() {},
  };
}

async function ended(): Promise<IteratorReturnResult<undefined>> {
  return { done: true, value: undefined };
}
