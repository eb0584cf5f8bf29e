import { randomUUID } from 'node:crypto';
import type { StreamEvent } from '@samspill/events/stream-event';
import type { Admin, Kafka } from 'kafkajs';
import { fromMessage } from './kafka-message.ts';

/** The offsets that a partition has: from `low`, up to but not with `high`. Equal: it holds nothing. */
export interface PartitionBounds {
  readonly low: bigint;
  readonly high: bigint;
}

/** Index = partition. */
export async function partitionBounds(admin: Admin, topic: string): Promise<PartitionBounds[]> {
  const found = await admin.fetchTopicOffsets(topic);
  return found
    .toSorted((a, b) => a.partition - b.partition)
    .map(({ low, high }) => ({ low: BigInt(low), high: BigInt(high) }));
}

const FETCH_WAIT_MS = 100;
const READ_MS_MAX = 20_000;

/**
 * The last event in each partition, null where there is none. Everything of the partition's streams up to it is there
 * too, since every publisher sends by sequence and one request at a time.
 *
 * @param groupPrefix the group that reads is named after it, keeps no offsets and is gone afterwards
 */
export async function lastEvents(
  kafka: Kafka,
  topic: string,
  bounds: readonly PartitionBounds[],
  groupPrefix: string,
): Promise<(StreamEvent | null)[]> {
  const last = bounds.map((): StreamEvent | null => null);
  const wanted = new Set(
    bounds.keys().filter((partition) => bounds[partition]!.high > bounds[partition]!.low),
  );
  if (wanted.size === 0) return last;

  const consumer = kafka.consumer({
    groupId: `${groupPrefix}.${randomUUID()}`,
    maxWaitTimeInMs: FETCH_WAIT_MS,
    allowAutoTopicCreation: false,
    retry: { restartOnFailure: async () => false },
  });
  const read = Promise.withResolvers<void>();
  consumer.on(consumer.events.CRASH, ({ payload }) => read.reject(payload.error));
  // Each time: with nothing committed, whoever joins again begins at the beginning.
  consumer.on(consumer.events.GROUP_JOIN, () => {
    for (const partition of wanted) {
      consumer.seek({ topic, partition, offset: String(bounds[partition]!.high - 1n) });
    }
  });
  const late = setTimeout(() => read.reject(new Error(`the end of ${topic} could not be read`)), READ_MS_MAX);
  try {
    await consumer.connect();
    await consumer.subscribe({ topic, fromBeginning: true });
    await consumer.run({
      autoCommit: false,
      eachBatchAutoResolve: false,
      eachBatch: async (payload) => {
        const { batch } = payload;
        for (const message of batch.messages) {
          if (BigInt(message.offset) < bounds[batch.partition]!.high - 1n) continue;
          last[batch.partition] = fromMessage(message);
          wanted.delete(batch.partition);
        }
        payload.resolveOffset(batch.lastOffset());
        if (wanted.size === 0) read.resolve();
      },
    });
    await read.promise;
  } finally {
    clearTimeout(late);
    await consumer.disconnect();
  }
  return last;
}
