import { createLogger } from '@samspill/service-kit/logger';
import type { Readiness } from '@samspill/service-kit/service';
import { type Gateway, type GatewayOptions, startGateway } from '../start.ts';
import { gatewaySdl } from '../subscriptions/subscriptions-subgraph.ts';
import { memoryLog } from './memory-log.ts';
import { oneKey } from './one-key.ts';
import { testWorld, worldSupergraph } from './test-world.ts';

const READY: Readiness = { ready: true, checks: { database: { ok: true } } };

/** A whole gateway on a free port, with two subgraphs over plain data and an event log in memory. */
export async function testGateway(
  options: Partial<GatewayOptions> = {},
): Promise<Gateway & { readonly events: ReturnType<typeof memoryLog> }> {
  const logger = createLogger({ service: 'gateway', level: 'silent' });
  const { subgraphs } = testWorld(logger);
  const events = memoryLog();
  const gateway = await startGateway({
    host: '127.0.0.1',
    port: 0,
    supergraphSdl: worldSupergraph([{ name: 'gateway', sdl: gatewaySdl }]),
    services: Object.entries(subgraphs).map(([name, execute]) => ({
      name,
      execute,
      ready: async () => READY,
    })),
    sources: { organisations: '', activities: '' },
    log: events.log,
    history: events.history,
    databaseUrl: null,
    keys: oneKey,
    logger,
    ...options,
  });
  return { ...gateway, events };
}

/** Answer of a POST in plain JSON. */
export async function ask(
  { url }: Pick<Gateway, 'url'>,
  query: string,
  { variables, headers }: { variables?: Record<string, unknown>; headers?: Record<string, string> } = {},
) {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'accept-language': 'en', ...headers },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await response.json()) as { data?: any; errors?: any[] };
  return {
    status: response.status,
    headers: response.headers,
    data,
    errors,
    codes: errors?.map((error) => error.extensions.code as string),
  };
}
