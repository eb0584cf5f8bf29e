import { inOneWord } from '../parked.ts';
import { randomUUID } from 'node:crypto';
import type { StreamEvent } from '@samspill/events/stream-event';
import type { Kafka } from 'kafkajs';
import type { MessagingLogger } from '../messaging-logger.ts';
import { Backoff } from '../backoff.ts';
import type { EventLog, OnBatch, Positions, StreamSource } from '../event-log.ts';
import { isPassing } from '../passing-errors.ts';
import { assertDense, readStream } from '../postgres-log.ts';
import { SourceDatabase } from '../source-database.ts';
import { type BrokerCode, BrokerState } from './broker-state.ts';
import { clientIdOf, newPresence } from './group-members.ts';
import type { JoinPoint } from './join-point.ts';
import { kafkaClient } from './kafka-client.ts';
import type { KafkaConnection } from '@samspill/kafka-client/kafka-connection';
import { type ReadHistory, StreamPlace } from './stream-place.ts';
import { topicOf } from './topic.ts';
import { TopicSession } from './topic-session.ts';

const RETRY_MS_FIRST = 100;
const RETRY_MS_MOST = 1_000;
/** Reading on without a broker, before it is tried again. */
const WITHOUT_MS_MAX = 1_000;

export interface KafkaLogOptions {
  /** Whose log it is: its consumer groups are named after it. */
  readonly service: string;
  readonly connection: KafkaConnection;
  /** Address per service that is heard, as its reader role: for what the topics do not hold (any more). */
  readonly sources: Readonly<Record<string, string>>;
  readonly logger: MessagingLogger;
}

/**
 * Follows the publishers' topics. What lies before the place where it joins, and whatever is told while there is no broker,
 * it reads from their stream tables.
 */
export class KafkaLog implements EventLog {
  readonly #service: string;
  readonly #kafka: Kafka;
  readonly #state: BrokerState;
  readonly #sources: ReadonlyMap<string, SourceDatabase>;
  readonly #logger: MessagingLogger;
  readonly #presence = newPresence();
  readonly #leaving = new Set<Promise<void>>();

  constructor({ service, connection, sources, logger }: KafkaLogOptions) {
    this.#service = service;
    this.#logger = logger.child({ log: 'kafka' });
    this.#state = new BrokerState(connection);
    this.#kafka = kafkaClient(connection, clientIdOf(service, this.#presence), this.#logger);
    this.#sources = new Map(
      Object.entries(sources).map(([name, url]) => [name, SourceDatabase.open(url, logger)]),
    );
    for (const database of this.#sources.values()) database.showPresence(this.#presence);
  }

  /** Null: everything that is followed can be. */
  get trouble(): BrokerCode | null {
    return this.#state.trouble;
  }

  async heads(source: StreamSource): Promise<Positions> {
    return this.#database(source).positions(source.dataClass);
  }

  async follow(
    source: StreamSource,
    from: Positions,
    onBatch: OnBatch,
    signal: AbortSignal,
    sharedAs?: string,
  ): Promise<void> {
    const failed = new AbortController();
    const both = AbortSignal.any([signal, failed.signal]);
    let failure: { readonly error: unknown } | null = null;
    const fail = (error: unknown): void => {
      failure ??= { error };
      failed.abort();
    };
    const history: ReadHistory = (...place) => this.#history(source, ...place, both);
    const places = from.map((done, stream) => new StreamPlace(source, stream, done, history, onBatch, both));
    const retry = new Backoff(RETRY_MS_FIRST, RETRY_MS_MOST);
    const deps = {
      kafka: this.#kafka,
      topic: topicOf(source),
      own: sharedAs === undefined ? new Map<number, JoinPoint>() : null,
      places,
      heads: () => this.heads(source),
      presence: this.#presence,
      present: (presences: readonly number[]) => this.#database(source).present(presences),
      signal: both,
      fail,
      onJoined: () => {
        retry.reset();
        this.#state.worked(topicOf(source));
      },
      logger: this.#logger,
    };
    while (!both.aborted) {
      const session = new TopicSession({ ...deps, groupId: this.#groupId(source, sharedAs) });
      try {
        await session.run();
      } catch (error) {
        if (!both.aborted) this.#tell(error, deps.topic);
      }
      await session.idle();
      this.#leave(session);
      if (!both.aborted) await this.#readOn(source, places).catch(fail);
      if (!both.aborted) await retry.wait(both);
    }
    this.#state.worked(deps.topic);
    // The type checker does not see that `fail` is called meanwhile.
    const ended = failure as { readonly error: unknown } | null;
    if (ended !== null) throw ended.error;
  }

  async close(): Promise<void> {
    await Promise.all(this.#leaving);
    await Promise.all([...this.#sources.values()].map((database) => database.close()));
  }

  /** A broker that is away holds up nobody who hears: what was told meanwhile stands in the publisher's database. */
  async #readOn(source: StreamSource, places: readonly StreamPlace[]): Promise<void> {
    let heads: Positions;
    try {
      heads = await this.heads(source);
    } catch (error) {
      if (!isPassing(error)) throw error;
      return;
    }
    const ends = await Promise.allSettled(
      places.map((place, stream) => place.catchUp(heads[stream]!, WITHOUT_MS_MAX)),
    );
    for (const end of ends) if (end.status === 'rejected') throw end.reason;
  }

  /** A fetch under way ends first; nobody who stops needs to wait for it. */
  #leave(session: TopicSession): void {
    const left = session.close().finally(() => this.#leaving.delete(left));
    this.#leaving.add(left);
  }

  #tell(error: unknown, topic: string): void {
    const trouble = this.#state.failed(topic, error);
    const what = 'following lost its broker, trying again';
    const level = trouble?.passing === false ? 'error' : 'warn';
    const said = trouble ? `${what}: ${trouble.sentence}` : what;
    this.#logger[level]({ topic, reason: inOneWord(error) }, said);
  }

  #groupId({ service, dataClass }: StreamSource, sharedAs: string | undefined): string {
    // Another one for each session: the broker takes seconds to forget a member of whom it hears no more.
    if (sharedAs === undefined) return `samspill.${this.#service}.broadcast.${randomUUID()}`;
    if (!sharedAs.startsWith(`${this.#service}.`)) {
      throw new Error(`${sharedAs} is no consumer of ${this.#service}`);
    }
    return `samspill.${sharedAs}.${service}.${dataClass}`;
  }

  async #history(
    source: StreamSource,
    stream: number,
    after: number,
    eventId: string | null,
    signal: AbortSignal,
  ): Promise<readonly StreamEvent[]> {
    const retry = new Backoff(RETRY_MS_FIRST, RETRY_MS_MOST);
    while (true) {
      try {
        const events = await readStream(this.#database(source), source, stream, after, eventId);
        assertDense(source, stream, after, events);
        return events;
      } catch (error) {
        if (!isPassing(error) || signal.aborted) throw error;
        await retry.wait(signal);
      }
    }
  }

  #database({ service }: StreamSource): SourceDatabase {
    const database = this.#sources.get(service);
    if (database === undefined) throw new Error(`no address is known for the streams of ${service}`);
    return database;
  }
}
