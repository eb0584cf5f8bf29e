import type { Kafka } from 'kafkajs';
import { expect } from 'vitest';

export const PARTITIONS = 12;
const BATCH = 500;

/** Makes a topic of twelve partitions that is flushed as the local environment asks for. */
export async function makeTopic(kafka: Kafka, topic: string): Promise<void> {
  const admin = kafka.admin();
  await admin.connect();
  const configEntries = [{ name: 'flush.messages', value: '1' }];
  await admin.createTopics({
    waitForLeaders: false,
    topics: [{ topic, numPartitions: PARTITIONS, configEntries }],
  });
  await expect.poll(async () => (await admin.listTopics()).includes(topic)).toBe(true);
  await admin.disconnect();
}

/**
 * Sends events `from` … `to` − 1, event n to partition n mod 12, one request in flight, all of them acknowledged.
 * Idempotent: when one partition of a request refuses (its leader is new), kafkajs sends all of it again.
 */
export async function produce(kafka: Kafka, topic: string, from: number, to: number): Promise<void> {
  const producer = kafka.producer({ allowAutoTopicCreation: false, idempotent: true });
  await producer.connect();
  for (let start = from; start < to; start += BATCH) {
    const numbers = Array.from({ length: Math.min(BATCH, to - start) }, (_, index) => start + index);
    const messages = numbers.map((n) => ({
      partition: n % PARTITIONS,
      key: String(n % PARTITIONS),
      value: JSON.stringify({ n, filling: 'x'.repeat(780) }),
    }));
    await producer.send({ topic, acks: -1, messages });
  }
  await producer.disconnect();
}

/** Reads from the beginning until `count` events have come; per partition, their numbers in the order of arrival. */
export async function consume(
  kafka: Kafka,
  topic: string,
  groupId: string,
  count: number,
): Promise<number[][]> {
  const arrived: number[][] = Array.from({ length: PARTITIONS }, () => []);
  const consumer = kafka.consumer({ groupId });
  await consumer.connect();
  await consumer.subscribe({ topic, fromBeginning: true });
  let left = count;
  const all = Promise.withResolvers<void>();
  await consumer.run({
    eachBatchAutoResolve: false,
    eachBatch: async (payload) => {
      const { batch } = payload;
      for (const message of batch.messages) {
        if (!payload.isRunning() || payload.isStale()) return;
        arrived[batch.partition]?.push((JSON.parse(String(message.value)) as { n: number }).n);
        payload.resolveOffset(message.offset);
        left -= 1;
      }
      await payload.heartbeat();
      await payload.commitOffsetsIfNecessary();
      if (left <= 0) all.resolve();
    },
  });
  await all.promise;
  await consumer.disconnect();
  return arrived;
}

/** What `consume` gives when nothing is lost, repeated or out of order. */
export function everyNumber(count: number): number[][] {
  return Array.from({ length: PARTITIONS }, (_, partition) =>
    Array.from(
      { length: Math.ceil((count - partition) / PARTITIONS) },
      (_each, index) => partition + index * PARTITIONS,
    ),
  );
}
