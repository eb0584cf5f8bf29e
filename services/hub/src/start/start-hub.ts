import { mkdir, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { start as startActivities } from '@samspill/activities/start';
import { startGateway } from '@samspill/gateway/start';
import { startCluster } from '@samspill/local-infra/embedded-postgres';
import { interrupted } from '@samspill/local-infra/start-error';
import { start as startOrganisations } from '@samspill/organisations/start';
import type { Logger } from '@samspill/service-kit/logger';
import type { HubEnv } from '../env.ts';
import { writeSampleWorld } from '../sample-world/sample-world.ts';
import { migrate, readHubId } from './databases.ts';
import { writeHubFile } from './hub-file.ts';
import type { StartOptions } from './options.ts';
import { assertPortFree } from './port.ts';
import { resetData } from './reset.ts';
import type { Steps } from './steps.ts';
import { readSupergraph } from './supergraph.ts';
import { newWriteKey } from './write-key.ts';

export interface Hub {
  /** Of the GraphQL endpoint. */
  readonly url: string;
  readonly writeKey: string;
  /** Not ready, finish what is under way, stop everything that was started, in the opposite order. */
  dispose(): Promise<void>;
}

/**
 * All services in this process on one PostgreSQL: ours, or the one at `DATABASE_URL`.
 * What fails in the middle, or is interrupted, takes down what was started before it. Throws `StartError`.
 */
export async function startHub(
  options: StartOptions,
  { env, steps, logger, signal }: { env: HubEnv; steps: Steps; logger: Logger; signal: AbortSignal },
): Promise<Hub> {
  await using started = new AsyncDisposableStack();
  const step = async <T>(what: string, work: () => Promise<T>): Promise<T> => {
    if (signal.aborted) throw interrupted();
    return steps.step(what, work);
  };

  const dir = resolve(options.data);
  await assertPortFree(options);
  if (options.reset) await step('Threw away the old data', () => resetData(dir));
  await mkdir(dir, { recursive: true });

  const databaseUrl =
    env.DATABASE_URL ??
    (await step('PostgreSQL', async () => {
      const cluster = await startCluster({ dir, log: steps.note, signal });
      started.defer(() => cluster.stop());
      return cluster.adminUrl;
    }));
  const databases = await step('Databases and tables', () => migrate(databaseUrl));
  const hubId = await readHubId(databases);

  const { organisations, activities } = await step('Services: organisations, activities', async () => {
    const shared = {
      HUB_ID: hubId,
      // Numbers of the test series belong to trials: the sample world has no others.
      ACCEPT_TEST_NUMBERS: env.DATABASE_URL === undefined,
      ORGANISATIONS_READER_URL: databases.organisations.readerUrl,
      ACTIVITIES_READER_URL: databases.activities.readerUrl,
    };
    const organisations = await startOrganisations(
      { ...shared, ORGANISATIONS_DATABASE_URL: databases.organisations.appUrl },
      { logger: logger.child({ service: 'organisations' }) },
    );
    started.defer(() => organisations.dispose());
    const activities = await startActivities(
      { ...shared, ACTIVITIES_DATABASE_URL: databases.activities.appUrl },
      { logger: logger.child({ service: 'activities' }) },
    );
    started.defer(() => activities.dispose());
    return { organisations, activities };
  });

  if (options.sample && env.DATABASE_URL === undefined) {
    await step('Sample world', () => writeSampleWorld({ organisations, activities, signal }));
  }

  const key = newWriteKey();
  const gateway = await step('Gateway', async () => {
    const gateway = await startGateway({
      host: options.host,
      port: options.port,
      supergraphSdl: await readSupergraph(),
      services: [organisations, activities],
      sources: {
        organisations: databases.organisations.readerUrl,
        activities: databases.activities.readerUrl,
      },
      writeKey: key,
      logger: logger.child({ service: 'gateway' }),
    });
    started.defer(() => gateway.dispose());
    return gateway;
  });
  if (signal.aborted) throw interrupted();

  await writeHubFile(dir, {
    pid: process.pid,
    url: gateway.url,
    hubId,
    databaseUrl,
    startedAt: new Date().toISOString(),
  });
  started.defer(() => rm(resolve(dir, 'hub.json'), { force: true }));
  const running = started.move();
  return { url: gateway.url, writeKey: key.secret, dispose: () => running.disposeAsync() };
}
