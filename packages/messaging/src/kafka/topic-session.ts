import { setTimeout as sleep } from 'node:timers/promises';
import {
  type Admin,
  type Batch,
  type Cluster,
  type Consumer,
  type EachBatchPayload,
  type Kafka,
  PartitionAssigners,
} from 'kafkajs';
import type { MessagingLogger } from '../messaging-logger.ts';
import type { Positions } from '../event-log.ts';
import { isPassing } from '../passing-errors.ts';
import { dismissGone } from './group-members.ts';
import { type JoinPoint, joinPoints, toMetadata } from './join-point.ts';
import { fromMessage } from './kafka-message.ts';
import type { StreamPlace } from './stream-place.ts';
import { assertPartitions, streamsIn } from './topic.ts';

/** A member that is silent for so long has lost its partitions to the others. The least that brokers allow. */
const SESSION_MS = 6_000;
/** By the answer a member learns that another has come or gone, and that all have to join again: until then they wait. */
const HEARTBEAT_MS = 500;
/** Longest wait of a fetch that finds nothing. A partition that was set aside is asked for again after it at most. */
const FETCH_WAIT_MS = 250;
const PARTITION_BYTES_MAX = 512 * 1024;
/** kafkajs fetches nothing while a batch is in its hands: one that takes longer is set aside, its partition paused. */
const HOLD_MS = 100;
/** While a topic is being filled with what its followers have had already, they look for news in history so often. */
const AHEAD_EVERY_MS = 500;
/** Batches from other places than asked for, over a session: more than were under way, and another one begins. */
const STRAYS_MAX = 200;

export interface SessionDeps {
  readonly kafka: Kafka;
  readonly topic: string;
  readonly groupId: string;
  /** Broadcast: where this follower got to, kept here and nowhere else. Null: the group keeps it. */
  readonly own: Map<number, JoinPoint> | null;
  /** Index = stream. */
  readonly places: readonly StreamPlace[];
  readonly heads: () => Promise<Positions>;
  /** Ours, and those of others that are there. */
  readonly presence: number;
  readonly present: (presences: readonly number[]) => Promise<ReadonlySet<number>>;
  readonly signal: AbortSignal;
  /** What a handler or the history threw: it ends the following, where a broker's trouble only ends the session. */
  readonly fail: (error: unknown) => void;
  readonly onJoined: () => void;
  readonly logger: MessagingLogger;
}

/** One membership in a consumer group, from joining it until the broker or the caller ends it. */
export class TopicSession {
  readonly #deps: SessionDeps;
  readonly #admin: Admin;
  readonly #consumer: Consumer;
  #cluster: Cluster | null = null;
  readonly #broken = Promise.withResolvers<never>();
  /** Per partition, the batch under way and those behind it. */
  readonly #turns = new Map<number, Promise<unknown>>();
  #partitions = 0;
  /** Ours, of all of them. */
  #own: readonly number[] = [];
  #isStayingAhead = false;
  #isOver = false;
  /** Counts the times that partitions were handed out: what was fetched before is of no use afterwards. */
  #generation = 0;
  /** The generation for which it is known where to begin: until then nothing that comes is where we stand. */
  #begun = 0;
  #strays = 0;
  /** Per partition that nothing has come from yet, where it was begun: what was fetched before may still come. */
  readonly #from = new Map<number, bigint>();

