import { MikroORM } from '@mikro-orm/postgresql';
import { forgetting } from '@samspill/messaging/forgetting';
import { logOf } from '@samspill/messaging/log-variables';
import { pipelineGauges } from '@samspill/messaging/pipeline-gauges';
import { type Messaging, startMessaging } from '@samspill/messaging/start';
import { createExecute } from '@samspill/service-kit/execute';
import type { Logger } from '@samspill/service-kit/logger';
import type { Metrics } from '@samspill/service-kit/metrics';
import type { Service, SubgraphRequest } from '@samspill/service-kit/service';
import { actingAs } from '@samspill/service-kit/viewer';
import type { Context } from './context.ts';
import type { OrganisationsEnv } from './env.ts';
import { migrationsList } from './migrations.ts';
import { entities } from './entities.ts';
import { organisationLoaders } from './organisation/organisation.loader.ts';
import { readsOf } from './organisation/organisation-reads.ts';
import type { ImportDeps } from './register/import-register.ts';
import { organisationsSubgraph } from './schema.ts';

/** Requests share these with the sequencer. */
const CONNECTIONS_MAX = 8;

export interface StartOptions {
  readonly logger: Logger;
  /** Default: the time it is. */
  readonly now?: () => Date;
  /** Of a process of its own: it shows its pipeline there. */
  readonly metrics?: Metrics;
}

/** What `start` gives beside the service: the hub's sample world and the tests write through it. */
export interface Organisations extends Service {
  readonly messaging: Messaging;
  /** What an import from the registers works with; its facts carry the correlation id. */
  importing(correlationId: string): ImportDeps;
}

/** The composition root: everything is made here, for the process of its own and for the hub alike. */
export async function start(env: OrganisationsEnv, options: StartOptions): Promise<Organisations> {
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

  const context = ({ viewer, language, correlationId }: SubgraphRequest): Context => {
    const reads = readsOf(orm.em.fork());
    const loaders = organisationLoaders(reads);
    const transaction = forgetting(
      messaging.transactionFor({ correlationId }, actingAs(viewer, 'write')),
      loaders,
    );
    return {
      viewer,
      language,
      now,
      reads,
      loaders,
      transaction,
      replayed: [],
      factsAbout: (ids) => messaging.history.about({ service: 'organisations', dataClass: 'public' }, ids),
      acceptTestNumbers: env.ACCEPT_TEST_NUMBERS,
    };
  };

  return {
    name: organisationsSubgraph.name,
    execute: createExecute({
      schema: organisationsSubgraph.schema,
      context,
      replayed: (used) => used.replayed,
      logger,
    }),
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
