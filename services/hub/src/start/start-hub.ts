import { mkdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { holdStartKey } from '@samspill/gateway/key/start-key';
import { startGateway } from '@samspill/gateway/start';
import { startCluster } from '@samspill/local-infra/embedded-postgres';
import { interrupted } from '@samspill/local-infra/start-error';
import { pipelineGauges } from '@samspill/messaging/pipeline-gauges';
import type { Logger } from '@samspill/service-kit/logger';
import { createMetrics } from '@samspill/service-kit/metrics';
import type { HubEnv } from '../env.ts';
import { writeSampleWorld } from '../sample-world/sample-world.ts';
import { migrate, readHubId } from './databases.ts';
import { writeHubFile } from './hub-file.ts';
import type { StartOptions } from './options.ts';
import { assertUsable } from './own-database.ts';
import { assertPortFree } from './port.ts';
import { resetData } from './reset.ts';
import { startServices } from './start-services.ts';
import type { Steps } from './steps.ts';
import { readSupergraph } from './supergraph.ts';

export interface Hub {
  /** Of the GraphQL endpoint. */
  readonly url: string;
  readonly writeKey: string;
  /** Not ready, finish what is under way, stop everything that was started, in the opposite order. */
  dispose(): Promise<void>;
}

export interface HubDeps {
  readonly env: HubEnv;
  readonly steps: Steps;
  readonly logger: Logger;
  readonly signal: AbortSignal;
}

/**
 * All services in this process on one PostgreSQL: ours, or the one at `DATABASE_URL`.
 * What fails in the middle, or is interrupted, takes down what was started before it. Throws `StartError`.
 */
export async function startHub(options: StartOptions, { env, steps, logger, signal }: HubDeps): Promise<Hub> {
  await using started = new AsyncDisposableStack();
  const step = async <T>(what: string, work: () => Promise<T>): Promise<T> => {
    if (signal.aborted) throw interrupted();
    return steps.step(what, work);
  };
  const dir = resolve(options.data);
  const embedded = env.DATABASE_URL === undefined;

  await assertPortFree(options);
  if (options.reset) await step('Threw away the old data', () => resetData(dir));
  await mkdir(dir, { recursive: true });

  if (env.DATABASE_URL !== undefined) await assertUsable(env.DATABASE_URL);
  const databaseUrl =
    env.DATABASE_URL ??
    (await step('PostgreSQL', async () => {
      const cluster = await startCluster({ dir, log: (line) => steps.note(line), signal });
      started.defer(() => cluster.stop());
      return cluster.adminUrl;
    }));
  const databases = await step('Databases and tables', () => migrate(databaseUrl));
  const hubId = await readHubId(databases);
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
      metrics,
      logger: gatewayLogger,
    }),
  );
  started.adopt(gateway, (it) => it.dispose());
  if (signal.aborted) throw interrupted();

  const { url } = gateway;
  await writeHubFile(dir, { url, hubId, databaseUrl });
  started.defer(() => rm(join(dir, 'hub.json'), { force: true }));
  const running = started.move();
  return { url, writeKey: key.secret, dispose: () => running.disposeAsync() };
}
