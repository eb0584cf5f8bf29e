import type { EventLog } from '@samspill/messaging/event-log';
import { PostgresLog } from '@samspill/messaging/postgres-log';
import { StreamHistory } from '@samspill/messaging/stream-history';
import { createExecute } from '@samspill/service-kit/execute';
import { startHealth } from '@samspill/service-kit/health';
import type { Logger } from '@samspill/service-kit/logger';
import { createMetrics, type Metrics } from '@samspill/service-kit/metrics';
import type { Degraded, Readiness, Service } from '@samspill/service-kit/service';
import { sweepHourly } from '@samspill/messaging/sweep-hourly';
import { accessLog } from './access-log/access-log.ts';
import { loggedExecutor } from './access-log/logged-executor.ts';
import { ownAccessLog } from './access-log/own-access-log.ts';
import { sweepAccessLog } from './access-log/sweep-access-log.ts';
import { gatewayChecks } from './checks.ts';
import { openGatewayDatabase } from './database/gateway-database.ts';
import { GRAPHQL_PATH, publicDoor } from './door/public-door.ts';
import { planExecutor } from './executor/plan-executor.ts';
import { measuredExecutor } from './executor/measured-executor.ts';
import { type KeyLookup, keyLookup } from './key/key-lookup.ts';
import { createPrepare } from './request/prepare.ts';
import { activityChanged } from './subscriptions/activity-changed.ts';
import { changeFeed } from './subscriptions/change-feed.ts';
import { organisationChanged } from './subscriptions/organisation-changed.ts';
import { organisersOf } from './subscriptions/organisers-of.ts';
import { type SubscriptionLimits, subscriptionPlaces } from './subscriptions/subscription-places.ts';
import { GATEWAY_SUBGRAPH, gatewaySubgraph } from './subscriptions/subscriptions-subgraph.ts';

export interface GatewayOptions {
  readonly host: string;
  /** 0 takes a free one. */
  readonly port: number;
  /** Whether another gateway may listen there too, to take over from this one. */
  readonly sharesPort?: boolean;
  /** What `compose` made. */
  readonly supergraphSdl: string;
  /** The services behind it, by the names they have in the supergraph. */
  readonly services: readonly Pick<Service, 'name' | 'execute' | 'ready'>[];
  /** Where their public streams are read: an address per service, as its reader role. */
  readonly sources: Readonly<Record<'organisations' | 'activities', string>>;
  /** Default: the publishers' own stream tables, for both. */
  readonly log?: Pick<EventLog, 'heads' | 'follow'>;
  /** What is wrong with the log and keeps nobody from being answered. */
  readonly degraded?: () => Degraded;
  readonly history?: Pick<StreamHistory, 'read' | 'extent' | 'sequenceAt'>;
  /** Of the database of keys and of the access log, as the role gateway_app. Null: nobody can write. */
  readonly databaseUrl: string | null;
  /** Default: the keys in that database. */
  readonly keys?: KeyLookup;
  /** Addresses and networks that keys count from, beside this machine's loopback. */
  readonly keysFrom?: readonly string[] | undefined;
  readonly subscriptionLimits?: SubscriptionLimits;
  /** Events that a subscriber may fall behind. */
  readonly behindEventsMax?: number;
  /** What `/metrics` shows. Default: the gateway's own numbers alone. */
  readonly metrics?: Metrics;
  readonly logger: Logger;
}

export interface Gateway {
  /** Of the GraphQL endpoint. */
  readonly url: string;
  ready(): Promise<Readiness>;
  /** Not ready, streams and sockets told to come back elsewhere, requests finished within 10 s, everything let go of. */
  dispose(): Promise<void>;
}

/** The one public door of the hub. What fails in the middle takes down what was started before it. */
export async function startGateway(options: GatewayOptions): Promise<Gateway> {
  const {
    host,
    port,
    sharesPort = false,
    supergraphSdl,
    services,
    sources,
    databaseUrl,
    subscriptionLimits,
    behindEventsMax,
    metrics = createMetrics('gateway'),
    degraded,
    logger,
  } = options;
  await using started = new AsyncDisposableStack();

  const database =
    databaseUrl === null
      ? null
      : started.adopt(await openGatewayDatabase(databaseUrl), (opened) => opened.dispose());
  const keys = options.keys ?? (database && keyLookup(database, logger));
  const log = options.log ?? started.adopt(new PostgresLog(sources, logger), (own) => own.close());
  const history = options.history ?? started.adopt(new StreamHistory(sources, logger), (own) => own.close());
  const feedOf = async (service: 'organisations' | 'activities') =>
    started.adopt(
      await changeFeed({
        source: { service, dataClass: 'public' },
        log,
        history,
        logger,
        behindMax: behindEventsMax,
      }),
      (feed) => feed.stop(),
    );
  const feeds = { organisations: await feedOf('organisations'), activities: await feedOf('activities') };

  const subgraphs = Object.fromEntries(services.map(({ name, execute }) => [name, execute]));
  const own = gatewaySubgraph(feeds, (viewer, page) => ownAccessLog(database, viewer, page));
  const executor = planExecutor({
    supergraphSdl,
    subgraphs: {
      ...subgraphs,
      [GATEWAY_SUBGRAPH]: createExecute({ schema: own, context: (request) => request, logger }),
    },
    subscriptions: {
      schema: own,
      sources: {
        activityChanged: activityChanged(feeds.activities, (id) => organisersOf(executor, id)),
        organisationChanged: organisationChanged(feeds.organisations),
      },
    },
    logger,
  });

  const places = subscriptionPlaces(subscriptionLimits);
  metrics.gauge({
    name: 'samspill_gateway_subscriptions',
    help: 'Open subscriptions.',
    read: () => places.taken,
  });
  const health = started.adopt(
    await startHealth(gatewayChecks(services, feeds, database), degraded && { degraded }),
    (checked) => checked.stop(),
  );

  if (database !== null) {
    const sweep = sweepHourly(() => sweepAccessLog(database), logger);
    started.defer(() => sweep.stop());
  }
  const logged = database === null ? executor : loggedExecutor(executor, accessLog(database), logger);
  const measured = measuredExecutor(logged, metrics);
  const door = started.adopt(
    await publicDoor({
      executor: measured,
      prepare: createPrepare({ executor, keys, keysFrom: options.keysFrom }),
      places,
      health,
      metrics,
      logger,
    }),
    (opened) => opened.close(),
  );
  const listening = await door.listen({ host, port, shared: sharesPort });

  const running = started.move();
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${listening}${GRAPHQL_PATH}`,
    ready: async () => health.readiness(),
    dispose: () => running.disposeAsync(),
  };
}
