import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { readSupergraph } from '@samspill/gateway/composition/supergraph';
import { holdStartKey } from '@samspill/gateway/key/start-key';
import { interrupted } from '@samspill/local-infra/start-error';
import { pipelineGauges } from '@samspill/messaging/pipeline-gauges';
import type { Logger } from '@samspill/service-kit/logger';
import { createMetrics } from '@samspill/service-kit/metrics';
import type { HubEnv } from '../env.ts';
import { writeHubFile } from './hub-file.ts';
import { interruptible, openData } from './open-data.ts';
import type { StartOptions } from './options.ts';
import type { Steps } from './steps.ts';

export interface Hub {
  /** Of the GraphQL endpoint. */
  readonly url: string;
  readonly writeKey: string;
  /** Not ready, finish what is under way, stop everything that was started, in the opposite order. */
  dispose(): Promise<void>;
}

export interface HubDeps {
  readonly env: HubEnv;
  /** `process.env`: processes of our own inherit some of it. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly steps: Steps;
  readonly logger: Logger;
  readonly signal: AbortSignal;
}

export type StartHub = (options: StartOptions, deps: HubDeps) => Promise<Hub>;

/**
 * All services in this process on one PostgreSQL: ours, or the one at `DATABASE_URL`.
 * What fails in the middle, or is interrupted, takes down what was started before it. Throws `StartError`.
 */
export async function startHub(options: StartOptions, { env, steps, logger, signal }: HubDeps): Promise<Hub> {
  await using started = new AsyncDisposableStack();
  const step = interruptible(steps, signal);
  // Why they cannot be loaded is told where they are needed.
  const meanwhile = (): void => void loadServices().catch(() => {});
  const { dir, databaseUrl, databases, hubId, embedded } = await openData(
    options,
    { env, steps, signal, meanwhile },
    started,
  );
  const { startServices, writeSampleWorld, startGateway } = await loadServices();
  // Numbers of the test series belong to trials: the sample world has no others.
  const services = started.use(
    await step('Services: organisations, activities', () =>
      startServices({ databases, hubId, acceptTestNumbers: embedded, logger }),
    ),
  );
  if (options.sample && embedded) {
    await step('Sample world', () => writeSampleWorld({ ...services, signal }));
  }

  const metrics = createMetrics('hub');
  pipelineGauges(metrics, [services.organisations.messaging, services.activities.messaging]);
  const gatewayLogger = logger.child({ service: 'gateway' });
  const key = started.adopt(await holdStartKey(databases.gateway.appUrl, gatewayLogger), (held) =>
    held.dispose(),
  );
  const gateway = await step('Gateway', async () =>
    startGateway({
      host: options.host,
      port: options.port,
      supergraphSdl: await readSupergraph(),
      services: [services.organisations, services.activities],
      sources: {
        organisations: databases.organisations.readerUrl,
        activities: databases.activities.readerUrl,
      },
      databaseUrl: databases.gateway.appUrl,
      keysFrom: env.GATEWAY_KEYS_FROM,
      metrics,
      logger: gatewayLogger,
    }),
  );
  started.adopt(gateway, (it) => it.dispose());
  if (signal.aborted) throw interrupted();

  const { url } = gateway;
  await writeHubFile(dir, { url, hubId, databaseUrl, log: 'postgres' });
  started.defer(() => rm(join(dir, 'hub.json'), { force: true }));
  const running = started.move();
  return { url, writeKey: key.secret, dispose: () => running.disposeAsync() };
}

/** Half a second's work: none of it for a start that is refused, and the rest beside the start of PostgreSQL. */
export async function loadServices() {
  const [{ startServices }, { writeSampleWorld }, { startGateway }] = await Promise.all([
    import('./start-services.ts'),
    import('../sample-world/sample-world.ts'),
    import('@samspill/gateway/start'),
  ]);
  return { startServices, writeSampleWorld, startGateway };
}
