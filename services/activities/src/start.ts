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
import { ActivityEntity } from './activity/activity.entity.ts';
import { handedOver } from './activity/handed-over.consumer.ts';
import type { Context } from './context.ts';
import type { ActivitiesEnv } from './env.ts';
import { ImportFeedEntity } from './import/import-feed.entity.ts';
import { ImportItemEntity } from './import/import-item.entity.ts';
import { loadersOf } from './loaders.ts';
import { migrationsList } from './migrations.ts';
import { OccurrenceEntity } from './occurrence/occurrence.entity.ts';
import { organiser } from './organiser/organiser.consumer.ts';
import { OrganiserEntity } from './organiser/organiser.entity.ts';
import { PlaceEntity } from './place/place.entity.ts';
import { readsOf } from './reads.ts';
import { activitiesSubgraph } from './schema.ts';
import { SchoolCalendarEntity } from './school-calendar/school-calendar.entity.ts';
import { SeriesEntity } from './series/series.entity.ts';
import { IndexOnFlush } from './search/index/index-on-flush.ts';
import { reindex, SearchIndexer } from './search/index/search-indexer.ts';
import { SearchSample } from './search/sample/search-sample.ts';
import { WithdrawnEntity } from './withdrawn/withdrawn.entity.ts';

/** Requests share these with the sequencer and the consumer. */
const CONNECTIONS_MAX = 8;

export interface StartOptions {
  readonly logger: Logger;
  /** Default: the time it is. */
  readonly now?: () => Date;
  /** Of a process of its own: it shows its pipeline there. */
  readonly metrics?: Metrics;
}

/** What `start` gives beside the service: the hub's sample world and the tests write through it. */
export interface Activities extends Service {
  readonly messaging: Messaging;
  /** Makes every activity searchable anew. Gives how many there are. */
  reindex(): Promise<number>;
}

/** The composition root: everything is made here, for the process of its own and for the hub alike. */
export async function start(env: ActivitiesEnv, options: StartOptions): Promise<Activities> {
  const { logger, metrics, now = () => new Date() } = options;
  const orm = new MikroORM({
    clientUrl: env.ACTIVITIES_DATABASE_URL,
    entities: [
      ActivityEntity,
      OccurrenceEntity,
      SeriesEntity,
      SchoolCalendarEntity,
      PlaceEntity,
      OrganiserEntity,
      WithdrawnEntity,
      ImportFeedEntity,
      ImportItemEntity,
    ],
    subscribers: [new IndexOnFlush()],
    pool: { min: 0, max: CONNECTIONS_MAX },
  });
  const messaging = await startMessaging({
    service: 'activities',
    orm,
    hubId: env.HUB_ID,
    sources: { activities: env.ACTIVITIES_READER_URL, organisations: env.ORGANISATIONS_READER_URL },
    consumers: [organiser, handedOver],
    migrations: migrationsList,
    log: logOf(env),
    logger,
  }).catch(async (error: unknown) => {
    await orm.close();
    throw error;
  });
  if (metrics) pipelineGauges(metrics, [messaging]);

  const indexer = new SearchIndexer(orm, logger);
  const sample = new SearchSample(() => readsOf(orm.em.fork()), logger);

  const context = ({ viewer, language, correlationId }: SubgraphRequest): Context => {
    const reads = readsOf(orm.em.fork());
    const loaders = loadersOf(reads, now);
    const transaction = forgetting(
      messaging.transactionFor({ correlationId }, actingAs(viewer, 'write')),
      loaders,
    );
    return {
      viewer,
      language,
      now,
      reads,
      // Only a search asks for it.
      get sample() {
        return sample.current();
      },
      loaders,
      transaction,
      replayed: [],
    };
  };

  return {
    name: activitiesSubgraph.name,
    execute: createExecute({
      schema: activitiesSubgraph.schema,
      context,
      replayed: (used) => used.replayed,
      logger,
    }),
    messaging,
    reindex: () => reindex(orm),
    async ready() {
      const checks = await messaging.ready();
      return {
        ready: Object.values(checks).every(({ ok }) => ok),
        checks,
        degraded: messaging.degraded(),
      };
    },
    async dispose() {
      await indexer.stop();
      await sample.stop();
      await messaging.stop();
      await orm.close();
    },
  };
}
