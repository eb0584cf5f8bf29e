import { MikroORM } from '@mikro-orm/postgresql';
import { logOf } from '@samspill/messaging/log-variables';
import { pipelineGauges } from '@samspill/messaging/pipeline-gauges';
import { type Messaging, startMessaging } from '@samspill/messaging/start';
import type { Logger } from '@samspill/service-kit/logger';
import type { Metrics } from '@samspill/service-kit/metrics';
import type { Service } from '@samspill/service-kit/service';
import type { OrganisationsEnv } from './env.ts';
import { entities } from './entities.ts';
import { migrationsList } from './migrations.ts';
import type { ImportDeps } from './register/import-register.ts';

/** Requests share these with the sequencer. */
const CONNECTIONS_MAX = 8;

export interface StartOptions {
  readonly logger: Logger;
  /** Default: the time it is. */
  readonly now?: () => Date;
  /** Of a process of its own: it shows its pipeline there. */
  readonly metrics?: Metrics;
}

/** The service without its door, for whoever writes through its stories: the commands and the sample world. */
export interface OpenedOrganisations extends Omit<Service, 'execute'> {
  readonly orm: MikroORM;
  readonly now: () => Date;
  readonly messaging: Messaging;
  /** What an import from the registers works with; its facts carry the correlation id. */
  importing(correlationId: string): ImportDeps;
}

/** Half of the composition root, and half of what there is to load: GraphQL comes with `start`. */
export async function open(env: OrganisationsEnv, options: StartOptions): Promise<OpenedOrganisations> {
  const { logger, metrics, now = () => new Date() } = options;
  const orm = new MikroORM({
    clientUrl: env.ORGANISATIONS_DATABASE_URL,
    entities,
    pool: { min: 0, max: CONNECTIONS_MAX },
  });
  const messaging = await startMessaging({
    service: 'organisations',
    orm,
    hubId: env.HUB_ID,
    sources: { organisations: env.ORGANISATIONS_READER_URL },
    consumers: [],
    migrations: migrationsList,
    log: logOf(env),
    logger,
  }).catch(async (error: unknown) => {
    await orm.close();
    throw error;
  });
  if (metrics) pipelineGauges(metrics, [messaging]);

  return {
    name: 'organisations',
    orm,
    now,
    messaging,
    importing: (correlationId) => ({
      orm,
      now,
      acceptTestNumbers: env.ACCEPT_TEST_NUMBERS,
      transaction: messaging.transactionFor({ correlationId }, undefined, { durable: false }),
      lasting: messaging.transactionFor({ correlationId }),
    }),
    async ready() {
      const checks = await messaging.ready();
      return {
        ready: Object.values(checks).every(({ ok }) => ok),
        checks,
        degraded: messaging.degraded(),
      };
    },
    async dispose() {
      await messaging.stop();
      await orm.close();
    },
  };
}
