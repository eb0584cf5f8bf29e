import type { MikroORM } from '@mikro-orm/postgresql';
import type { PoolConfig } from 'pg';
import type { Acting } from './acting.ts';
import type { MessagingLogger } from './messaging-logger.ts';
import { assertSchema } from './assert-schema.ts';
import type { Consumer } from './consumer.ts';
import { ConsumerRun } from './consumer-run.ts';
import type { EventLog } from './event-log.ts';
import type { KafkaConnection } from '@samspill/kafka-client/kafka-connection';
import { KafkaLog } from './kafka/kafka-log.ts';
import { KafkaPublisher } from './kafka/kafka-publisher.ts';
import { type PublisherStatus, publisherStatus } from './kafka/publisher-status.ts';
import type { ServiceMigrations } from './migrate.ts';
import { type MessagingStatus, readStatus } from './status.ts';
import { PostgresLog } from './postgres-log.ts';
import { type ReadAs, readAsOn } from './read-as.ts';
import { emptyProjection, goalOf, untilReached } from './rebuild-projection.ts';
import { type Replayed, replayParked } from './replay-parked.ts';
import { Sequencer } from './sequencer.ts';
import { Slots } from './slots.ts';
import { StartError } from './start-error.ts';
import { sweepHourly } from './sweep-hourly.ts';
import { sweepKeys } from './sweep-keys.ts';
import { StreamHistory } from './stream-history.ts';
import { type Trace, type Transaction, type TransactionPromise, transactionFor } from './transaction.ts';

/** Batches applied at once, over all consumers of a service: its pool has 8 connections, requests need most of them. */
export const APPLY_AT_ONCE_MAX = 3;

export interface MessagingOptions {
  readonly service: string;
  /** Connected as the `_app` role. */
  readonly orm: MikroORM;
  /** Made at the hub's first start, so that two hubs' facts never collide. */
  readonly hubId: string;
  /** Address per service that is heard, as its `_reader` role. */
  readonly sources: Readonly<Record<string, string>>;
  readonly consumers: readonly Consumer[];
  readonly logger: MessagingLogger;
  /** The service's own: when given, start refuses a database in which one has not run. */
  readonly migrations?: ServiceMigrations;
  /** Left out: the stream tables themselves. Kafka: facts are published to its topics, and heard from there. */
  readonly log?: { readonly kind: 'kafka'; readonly connection: KafkaConnection } | undefined;
}

export interface Messaging {
  readonly service: string;
  readonly log: EventLog;
  readonly history: StreamHistory;
  /** @param acting in whose name; left out, restricted tables let nothing in */
  transactionFor(trace: Trace, acting?: Acting, promise?: TransactionPromise): Transaction;
  /** The only way to read restricted tables. */
  readonly readAs: ReadAs;
  /**
   * Empties the projection and applies the whole history again, up to where the streams were when it began. Afterwards
   * it is what it was, byte for byte. Other processes that follow with it join in by themselves.
   */
  rebuild(consumer: Consumer): Promise<void>;
  /** Applies what is parked, all of it or one partition key, oldest first; what fails again stays. */
  replayParked(consumer: Consumer, partitionKey?: string): Promise<Replayed>;
  /** Plain numbers; whoever publishes metrics names them. */
  status(): Promise<MessagingStatus>;
  /** How far the broker is behind, per class; none without a broker. */
  publisherStatus(): Promise<readonly PublisherStatus[]>;
  /** The same of a broker that other processes of the service publish to. */
  publishedByOthers(): Promise<readonly PublisherStatus[]>;
  /** One word per check. */
  ready(): Promise<Readonly<Record<string, { ok: boolean; reason?: string }>>>;
  /** What does not work and keeps nobody from being served, by code: `broker`, while it is away or refuses us. */
  degraded(): Readonly<Record<string, string>>;
  /** Finishes the batches under way. */
  stop(): Promise<void>;
}

/**
 * Starts the sequencer and the consumers of one service.
 *
 * @throws StartError when the schema is not the one this code was written for, or a source has no address
 */
export async function startMessaging(options: MessagingOptions): Promise<Messaging> {
  const { service, orm, hubId, consumers, logger } = options;
  await assertSchema(orm, service, options.migrations ?? [], consumers);
  assertSources(options);
  const pool = await orm.driver.getConnection().getNativeClient();

  const source = `urn:samspill:${hubId}:${service}`;
  const sequencer = new Sequencer(pool.options, logger);
  const onRecorded = () => sequencer.poke();
  const { log, publisher } = openLog(options, pool.options);
  const history = new StreamHistory(options.sources, logger);
  const keySweep = sweepHourly(() => sweepKeys(orm), logger);
  const slots = new Slots(APPLY_AT_ONCE_MAX);
  const deps = { orm, source, onRecorded, log, history, logger, slots };
  const runs = new Map(consumers.map((one) => [one.name, new ConsumerRun(deps, one)]));

  return {
    service,
    log,
    history,
    transactionFor: (trace, acting, promise) =>
      transactionFor({ orm, service, source, onRecorded }, trace, acting, promise),
    readAs: readAsOn(orm),
    async rebuild(one) {
      await runs.get(one.name)?.stop();
      await emptyProjection(orm, one);
      const run = new ConsumerRun(deps, one);
      runs.set(one.name, run);
      await untilReached(orm, run, await goalOf(log, one));
    },
    replayParked: (one, partitionKey) => replayParked(deps, one, partitionKey),
    status: () => readStatus(orm, history, [...runs.values()]),
    publisherStatus: async () => (publisher === null ? [] : publisherStatus(orm)),
    publishedByOthers: () => publisherStatus(orm),
    async ready() {
      const { ok, ...rest } = await orm.checkConnection();
      const broken = [...runs.values()].find(({ gaps }) => gaps.length > 0);
      return {
        database: ok ? { ok } : { ok, reason: 'reason' in rest ? rest.reason : 'unknown' },
        // A follower that has met a hole stands still: what it keeps grows old, and somebody must look.
        streams: broken ? { ok: false, reason: `${broken.consumer.name} has met a hole` } : { ok: true },
      };
    },
    degraded() {
      const trouble = publisher?.trouble ?? (log instanceof KafkaLog ? log.trouble : null);
      return trouble === null ? {} : { broker: trouble };
    },
    async stop() {
      await Promise.all([...runs.values()].map((run) => run.stop()));
      await Promise.all([sequencer.stop(), publisher?.stop(), keySweep.stop()]);
      await Promise.all([log.close(), history.close()]);
    },
  };
}

function openLog(
  { service, sources, log, logger }: MessagingOptions,
  database: PoolConfig,
): { log: EventLog; publisher: KafkaPublisher | null } {
  if (log === undefined) return { log: new PostgresLog(sources, logger), publisher: null };
  const { connection } = log;
  return {
    log: new KafkaLog({ service, connection, sources, logger }),
    publisher: new KafkaPublisher(service, database, connection, logger),
  };
}

function assertSources({ service, consumers, sources }: MessagingOptions): void {
  for (const { name, service: owner, sources: heard } of consumers) {
    if (owner !== service) throw new StartError(`The consumer ${name} does not belong to ${service}.`);
    const missing = heard.find((source) => !(source.service in sources));
    if (missing !== undefined) {
      throw new StartError(`${name} hears ${missing.service}, but no address of its streams was given.`);
    }
  }
}
