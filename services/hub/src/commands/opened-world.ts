import { resolve } from 'node:path';
import { hasCluster, startCluster } from '@samspill/local-infra/embedded-postgres';
import { StartError } from '@samspill/local-infra/start-error';
import { createLogger } from '@samspill/service-kit/logger';
import type { HubEnv } from '../env.ts';
import { migrate, readHubId } from '../start/databases.ts';
import { readHubFile } from '../start/hub-file.ts';
import { type Services, startServices } from '../start/start-services.ts';

export interface OpenedWorld extends Services {
  /** Address of the hub that runs on the same data; null when none does. */
  readonly hubUrl: string | null;
}

/**
 * The services over the data of a running hub (found by `hub.json`), of `DATABASE_URL`, or of a database that is started
 * for as long as the command takes. Beside a running hub they share its streams as a second instance does.
 */
export async function openWorld({ data, env }: { data: string; env: HubEnv }): Promise<OpenedWorld> {
  await using opened = new AsyncDisposableStack();
  const dir = resolve(data);
  const hub = await readHubFile(dir);
  let databaseUrl = hub?.databaseUrl ?? env.DATABASE_URL;
  if (databaseUrl === undefined) {
    if (!hasCluster(dir)) throw noHub(dir);
    const cluster = await startCluster({ dir, log: (line) => console.error(line) });
    opened.defer(() => cluster.stop());
    databaseUrl = cluster.adminUrl;
  }
  const databases = await migrate(databaseUrl);
  const services = opened.use(
    await startServices({
      databases,
      hubId: await readHubId(databases),
      acceptTestNumbers: env.DATABASE_URL === undefined,
      logger: createLogger({ service: 'samspill', level: env.LOG_LEVEL, destination: process.stderr }),
    }),
  );
  const held = opened.move();
  const { organisations, activities } = services;
  return {
    organisations,
    activities,
    hubUrl: hub?.url ?? null,
    [Symbol.asyncDispose]: () => held.disposeAsync(),
  };
}

/** A command looks at what is there; it makes nothing. */
function noHub(dir: string): StartError {
  return new StartError(
    'NO_DATA',
    `There is no hub and no data in ${dir}.`,
    'Say where it is with --data DIR, or start it: npm start.',
  );
}
