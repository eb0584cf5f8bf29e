import { type Env, type EnvDefinition, readEnv } from './env.ts';
import { stopOnSignals } from './graceful-stop.ts';
import { startHealth } from './health.ts';
import { createHttpDoor } from './http-server.ts';
import { createLogger, type Logger } from './logger.ts';
import { createMetrics, type Metrics } from './metrics.ts';
import { processVariables } from './process-variables.ts';
import type { Degraded, Service } from './service.ts';
import { createSignedDoor } from './signed-door.ts';
import { readSigningKey, signingKeys } from './signing-keys.ts';
import { endWithSupervisor, tellListening } from './supervisor-channel.ts';
import { startTelemetry } from './telemetry.ts';

/**
 * A service as a process of its own, the whole of its `main.ts`: reads the environment, starts it, opens the signed
 * door with `/livez`, `/readyz` and `/metrics` beside it, and on a signal finishes what is under way and exits 0.
 */
export async function runService<const Definition extends EnvDefinition>({
  name,
  definition,
  start,
  env: variables,
}: {
  name: string;
  definition: Definition;
  start: (env: Env<Definition>, options: { logger: Logger; metrics: Metrics }) => Promise<Service>;
  /** `process.env`. */
  env: Readonly<Record<string, string | undefined>>;
}): Promise<void> {
  endWithSupervisor();
  const env = readEnv(processVariables, variables);
  const logger = createLogger({ service: name, level: env.LOG_LEVEL });
  const telemetry = await startTelemetry({ service: name, endpoint: env.OTEL_EXPORTER_OTLP_ENDPOINT });
  const metrics = createMetrics(name);
  const service = await start(readEnv(definition, variables), { logger, metrics });
  let degraded: Degraded = {};
  const ready = async (): Promise<void> => void (degraded = await requireReady(service));
  const health = await startHealth({ service: ready }, { degraded: () => degraded });
  const keys = signingKeys(readSigningKey(env.GATEWAY_SIGNING_KEY));
  const signedDoor = createSignedDoor({ subgraph: service.name, execute: service.execute, keys, logger });
  const door = createHttpDoor({
    logger,
    handle: async (request, response) => {
      if (health.answered(request, response) || (await metrics.answered(request, response))) return;
      await signedDoor(request, response);
    },
  });
  stopOnSignals({
    logger,
    async stop() {
      health.stopping();
      await door.close();
      health.stop();
      await service.dispose();
      await telemetry.stop();
    },
  });
  const port = await door.listen({ port: env.SUBGRAPH_PORT, host: env.SUBGRAPH_HOST });
  logger.info({ port }, 'listening');
  tellListening(port);
}

/** Health shows an error's code: the check that does not hold. */
async function requireReady(service: Service): Promise<Degraded> {
  const { ready, checks, degraded = {} } = await service.ready();
  const [failing = 'NOT_READY'] = Object.entries(checks).find(([, { ok }]) => !ok) ?? [];
  if (!ready)
    throw Object.assign(new Error('not ready'), { code: failing.toUpperCase().replaceAll(/\W/g, '_') });
  return degraded;
}
