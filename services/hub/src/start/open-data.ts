import { mkdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { startCluster } from '@samspill/local-infra/embedded-postgres';
import { interrupted } from '@samspill/local-infra/start-error';
import type { HubEnv } from '../env.ts';
import { type Databases, migrate, readHubId } from './databases.ts';
import type { StartOptions } from './options.ts';
import { assertUsable } from './own-database.ts';
import { assertPortFree } from './port.ts';
import { resetData } from './reset.ts';
import type { Steps } from './steps.ts';

export interface OpenedData {
  readonly dir: string;
  /** The administrator's. */
  readonly databaseUrl: string;
  readonly databases: Databases;
  readonly hubId: string;
  /** Whether the PostgreSQL is ours: trials, with numbers of the test series and the sample world. */
  readonly embedded: boolean;
}

interface OpenDataDeps {
  readonly env: HubEnv;
  readonly steps: Steps;
  readonly signal: AbortSignal;
  /** Called when nothing speaks against this start any more: there is time until PostgreSQL has started. */
  readonly meanwhile?: () => void;
}

/**
 * What every hub begins with, whatever processes it has: its directory, PostgreSQL (ours, or the one at `DATABASE_URL`)
 * and the tables. What it starts is put on `started`. Throws `StartError`.
 */
export async function openData(
  options: StartOptions,
  { env, steps, signal, meanwhile }: OpenDataDeps,
  started: AsyncDisposableStack,
): Promise<OpenedData> {
  const dir = resolve(options.data);
  const step = interruptible(steps, signal);

  await assertPortFree(options);
  if (options.reset) await step('Threw away the old data', () => resetData(dir));
  await mkdir(dir, { recursive: true });

  if (env.DATABASE_URL !== undefined) await assertUsable(env.DATABASE_URL);
  meanwhile?.();
  const databaseUrl =
    env.DATABASE_URL ??
    (await step('PostgreSQL', async () => {
      const cluster = await startCluster({ dir, log: (line) => steps.note(line), signal });
      started.defer(() => cluster.stop());
      return cluster.adminUrl;
    }));
  const databases = await step('Databases and tables', () => migrate(databaseUrl));
  const hubId = await readHubId(databases);
  return { dir, databaseUrl, databases, hubId, embedded: env.DATABASE_URL === undefined };
}

/** A step begins only when nobody has asked to stop. */
export function interruptible(steps: Steps, signal: AbortSignal): Steps['step'] {
  return async (what, work) => {
    if (signal.aborted) throw interrupted();
    return steps.step(what, work);
  };
}
