import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, Server, type ServerResponse } from 'node:http';
import { Server as NetServer, type Socket } from 'node:net';
import { promisify } from 'node:util';
import type { RefusalCode } from '@samspill/values/refusals/catalogue';
import { type RefusalDetails, refusalText } from '@samspill/values/refusals/refusal';
import type { Logger } from './logger.ts';

/** The request line and headers must have come by then. */
export const HEADERS_MS_MAX = 10_000;
/** The whole request must have come by then. */
export const REQUEST_MS_MAX = 20_000;
/** A connection on which nothing moves is cut: also one whose reader does not read. A stream keeps itself alive. */
export const SOCKET_IDLE_MS_MAX = 25_000;
/** Between two requests. Longer than what load balancers wait, so that they are the ones to close. */
export const KEEP_ALIVE_MS = 65_000;
export const HEADER_BYTES_MAX = 16_384;
/** Connections that the system holds until we take them. Those beyond are dropped, and try again a second later. */
const BACKLOG = 4_096;
/** How often slow connections are looked for. */
const CHECK_MS = 2_000;

/** After the stop, how long connections that wait for their next request are still answered (and then closed). */
export const LINGER_MS = 1_000;
export const FINISH_MS_MAX = 10_000;

export interface HttpDoor {
  readonly server: Server;
  /**
   * Port that it listens on; 0 asks for a free one. `shared`: others that say so may listen there too, so that one takes
   * over from another without a gap; where the system has that (Linux).
   */
  listen(options: { port: number; host: string; shared?: boolean }): Promise<number>;
  /** Stops accepting, finishes what is under way, closes every connection. Never longer than `finishMs`. */
  close(finishMs?: number): Promise<void>;
}

/** A node:http server that slow, oversized and broken clients cannot hold on to. A handler that throws answers 500. */
export function createHttpDoor({
  handle,
  logger,
  times = {
    headersMs: HEADERS_MS_MAX,
    requestMs: REQUEST_MS_MAX,
    idleMs: SOCKET_IDLE_MS_MAX,
    checkMs: CHECK_MS,
  },
}: {
  handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
  logger: Logger;
  /** Shorter ones are for tests. */
  times?: { headersMs: number; requestMs: number; idleMs: number; checkMs: number };
}): HttpDoor {
  const underWay = new Set<ServerResponse>();
  let closing = false;

  const server = createServer(
    {
      headersTimeout: times.headersMs,
      requestTimeout: times.requestMs,
      keepAliveTimeout: KEEP_ALIVE_MS,
      connectionsCheckingInterval: times.checkMs,
      maxHeaderSize: HEADER_BYTES_MAX,
      insecureHTTPParser: false,
    },
    (request, response) => {
      underWay.add(response);
      response.on('close', () => underWay.delete(response));
      if (closing) response.shouldKeepAlive = false;
      handle(request, response).catch((error: unknown) => {
        // Nobody is left to be answered.
        if (request.destroyed && !response.writable) return;
        const correlationId = randomUUID();
        logger.error({ err: error, correlationId }, 'a request failed');
        if (response.headersSent) response.destroy();
        else response.writeHead(500, JSON_TYPE).end(errorBody('INTERNAL_ERROR', { correlationId }));
      });
    },
  );
  server.timeout = times.idleMs;
  server.on('clientError', refuseBrokenClient);

  return {
    server,
    async listen({ port, host, shared = false }) {
      await new Promise<void>((resolve, reject) => {
        server.once('error', reject).listen({ port, host, backlog: BACKLOG, reusePort: shared }, () => {
          server.off('error', reject);
          resolve();
        });
      });
      const address = server.address();
      return typeof address === 'object' && address ? address.port : port;
    },
    async close(finishMs = FINISH_MS_MAX) {
      if (!server.listening) return;
      closing = true;
      await takeIn(server);
      // http.Server.close would also cut connections on which the next request is perhaps already under way.
      const closed = new Promise<void>(
        (resolve) => void NetServer.prototype.close.call(server, () => resolve()),
      );
      for (const response of underWay) response.shouldKeepAlive = false;
      const linger = setTimeout(() => server.closeIdleConnections(), Math.min(LINGER_MS, finishMs));
      const cut = setTimeout(() => server.closeAllConnections(), finishMs);
      await closed;
      clearTimeout(linger);
      clearTimeout(cut);
      // Ends node:http's own look-out for slow connections.
      Server.prototype.close.call(server);
    },
  };
}

/**
 * Takes in whom the system has let in and we have not: closing would cut them. The loop takes one a turn, and looks before
 * every second turn at the latest.
 */
async function takeIn(server: Server): Promise<void> {
  let quietTurns = 0;
  const onConnection = () => void (quietTurns = 0);
  server.on('connection', onConnection);
  for (const until = performance.now() + LINGER_MS; quietTurns < 2 && performance.now() < until;) {
    quietTurns += 1;
    await turn();
  }
  server.off('connection', onConnection);
}

const turn = promisify(setImmediate);

const JSON_TYPE = { 'content-type': 'application/json; charset=utf-8' };

/** Too slow, too much header, or no HTTP at all: there is no request to answer in the caller's language. */
function refuseBrokenClient(error: Error & { code?: string }, socket: Socket) {
  if (!socket.writable || error.code === 'ECONNRESET') {
    socket.destroy();
    return;
  }
  const [status, code, details] =
    error.code === 'ERR_HTTP_REQUEST_TIMEOUT'
      ? (['408 Request Timeout', 'REQUEST_TOO_SLOW', { max: REQUEST_MS_MAX / 1_000 }] as const)
      : error.code === 'HPE_HEADER_OVERFLOW'
        ? (['431 Request Header Fields Too Large', 'MALFORMED_REQUEST', { field: 'headers' }] as const)
        : (['400 Bad Request', 'MALFORMED_REQUEST', { field: 'HTTP' }] as const);
  const body = errorBody(code, details);
  // Who goes on sending would keep a half-closed connection open for ever.
  const cut = setTimeout(() => socket.destroy(), LINGER_MS);
  socket.once('close', () => clearTimeout(cut));
  socket.end(
    `HTTP/1.1 ${status}\r\nContent-Type: ${JSON_TYPE['content-type']}\r\nContent-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
  );
}

function errorBody(code: RefusalCode, details: RefusalDetails): string {
  return JSON.stringify({
    errors: [{ message: refusalText(code, details, 'nb'), extensions: { code, details } }],
  });
}
