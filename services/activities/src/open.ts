import { MikroORM } from '@mikro-orm/postgresql';
import { logOf } from '@samspill/messaging/log-variables';
import { pipelineGauges } from '@samspill/messaging/pipeline-gauges';
import { type Messaging, startMessaging } from '@samspill/messaging/start';
import type { Logger } from '@samspill/service-kit/logger';
import type { Metrics } from '@samspill/service-kit/metrics';
import type { Service } from '@samspill/service-kit/service';
import { ActivityEntity } from './activity/activity.entity.ts';
import { handedOver } from './activity/handed-over.consumer.ts';
import type { ActivitiesEnv } from './env.ts';
import { ImportFeedEntity } from './import/import-feed.entity.ts';
import { ImportItemEntity } from './import/import-item.entity.ts';
import { migrationsList } from './migrations.ts';
import { OccurrenceEntity } from './occurrence/occurrence.entity.ts';
import { organiser } from './organiser/organiser.consumer.ts';
import { OrganiserEntity } from './organiser/organiser.entity.ts';
import { PlaceEntity } from './place/place.entity.ts';
import { SchoolCalendarEntity } from './school-calendar/school-calendar.entity.ts';
import { SeriesEntity } from './series/series.entity.ts';
import { IndexOnFlush } from './search/index/index-on-flush.ts';
import { reindex, SearchIndexer } from './search/index/search-indexer.ts';
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

/** The service without its door, for whoever writes through its stories: the commands and the sample world. */
export interface OpenedActivities extends Omit<Service, 'execute'> {
  readonly orm: MikroORM;
  readonly now: () => Date;
  readonly messaging: Messaging;
  /** Makes every activity searchable anew. Gives how many there are. */
  reindex(): Promise<number>;
}

/** Half of the composition root, and half of what there is to load: GraphQL comes with `start`. */
export async function open(env: ActivitiesEnv, options: StartOptions): Promise<OpenedActivities> {
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

  return {
    name: 'activities',
    orm,
    now,
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
      await messaging.stop();
      await orm.close();
    },
  };
}