  constructor(deps: SessionDeps) {
    this.#deps = deps;
    this.#admin = deps.kafka.admin();
    this.#consumer = deps.kafka.consumer({
      groupId: deps.groupId,
      sessionTimeout: SESSION_MS,
      heartbeatInterval: HEARTBEAT_MS,
      maxWaitTimeInMs: FETCH_WAIT_MS,
      maxBytesPerPartition: PARTITION_BYTES_MAX,
      allowAutoTopicCreation: false,
      partitionAssigners: [
        (config) => {
          this.#cluster = config.cluster;
          return PartitionAssigners.roundRobin(config);
        },
      ],
      retry: { retries: 3, initialRetryTime: 100, maxRetryTime: 1_000, restartOnFailure: async () => false },
    });
    // Nobody may be waiting when it breaks.
    this.#broken.promise.catch(() => {});
  }

  /** Until the signal fires and no batch is under way. @throws what the broker said */
  async run(): Promise<void> {
    const { signal } = this.#deps;
    await this.#admin.connect();
    // Before joining, in all partitions: who was set back to the beginning shall hear all streams, whoever has them.
    const points = await this.#settle();
    if (signal.aborted) return;
    const { events } = this.#consumer;
    this.#consumer.on(events.CRASH, ({ payload }) => this.#broken.reject(payload.error));
    this.#consumer.on(events.GROUP_JOIN, ({ payload }) =>
      this.#onJoin(payload.memberAssignment[this.#deps.topic] ?? [], points),
    );
    await this.#consumer.connect();
    if (this.#deps.own === null) await this.#dismissGone();
    await this.#consumer.subscribe({ topic: this.#deps.topic, fromBeginning: true });
    await this.#consumer.run({
      autoCommit: false,
      eachBatchAutoResolve: false,
      partitionsConsumedConcurrently: this.#partitions,
      eachBatch: (payload) => this.#eachBatch(payload),
    });
    const stayAhead = setInterval(() => void this.#stayAhead(), AHEAD_EVERY_MS);
    try {
      await Promise.race([this.#broken.promise, aborted(signal)]);
    } finally {
      clearInterval(stayAhead);
    }
  }

  /** Resolves when no batch is under way; none begins any more. */
  async idle(): Promise<void> {
    this.#isOver = true;
    await Promise.allSettled(this.#turns.values());
  }

  /** Leaves the group and hangs up. */
  async close(): Promise<void> {
    await Promise.allSettled([this.#consumer.disconnect(), this.#admin.disconnect()]);
  }

  /**
   * Finds out where to begin. What handlers lack before that, they get from history: each partition in its turn, so that
   * a slow one keeps none of the others waiting.
   */
  async #settle(): Promise<JoinPoint[]> {
    const { topic, groupId, own, places, heads, fail } = this.#deps;
    const points = await joinPoints(this.#admin, topic, own ?? { groupId }, heads);
    assertPartitions(topic, points.length);
    this.#partitions = points.length;
    if (this.#isOver) return points;
    for (const [partition, { positions }] of points.entries()) {
      const catchUp = () =>
        Promise.all([...positions].map(([stream, position]) => places[stream]!.catchUp(position)));
      this.#inTurn(partition, catchUp).catch(fail);
    }
    return points;
  }

  /** The news stand at the end of what the topic has yet to be filled with: until it has caught up, history has them sooner. */
  async #stayAhead(): Promise<void> {
    const { places, heads, fail, logger } = this.#deps;
    const isAhead = (stream: number) => places[stream]!.isAhead;
    const behind = this.#own.filter((partition) => streamsIn(partition, this.#partitions).some(isAhead));
    if (behind.length === 0 || this.#isStayingAhead) return;
    this.#isStayingAhead = true;
    try {
      const reached = await heads();
      if (this.#isOver) return;
      const readOn = (partition: number) => () =>
        Promise.all(
          streamsIn(partition, this.#partitions)
            .filter(isAhead)
            .map((stream) => places[stream]!.catchUp(reached[stream]!, AHEAD_EVERY_MS)),
        );
      await Promise.all(behind.map((partition) => this.#inTurn(partition, readOn(partition))));
    } catch (error) {
      if (!isPassing(error)) fail(error);
      else logger.debug({ reason: (error as Error).name }, 'history not read');
    } finally {
      this.#isStayingAhead = false;
    }
  }

  /** Nobody waits six seconds for members that will not come: those of ended processes, and what we were before. */
  async #dismissGone(): Promise<void> {
    const { groupId, presence, present, logger } = this.#deps;
    const gone = await dismissGone({
      admin: this.#admin,
      cluster: this.#cluster!,
      groupId,
      presence,
      present,
    });
    if (gone > 0) logger.debug({ groupId, gone }, 'members that are gone were taken out of their group');
  }

  #onJoin(partitions: readonly number[], first: readonly JoinPoint[]): void {
    const { topic, places, signal, onJoined } = this.#deps;
    const generation = ++this.#generation;
    this.#own = [];
    for (const place of places) place.joinAnew();
    const begin = (points: readonly JoinPoint[]) => {
      onJoined();
      this.#own = partitions;
      for (const partition of partitions) {
        const { offset, positions } = points[partition]!;
        for (const [stream, position] of positions) places[stream]!.joinAt(position);
        this.#from.set(partition, offset);
        this.#consumer.seek({ topic, partition, offset: String(offset) });
      }
      this.#begun = generation;
    };
    if (generation === 1) return begin(first);
    // Others may have gone on with these partitions meanwhile.
    this.#consumer.pause([{ topic, partitions: [...partitions] }]);
    this.#settle()
      .then((points) => {
        if (generation !== this.#generation || signal.aborted) return;
        begin(points);
        this.#consumer.resume([{ topic, partitions: [...partitions] }]);
      })
      // Also what kafkajs says when the consumer has ended meanwhile, and may not be told where to begin any more.
      .catch((error: unknown) => this.#broken.reject(error));
  }

  async #eachBatch(payload: EachBatchPayload): Promise<void> {
    const { batch } = payload;
    const { signal, fail } = this.#deps;
    if (!payload.isRunning() || payload.isStale() || signal.aborted || this.#isOver) return;
    if (this.#isOld(batch)) return;
    const generation = this.#generation;
    const work = this.#inTurn(batch.partition, () => this.#apply(batch, generation));
    // Order: the handler's commit, then the offset here, then in the group. A crash in between repeats, it never skips.
    const finish = async (point: JoinPoint | null) => {
      if (point === null || generation !== this.#generation || signal.aborted) return false;
      payload.resolveOffset(String(point.offset - 1n));
      await payload.heartbeat();
      await this.#commit(batch.partition, point);
      return true;
    };
    const held = await Promise.race([work.catch(() => null), sleep(HOLD_MS, 'slow' as const)]);
    if (held !== 'slow') {
      await work.then(finish, fail);
      return;
    }
    const resume = payload.pause();
    void work.then(async (point) => {
      await finish(point).catch((error: unknown) => this.#tellRebalance(error));
      if (generation === this.#generation) resume();
    }, fail);
  }

  /** Taken for news, it would make what others did meanwhile look like a hole. */
  #isOld(batch: Batch): boolean {
    if (this.#begun !== this.#generation) return true;
    const from = this.#from.get(batch.partition);
    if (from !== undefined && BigInt(fetchedAt(batch)) !== from) {
      this.#strays += 1;
      if (this.#strays > STRAYS_MAX)
        this.#broken.reject(new Error('the topic is not read where it should be'));
      return true;
    }
    // From the first right one on there are none from before: a partition's batches come one after the other.
    this.#from.delete(batch.partition);
    return false;
  }

  /** Gives a fetched batch to the handlers. Null: not all of it was done. */
  async #apply(batch: Batch, generation: number): Promise<JoinPoint | null> {
    const { partition, messages } = batch;
    const { places, signal, logger } = this.#deps;
    // Fetched before the partitions were handed out anew: it will be fetched again by whoever has it now.
    if (signal.aborted || generation !== this.#generation) return null;
    const offset = BigInt(batch.lastOffset()) + 1n;
    const events = messages.map(fromMessage);
    const strangers = events.filter((event) => event === null).length;
    if (strangers > 0) logger.warn({ partition, strangers }, 'messages that are no facts of ours');
    const byStream = Map.groupBy(
      events.filter((event) => event !== null),
      ({ stream }) => stream,
    );
    const positions = await Promise.all(
      streamsIn(partition, this.#partitions).map(async (stream): Promise<[number, number | null]> => [
        stream,
        await places[stream]!.take(byStream.get(stream) ?? []),
      ]),
    );
    if (positions.some(([, position]) => position === null)) return null;
    return { offset, positions: new Map(positions as [number, number][]) };
  }

  async #commit(partition: number, { offset, positions }: JoinPoint): Promise<void> {
    const { own, topic } = this.#deps;
    if (own !== null) {
      own.set(partition, { offset, positions });
      return;
    }
    await this.#consumer.commitOffsets([
      { topic, partition, offset: String(offset), metadata: toMetadata(positions) },
    ]);
  }

  /** One batch of a partition at a time, whichever generation it was fetched in. */
  #inTurn<T>(partition: number, work: () => Promise<T>): Promise<T> {
    const turn = (this.#turns.get(partition) ?? Promise.resolve()).then(work);
    this.#turns.set(
      partition,
      turn.catch(() => {}),
    );
    return turn;
  }

  /** A commit that comes too late: what it stands for is repeated and skipped, and fetching meets the same trouble. */
  #tellRebalance(error: unknown): void {
    this.#deps.logger.debug({ reason: (error as Error).name }, 'offset not committed');
  }
}

/** The offset that was asked for; kafkajs does not declare it. */
function fetchedAt(batch: Batch): string {
  return (batch as Batch & { readonly fetchedOffset: string }).fetchedOffset;
}

function aborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
}
