import type { StreamEvent } from '@samspill/events/stream-event';
import type { Kafka, Message, Producer } from 'kafkajs';
import type { Client } from 'pg';
import type { StreamSource } from '../event-log.ts';
import { bytesOf, toMessage } from './kafka-message.ts';
import { lastEvents, type PartitionBounds, partitionBounds } from './partition-ends.ts';
import {
  headSequence,
  readPublisherCursor,
  readUnpublished,
  savePublisherCursor,
  unknownHere,
} from './publisher-cursor.ts';
import { assertPartitions, partitionOf, topicOf } from './topic.ts';

/** Events in one request. After a broker was away what waited goes out in requests as large as this. */
export const PUBLISH_BATCH_MAX = 1_000;

/** Of one request to one partition, which is one record batch: brokers take 1 MiB of it. */
export const PUBLISH_BYTES_MAX = 768 * 1024;

/** The topic holds facts that this database does not know: it was set back. Going on would give their numbers twice. */
export class TopicAhead extends Error {
  override readonly name = 'TopicAhead';
}

/** The topic holds the facts of another history: another hub's, or of data that were thrown away. */
export class TopicOfAnother extends Error {
  override readonly name = 'TopicOfAnother';
}

/**
 * Sends the facts of one class to their topic, by sequence and therefore by position in each stream. Good until its
 * first failure: then it is thrown away and another opened, which looks where the partitions end.
 */
export class TopicPublisher {
  readonly #client: Client;
  readonly #source: StreamSource;
  readonly #topic: string;
  readonly #cluster: string;
  readonly #producer: Producer;
  /** Per partition, the sequence that it ended with at the start: what comes before is there already. */
  readonly #ends: readonly number[];
  #sequence: number;
  /** Read while the broker had the request before. */
  #next: Promise<StreamEvent[]> | null = null;
  #isNoted = true;

  /** @param client a session that holds the publisher's lock */
  static async open(client: Client, kafka: Kafka, source: StreamSource): Promise<TopicPublisher> {
    const topic = topicOf(source);
    const admin = kafka.admin();
    await admin.connect();
    let cluster: string;
    let bounds: PartitionBounds[];
    try {
      ({ clusterId: cluster } = await admin.describeCluster());
      bounds = await partitionBounds(admin, topic);
    } finally {
      await admin.disconnect();
    }
    assertPartitions(topic, bounds.length);
    const last = await lastEvents(kafka, topic, bounds, `samspill.${source.service}.publisher`);
    const ends = last.map((event) => event?.sequence ?? 0);
    const head = await headSequence(client, source.dataClass);
    if (Math.max(...ends) > head) {
      throw new TopicAhead(`${topic} holds sequence ${Math.max(...ends)}, the database ends at ${head}`);
    }
    const [stranger] = await unknownHere(
      client,
      source.dataClass,
      last.filter((event) => event !== null),
    );
    if (stranger !== undefined) {
      throw new TopicOfAnother(`${topic} holds a fact as sequence ${stranger.sequence} that is another here`);
    }
    // A topic that nothing was ever sent to has been made anew: consumers that know the old one must find no hole.
    const isNew = bounds.every(({ high }) => high === 0n);
    const sequence = isNew ? 0 : await readPublisherCursor(client, source.dataClass, cluster);

    // Idempotent: when one partition of a request refuses, kafkajs sends all of it again.
    const producer = kafka.producer({
      idempotent: true,
      allowAutoTopicCreation: false,
      maxInFlightRequests: 1,
    });
    await producer.connect();
    return new TopicPublisher(client, source, topic, cluster, producer, ends, sequence);
  }

  private constructor(
    client: Client,
    source: StreamSource,
    topic: string,
    cluster: string,
    producer: Producer,
    ends: readonly number[],
    sequence: number,
  ) {
    this.#client = client;
    this.#source = source;
    this.#topic = topic;
    this.#cluster = cluster;
    this.#producer = producer;
    this.#ends = ends;
    this.#sequence = sequence;
  }

  /**
   * Sends the next events and waits until all replicas have them, while what was sent before is noted. One failure, of
   * either, ends this publisher, when both are over: whoever opens the next one must not find a request under way.
   *
   * @returns how many were looked at; 0: none are left
   */
  async step(): Promise<number> {
    const events = await (this.#next ?? this.#readAfter(this.#sequence));
    this.#next = null;
    if (events.length === 0) return 0;
    const { taken, messages } = this.#fill(events);
    const last = taken.at(-1)!.sequence;
    const isCaughtUp = taken.length < PUBLISH_BATCH_MAX && taken.length === events.length;
    if (!isCaughtUp) {
      this.#next = this.#readAfter(last);
      // Where this request fails, nobody waits for it.
      this.#next.catch(() => {});
    }
    const ends = await Promise.allSettled([
      // One request in flight: a second one could be written although the first was not.
      messages.length > 0 ? this.#producer.send({ topic: this.#topic, acks: -1, messages }) : null,
      this.#isNoted ? null : this.#note(),
    ]);
    for (const end of ends) if (end.status === 'rejected') throw end.reason;
    this.#sequence = last;
    this.#isNoted = false;
    if (isCaughtUp) await this.#note();
    return taken.length;
  }

  #readAfter(sequence: number): Promise<StreamEvent[]> {
    return readUnpublished(this.#client, this.#source.dataClass, sequence, PUBLISH_BATCH_MAX);
  }

  async #note(): Promise<void> {
    this.#isNoted = true;
    await savePublisherCursor(this.#client, this.#source.dataClass, this.#cluster, this.#sequence);
  }

  async close(): Promise<void> {
    await this.#producer.disconnect();
  }

  #fill(events: readonly StreamEvent[]): { taken: StreamEvent[]; messages: Message[] } {
    const taken: StreamEvent[] = [];
    const messages: Message[] = [];
    const bytes = this.#ends.map(() => 0);
    for (const event of events) {
      const partition = partitionOf(event.stream, this.#ends.length);
      const isThere = event.sequence <= this.#ends[partition]!;
      if (!isThere) {
        const message = toMessage(event, this.#ends.length);
        bytes[partition]! += bytesOf(message);
        if (bytes[partition]! > PUBLISH_BYTES_MAX && messages.length > 0) break;
        messages.push(message);
      }
      taken.push(event);
    }
    return { taken, messages };
  }
}
