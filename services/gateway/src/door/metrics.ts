import type { ServerResponse } from 'node:http';
import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';

export type Door = 'http' | 'sse' | 'websocket';

export interface GatewayMetrics {
  readonly registry: Registry;
  requested(door: Door, seconds: number): void;
  refused(code: string): void;
}

/** What `/metrics` tells. Labels are doors and codes from our own lists: never anything that a caller wrote. */
export function gatewayMetrics(now: {
  readonly subscriptions: () => number;
  readonly sockets: () => number;
  readonly following: () => Readonly<Record<string, boolean>>;
}): GatewayMetrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });

  const requests = new Histogram({
    name: 'samspill_gateway_request_seconds',
    help: 'Time to answer an operation, by the door it came through',
    labelNames: ['door'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers,
  });
  const refusals = new Counter({
    name: 'samspill_gateway_refusals_total',
    help: 'Errors answered, by code',
    labelNames: ['code'],
    registers,
  });
  gauge('samspill_gateway_subscriptions', 'Open subscriptions', (set) => set({}, now.subscriptions()));
  gauge('samspill_gateway_sockets', 'Open TCP connections', (set) => set({}, now.sockets()));
  gauge(
    'samspill_gateway_following',
    'Whether the live follow of a service stands',
    (set) => {
      for (const [source, isFollowing] of Object.entries(now.following()))
        set({ source }, Number(isFollowing));
    },
    ['source'],
  );

  return {
    registry,
    requested: (door, seconds) => requests.observe({ door }, seconds),
    refused: (code) => refusals.inc({ code }),
  };

  function gauge(
    name: string,
    help: string,
    read: (set: (labels: Record<string, string>, value: number) => void) => void,
    labelNames: string[] = [],
  ): void {
    const metric = new Gauge({
      name,
      help,
      labelNames,
      registers: [],
      collect: () => read((labels, value) => metric.set(labels, value)),
    });
    registry.registerMetric(metric);
  }
}

export async function answerMetrics({ registry }: GatewayMetrics, response: ServerResponse): Promise<void> {
  const text = await registry.metrics();
  response.writeHead(200, { 'content-type': registry.contentType, 'cache-control': 'no-store' }).end(text);
}
