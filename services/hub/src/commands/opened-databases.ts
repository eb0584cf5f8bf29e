import { resolve } from 'node:path';
import { hasCluster, startCluster } from '@samspill/local-infra/embedded-postgres';
import { StartError } from '@samspill/local-infra/start-error';
import type { HubEnv } from '../env.ts';
import { type Databases, migrate } from '../start/databases.ts';
import { type HubFile, readHubFile } from '../start/hub-file.ts';
import { assertUsable } from '../start/own-database.ts';

export interface OpenedDatabases extends AsyncDisposable {
  readonly databases: Databases;
  /** Address of the hub that runs on the same data; null when none does. */
  readonly hubUrl: string | null;
  /** The log that it is on. */
  readonly hubLog: HubFile['log'] | null;
  /** Where its topics are, when it is on Kafka. */
  readonly hubBrokers: string | null;
  /** Whether the PostgreSQL is ours: trials, with numbers of the test series. */
  readonly embedded: boolean;
}

export interface WhichData {
  readonly data: string;
  readonly env: HubEnv;
}

/**
 * The databases of a running hub (found by `hub.json`), of `DATABASE_URL`, or of a cluster that is started for as long as
 * the command takes. Throws `StartError`.
 */
export async function openDatabases({ data, env }: WhichData): Promise<OpenedDatabases> {
  await using opened = new AsyncDisposableStack();
  const dir = resolve(data);
  const hub = await readHubFile(dir);
  let databaseUrl = hub?.databaseUrl ?? env.DATABASE_URL;
  if (databaseUrl === undefined) {
    if (!hasCluster(dir)) throw noHub(dir);
    const cluster = await startCluster({ dir, log: (line) => console.error(line) });
    opened.defer(() => cluster.stop());
    databaseUrl = cluster.adminUrl;
  } else if (hub === null) await assertUsable(databaseUrl);
  const databases = await migrate(databaseUrl);
  const held = opened.move();
  return {
    databases,
    hubUrl: hub?.url ?? null,
    hubLog: hub?.log ?? null,
    hubBrokers: hub?.brokers ?? null,
    embedded: env.DATABASE_URL === undefined,
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
