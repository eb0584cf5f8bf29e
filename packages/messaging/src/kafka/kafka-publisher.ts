import { inOneWord } from '../parked.ts';
import type { DataClass } from '@samspill/events/define-event';
import type { Kafka } from 'kafkajs';
import { Client, type PoolConfig } from 'pg';
import type { MessagingLogger } from '../messaging-logger.ts';
import { Backoff, pause } from '../backoff.ts';
import { isPassing } from '../passing-errors.ts';
import { STREAM_CHANNEL } from '../sequence-batch.ts';
import { Signal } from '../signal.ts';
import { type BrokerCode, BrokerState } from './broker-state.ts';
import { kafkaClient } from './kafka-client.ts';
import type { KafkaConnection } from '@samspill/kafka-client/kafka-connection';
import { TopicPublisher } from './topic-publisher.ts';

/** Advisory lock key, per database. */
export const PUBLISHER_LOCK = 7_274_402;

const CLASSES: readonly DataClass[] = ['public', 'restricted'];
const POLL_MS = 1_000;
const RETRY_MS_FIRST = 100;
const RETRY_MS_MOST = 1_000;

/**
 * Sends a service's stream to Kafka for as long as it lives. Any number may run; the one that holds the lock works.
 * Writers never wait for it: what they told stands in the stream until a broker takes it.
 */
export class KafkaPublisher {
  readonly #service: string;
  readonly #connection: PoolConfig;
  readonly #kafka: Kafka;
  readonly #state: BrokerState;
  readonly #logger: MessagingLogger;
  readonly #stopping = new AbortController();
  readonly #done: Promise<void>;
  readonly #caughtUp = new Map(CLASSES.map((dataClass) => [dataClass, Promise.withResolvers<void>()]));

  /** Takes one connection of its own, since the lock belongs to a session and the lost session gives it back. */
  constructor(service: string, connection: PoolConfig, kafka: KafkaConnection, logger: MessagingLogger) {
    this.#service = service;
    // The password is hidden from spreading. The ORM reads times in a way of its own.
    this.#connection = { ...connection, password: connection.password, types: undefined };
    this.#logger = logger.child({ publisher: service });
    this.#state = new BrokerState(kafka);
    this.#kafka = kafkaClient(kafka, `samspill-${service}-publisher`, this.#logger);
    this.#done = this.#run(this.#stopping.signal);
  }

  /** Null: what stands in the streams gets to the brokers, or another one has the turn. */
  get trouble(): BrokerCode | null {
    return this.#state.trouble;
  }

  /** Resolves when this publisher has had its turn, and the topics held all that the streams did. */
  get caughtUp(): Promise<unknown> {
    return Promise.all([...this.#caughtUp.values()].map(({ promise }) => promise));
  }

  /** Lets the request under way finish. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#done;
  }

  async #run(signal: AbortSignal): Promise<void> {
    const retry = new Backoff(RETRY_MS_FIRST, RETRY_MS_MOST);
    while (!signal.aborted) {
      try {
        await this.#lead(signal, () => retry.reset());
      } catch (error) {
        this.#tell(error, 'publishing lost its database, trying again');
        await retry.wait(signal);
      }
    }
  }

  /** Waits for the lock, and publishes for as long as the session lives that holds it. */
  async #lead(signal: AbortSignal, onLead: () => void): Promise<void> {
    const client = new Client({ ...this.#connection, keepAlive: true });
    const lost = new AbortController();
    client.on('error', () => lost.abort());
    client.on('end', () => lost.abort());
    const leading = AbortSignal.any([signal, lost.signal]);
    try {
      await client.connect();
      while (!(await tryLock(client))) {
        await pause(POLL_MS * (0.5 + Math.random()), leading);
        if (leading.aborted) return;
      }
      onLead();
      // A lost cursor costs a repeated suffix, so it need not wait for the disk.
      await client.query('set synchronous_commit = off');
      const wakes = CLASSES.map(() => new Signal());
      client.on('notification', () => wakes.forEach((wake) => wake.raise()));
      // Before the first look: whatever is placed in between is seen by one of the two.
      await client.query(`listen ${STREAM_CHANNEL}`);
      await Promise.all(CLASSES.map((dataClass, i) => this.#publish(client, dataClass, wakes[i]!, leading)));
    } finally {
      // Whoever leads next says what is wrong.
      for (const dataClass of CLASSES) this.#state.worked(dataClass);
      await client.end().catch(() => {});
    }
  }

  /** One class. What troubles the other's topic does not trouble this one's. */
  async #publish(client: Client, dataClass: DataClass, wake: Signal, signal: AbortSignal): Promise<void> {
    const retry = new Backoff(RETRY_MS_FIRST, RETRY_MS_MOST);
    while (!signal.aborted) {
      let publisher: TopicPublisher | null = null;
      try {
        publisher = await TopicPublisher.open(client, this.#kafka, { service: this.#service, dataClass });
        while (!signal.aborted) {
          const sent = await publisher.step();
          this.#state.worked(dataClass);
          if (sent > 0) retry.reset();
          else {
            this.#caughtUp.get(dataClass)!.resolve();
            await wake.wait(POLL_MS, signal);
          }
        }
      } catch (error) {
        if (signal.aborted) return;
        this.#tell(error, 'publishing failed, trying again', dataClass);
        await retry.wait(signal);
      } finally {
        await publisher?.close().catch(() => {});
      }
    }
  }

  /** Nothing is lost by waiting: the facts stand in the stream. Status shows their age. */
  #tell(error: unknown, what: string, dataClass?: DataClass): void {
    const trouble = this.#state.failed(dataClass ?? 'database', error);
    const passing = trouble?.passing ?? isPassing(error);
    this.#logger[passing ? 'warn' : 'error'](
      { dataClass: dataClass ?? null, reason: inOneWord(error) },
      trouble ? `${what}: ${trouble.sentence}` : what,
    );
  }
}

async function tryLock(client: Client): Promise<boolean> {
  const { rows } = await client.query<{ leader: boolean }>(
    `select pg_try_advisory_lock(${PUBLISHER_LOCK}) as leader`,
  );
  return rows[0]!.leader;
}
