import type { IncomingMessage, ServerResponse } from 'node:http';
import type { RefusalCode } from '@samspill/values/refusals/catalogue';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/** Seconds. */
const DURATION_BUCKETS = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];

/** Labels are codes, kinds and routes of our own: never a name, an id or a text, which would have no end. */
export interface Metrics {
  /** One HTTP request that was answered. `route` is a pattern of ours, `/graphql`; not the path. */
  request(answer: { route: string; method: string; status: number; seconds: number }): void;
  operation(answer: { kind: 'query' | 'mutation' | 'subscription'; seconds: number }): void;
  refusal(code: RefusalCode): void;
  /** A number that is asked for whenever somebody looks; with a label, one for each of its values. */
  gauge(options: { name: string; help: string; read: () => number | Promise<number> }): void;
  gauges(options: {
    name: string;
    help: string;
    label: string;
    read: () => Iterable<readonly [string, number]> | Promise<Iterable<readonly [string, number]>>;
  }): void;
  /** Answers `/metrics`, and says whether it did. */
  answered(request: IncomingMessage, response: ServerResponse): Promise<boolean>;
}

/** A registry of its own with what every service has: requests, operations, refusals, and the process itself. */
export function createMetrics(service: string): Metrics {
  const registry = new Registry();
  registry.setDefaultLabels({ service });
  collectDefaultMetrics({ register: registry });
  const registers = [registry];

  const requests = new Histogram({
    name: 'samspill_http_request_duration_seconds',
    help: 'HTTP requests by route, method and status.',
    labelNames: ['route', 'method', 'status'],
    buckets: DURATION_BUCKETS,
    registers,
  });
  const operations = new Histogram({
    name: 'samspill_graphql_operation_duration_seconds',
    help: 'GraphQL operations by kind.',
    labelNames: ['kind'],
    buckets: DURATION_BUCKETS,
    registers,
  });
  const refusals = new Counter({
    name: 'samspill_refusals_total',
    help: 'Refusals by code.',
    labelNames: ['code'],
    registers,
  });

  return {
    request: ({ route, method, status, seconds }) =>
      requests.observe({ route, method: knownMethod(method), status }, seconds),
    operation: ({ kind, seconds }) => operations.observe({ kind }, seconds),
    refusal: (code) => refusals.inc({ code }),
    gauge({ name, help, read }) {
      void new Gauge({
        name,
        help,
        registers,
        async collect() {
          this.set(await read());
        },
      });
    },
    gauges({ name, help, label, read }) {
      void new Gauge({
        name,
        help,
        labelNames: [label],
        registers,
        async collect() {
          this.reset();
          for (const [value, number] of await read()) this.set({ [label]: value }, number);
        },
      });
    },
    async answered(request, response) {
      if (request.url?.split('?')[0] !== '/metrics') return false;
      const body = await registry.metrics();
      response
        .writeHead(200, { 'content-type': registry.contentType, 'cache-control': 'no-store' })
        .end(body);
      return true;
    },
  };
}

/** A method is whatever the caller writes: the rest share a label. */
function knownMethod(method: string): string {
  return ['GET', 'POST', 'OPTIONS', 'HEAD'].includes(method) ? method : 'OTHER';
}
