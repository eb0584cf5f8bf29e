import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import type { ErrorContext } from '@samspill/service-kit/answer-error';
import { type HttpDoor, createHttpDoor } from '@samspill/service-kit/http-server';
import type { Logger } from '@samspill/service-kit/logger';
import type { Readiness } from '@samspill/service-kit/service';
import { Refusal } from '@samspill/values/refusals/refusal';
import type { Executor } from '../executor/executor.ts';
import { CORRELATION_HEADER, answerContext } from '../request/correlation.ts';
import type { Prepare } from '../request/prepare.ts';
import type { SubscriptionPlaces } from '../subscriptions/subscription-places.ts';
import { answerFailure } from './answer-failure.ts';
import { graphqlOverHttp } from './graphql-over-http.ts';
import { graphqlOverSse } from './graphql-over-sse.ts';
import { graphqlOverWebsocket } from './graphql-over-websocket.ts';
import { answerPreflight, setCommonHeaders } from './headers.ts';
import { answerLive, answerReady } from './health.ts';
import { answerLandingPage } from './landing-page.ts';
import { type Door, answerMetrics, gatewayMetrics } from './metrics.ts';
import { cutStalledSockets } from './stalled-sockets.ts';

export const GRAPHQL_PATH = '/graphql';
export const STREAM_PATH = '/graphql/stream';
export const CONNECTIONS_MAX = 8_000;
/** What is under way when the gateway stops may take this long. */
export const FINISH_MS_MAX = 9_000;

export interface PublicDoorOptions {
  readonly executor: Executor;
  readonly prepare: Prepare;
  readonly places: SubscriptionPlaces;
  readonly logger: Logger;
  readonly ready: () => Promise<Readiness>;
  readonly following: () => Readonly<Record<string, boolean>>;
}

/** Everything that the outside can reach: one node:http server, one port. */
export interface PublicDoor {
  listen(address: { host: string; port: number }): Promise<number>;
  /** Streams end, sockets close with 1001, requests finish. */
  close(): Promise<void>;
}

export async function publicDoor(options: PublicDoorOptions): Promise<PublicDoor> {
  const { logger, places, ready, following } = options;
  let isClosing = false;
  const stalled = cutStalledSockets();
  const metrics = gatewayMetrics({
    subscriptions: () => places.taken,
    sockets: () => stalled.open,
    following,
  });
  const onRefusal = (code: string) => metrics.refused(code);

  const http = await graphqlOverHttp(options);
  const sse = graphqlOverSse(options);
  const websocket = graphqlOverWebsocket({ ...options, onRefusal });
  const door: HttpDoor = createHttpDoor({ handle, logger });
  door.server.maxConnections = CONNECTIONS_MAX;
  door.server.on('connection', (socket) => stalled.watch(socket));
  door.server.on('upgrade', upgrade);

  return {
    listen: (address) => door.listen(address),
    async close() {
      isClosing = true;
      sse.stop();
      await Promise.all([websocket.stop(), door.close(FINISH_MS_MAX)]);
      await http.stop();
      stalled.stop();
    },
  };

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const answer = answerContext(request.headers, logger, onRefusal);
    setCommonHeaders(response);
    response.setHeader(CORRELATION_HEADER, answer.correlationId);
    try {
      await route(request, response, answer);
    } catch (error) {
      // The caller went away while sending: nobody is left to be answered.
      if (request.destroyed && !request.complete) return;
      answerFailure(error, request, response, answer);
    }
  }

  async function route(
    request: IncomingMessage,
    response: ServerResponse,
    answer: ErrorContext,
  ): Promise<void> {
    if (answerPreflight(request, response)) return;
    switch (new URL(request.url ?? '/', 'http://gateway').pathname) {
      case GRAPHQL_PATH:
        return timed('http', () => http.handle(request, response, answer));
      case STREAM_PATH:
        if (isClosing) throw new Refusal('SHUTTING_DOWN');
        return sse.handle(request, response, answer);
      case '/livez':
        return answerLive(response);
      case '/readyz':
        return answerReady(
          response,
          isClosing ? { ready: false, checks: { stopping: { ok: false } } } : await ready(),
        );
      case '/metrics':
        return answerMetrics(metrics, response);
      case '/':
        if (request.method !== 'GET' && request.method !== 'HEAD')
          throw new Refusal('METHOD_NOT_TAKEN', { allowed: 'GET' });
        return answerLandingPage(request, response);
      default:
        throw new Refusal('NOTHING_HERE');
    }
  }

  async function timed(which: Door, work: () => Promise<void>): Promise<void> {
    const start = performance.now();
    await work();
    metrics.requested(which, (performance.now() - start) / 1_000);
  }

  function upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    // Until the handshake is over nobody else listens for what goes wrong on it.
    socket.on('error', () => socket.destroy());
    const { pathname } = new URL(request.url ?? '/', 'http://gateway');
    if (isClosing || pathname !== GRAPHQL_PATH) {
      socket.end(
        `HTTP/1.1 ${isClosing ? '503 Service Unavailable' : '404 Not Found'}\r\nConnection: close\r\n\r\n`,
      );
      return;
    }
    websocket.upgrade(request, socket, head);
  }
}
