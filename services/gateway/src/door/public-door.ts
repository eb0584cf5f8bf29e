import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { promisify } from 'node:util';
import { answeredCors } from '@samspill/service-kit/cors';
import type { Health } from '@samspill/service-kit/health';
import { createHttpDoor } from '@samspill/service-kit/http-server';
import type { Logger } from '@samspill/service-kit/logger';
import type { Metrics } from '@samspill/service-kit/metrics';
import { withTraceparent } from '@samspill/service-kit/trace-context';
import type { RefusalCode } from '@samspill/values/refusals/catalogue';
import { Refusal } from '@samspill/values/refusals/refusal';
import { printSchema } from 'graphql';
import type { Executor } from '../executor/executor.ts';
import { askingOf, callerOf } from '../request/caller.ts';
import { CORRELATION_HEADER, answerContext } from '../request/correlation.ts';
import type { Prepare } from '../request/prepare.ts';
import type { SubscriptionPlaces } from '../subscriptions/subscription-places.ts';
import { answerFailure } from './answer-failure.ts';
import { answerOverloaded } from './answer-overloaded.ts';
import { graphqlOverHttp } from './graphql-over-http.ts';
import { graphqlOverSse } from './graphql-over-sse.ts';
import { graphqlOverWebsocket } from './graphql-over-websocket.ts';
import { setSecurityHeaders } from './headers.ts';
import { answerLandingPage } from './landing-page.ts';
import { boundedLoad } from './load.ts';

export const GRAPHQL_PATH = '/graphql';
export const STREAM_PATH = '/graphql/stream';
/** The public schema as people read it, with its descriptions. */
export const SCHEMA_PATH = '/schema.graphql';
export const CONNECTIONS_MAX = 8_000;
/** What is under way when the gateway stops may take this long. */
export const FINISH_MS_MAX = 9_000;

export interface PublicDoorOptions {
  readonly executor: Executor;
  readonly prepare: Prepare;
  readonly places: SubscriptionPlaces;
  readonly health: Health;
  readonly metrics: Metrics;
  readonly logger: Logger;
}

/** Everything that the outside can reach: one node:http server, one port. */
export interface PublicDoor {
  listen(address: { host: string; port: number; shared?: boolean }): Promise<number>;
  /** Not ready; streams end, sockets close with 1001, requests finish. */
  close(): Promise<void>;
}

export async function publicDoor(options: PublicDoorOptions): Promise<PublicDoor> {
  const { logger, health, metrics } = options;
  const onRefusal = (code: RefusalCode) => metrics.refusal(code);
  const schemaText = printSchema(options.executor.schema);
  let isClosing = false;

  const load = boundedLoad(metrics);
  const http = await graphqlOverHttp({ ...options, load });
  const sse = graphqlOverSse({ ...options, load });
  const websocket = graphqlOverWebsocket({ ...options, load, onRefusal });
  const door = createHttpDoor({ handle, logger });
  door.server.maxConnections = CONNECTIONS_MAX;
  door.server.on('connection', load.cameIn);
  door.server.on('upgrade', upgrade);
  metrics.gauge({
    name: 'samspill_gateway_connections',
    help: 'Open connections.',
    read: () => connectionsOf(door.server),
  });

  return {
    listen: (address) => door.listen(address),
    async close() {
      isClosing = true;
      health.stopping();
      sse.stop();
      await Promise.all([websocket.stop(), door.close(FINISH_MS_MAX)]);
      await http.stop();
    },
  };

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    // Asked however busy the rest is, and by machines that want no headers.
    if (health.answered(request, response) || (await metrics.answered(request, response))) return;
    const start = performance.now();
    const route = pathOf(request);
    response.once('finish', () => {
      const seconds = (performance.now() - start) / 1_000;
      const { method = '' } = request;
      metrics.request({
        route: ROUTES.has(route) ? route : 'other',
        method,
        status: response.statusCode,
        seconds,
      });
    });
    if (
      isOperation(route) &&
      request.method !== 'OPTIONS' &&
      load.isFull(askingOf(callerOf(request, 'post')))
    ) {
      onRefusal('OVERLOADED');
      answerOverloaded(request, response);
      return;
    }
    const answer = answerContext(request.headers, logger, onRefusal);
    setSecurityHeaders(response);
    response.setHeader(CORRELATION_HEADER, answer.correlationId);
    if (answeredCors(request, response)) return;

    try {
      await withTraceparent(traceparentOf(request), () => go(route));
    } catch (error) {
      // The caller went away while sending: nobody is left to be answered.
      if (request.destroyed && !request.complete) return;
      answerFailure(error, request, response, answer);
    }

    async function go(path: string): Promise<void> {
      if (path === GRAPHQL_PATH) return http.handle(request, response, answer);
      if (path === STREAM_PATH && !isClosing) return sse.handle(request, response, answer);
      if (path === STREAM_PATH) throw new Refusal('SHUTTING_DOWN');
      if (path !== '/' && path !== SCHEMA_PATH) throw new Refusal('NOTHING_HERE');
      if (request.method !== 'GET' && request.method !== 'HEAD') {
        throw new Refusal('METHOD_NOT_TAKEN', { allowed: 'GET, HEAD' });
      }
      if (path === '/') answerLandingPage(request, response);
      else response.writeHead(200, { 'content-type': 'text/plain; charset=utf-8' }).end(schemaText);
    }
  }

  function upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    // Until the handshake is over nobody else listens for what goes wrong on it.
    socket.on('error', () => socket.destroy());
    if (!isClosing && pathOf(request) === GRAPHQL_PATH) {
      websocket.upgrade(request, socket, head);
      return;
    }
    socket.end(
      `HTTP/1.1 ${isClosing ? '503 Service Unavailable' : '404 Not Found'}\r\nConnection: close\r\n\r\n`,
    );
  }
}

function isOperation(route: string): boolean {
  return route === GRAPHQL_PATH || route === STREAM_PATH;
}

const ROUTES = new Set(['/', SCHEMA_PATH, GRAPHQL_PATH, STREAM_PATH]);

function connectionsOf(server: Server): Promise<number> {
  return promisify(server.getConnections.bind(server))();
}

function pathOf({ url = '/' }: IncomingMessage): string {
  return url.split('?')[0]!;
}

function traceparentOf({ headers }: IncomingMessage): string | undefined {
  const { traceparent } = headers;
  return typeof traceparent === 'string' ? traceparent : undefined;
}
