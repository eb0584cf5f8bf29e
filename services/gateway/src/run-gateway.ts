import { KafkaLog } from '@samspill/messaging/kafka/kafka-log';
import { logOf } from '@samspill/messaging/log-variables';
import { readEnv } from '@samspill/service-kit/env';
import { stopOnSignals } from '@samspill/service-kit/graceful-stop';
import { createLogger } from '@samspill/service-kit/logger';
import { remoteService } from '@samspill/service-kit/remote-service';
import type { Degraded } from '@samspill/service-kit/service';
import { readSigningKey, signingKeys } from '@samspill/service-kit/signing-keys';
import { endWithSupervisor, onAddresses, tellListening } from '@samspill/service-kit/supervisor-channel';
import { startTelemetry } from '@samspill/service-kit/telemetry';
import { readSupergraph } from './composition/supergraph.ts';
import { gatewayEnv } from './env.ts';
import { startGateway } from './start.ts';

/** The gateway as a process of its own: its services are other processes, asked through their signed doors. */
export async function runGateway(variables: Readonly<Record<string, string | undefined>>): Promise<void> {
  endWithSupervisor();
  const env = readEnv(gatewayEnv, variables);
  const logger = createLogger({ service: 'gateway', level: env.LOG_LEVEL });
  const telemetry = await startTelemetry({ service: 'gateway', endpoint: env.OTEL_EXPORTER_OTLP_ENDPOINT });
  const keys = signingKeys(readSigningKey(env.GATEWAY_SIGNING_KEY));
  const remote = (name: string, urls: readonly string[]) => remoteService({ name, urls, keys, logger });
  const services = [
    remote('organisations', env.ORGANISATIONS_URLS),
    remote('activities', env.ACTIVITIES_URLS),
  ];
  onAddresses((addresses) => {
    for (const service of services) service.moveTo(addresses[service.name] ?? []);
  });

  const sources = {
    organisations: env.ORGANISATIONS_READER_URL,
    activities: env.ACTIVITIES_READER_URL,
  };
  const kafka = logOf(env);
  const log = kafka && new KafkaLog({ service: 'gateway', connection: kafka.connection, sources, logger });
  const gateway = await startGateway({
    host: env.GATEWAY_HOST,
    port: env.GATEWAY_PORT,
    sharesPort: env.GATEWAY_SHARES_PORT,
    supergraphSdl: await readSupergraph(),
    services,
    sources,
    ...(log && {
      log,
      degraded: (): Degraded => (log.trouble === null ? {} : { broker: log.trouble }),
    }),
    databaseUrl: env.GATEWAY_DATABASE_URL,
    keysFrom: env.GATEWAY_KEYS_FROM,
    logger,
  });
  stopOnSignals({
    logger,
    async stop() {
      await gateway.dispose();
      await log?.close();
      for (const service of services) service.close();
      await telemetry.stop();
    },
  });
  const port = Number(new URL(gateway.url).port);
  logger.info({ port }, 'listening');
  tellListening(port);
}
