import { createLogger } from '@samspill/service-kit/logger';
import { type Databases, readHubId } from '../start/databases.ts';
import type { HubFile } from '../start/hub-file.ts';
import { type OpenedServices, openServices } from '../start/open-services.ts';
import { openDatabases, type WhichData } from './opened-databases.ts';

export interface OpenedWorld extends OpenedServices, AsyncDisposable {
  readonly databases: Databases;
  /** Address of the hub that runs on the same data; null when none does. */
  readonly hubUrl: string | null;
  /** The log that it is on. */
  readonly hubLog: HubFile['log'] | null;
  /** Where its topics are, when it is on Kafka. */
  readonly hubBrokers: string | null;
}

/** The services over those databases. Beside a running hub they share its streams as a second instance does. */
export async function openWorld(which: WhichData): Promise<OpenedWorld> {
  await using opened = new AsyncDisposableStack();
  const { databases, hubUrl, hubLog, hubBrokers, embedded } = opened.use(await openDatabases(which));
  const services = opened.use(
    await openServices({
      databases,
      hubId: await readHubId(databases),
      acceptTestNumbers: embedded,
      logger: createLogger({ service: 'samspill', level: which.env.LOG_LEVEL, destination: process.stderr }),
    }),
  );
  const held = opened.move();
  const { organisations, activities } = services;
  return {
    organisations,
    activities,
    databases,
    hubUrl,
    hubLog,
    hubBrokers,
    [Symbol.asyncDispose]: () => held.disposeAsync(),
  };
}
