import { randomUUID } from 'node:crypto';
import type { StreamEvent } from '@samspill/events/stream-event';
import { silent } from '../../testing/bench-world.ts';
import { kafkaClient } from '../kafka-client.ts';
import { fromMessage } from '../kafka-message.ts';
import { partitionBounds } from '../partition-ends.ts';

/** Messages that were ever written to the topic. */
export async function messagesIn(brokers: string, topic: string): Promise<number> {
  const admin = kafkaClient({ brokers: [brokers] }, 'test', silent).admin();
  await admin.connect();
  try {
    return (await partitionBounds(admin, topic)).reduce((sum, { high }) => sum + Number(high), 0);
  } finally {
    await admin.disconnect();
  }
}

/** Everything in the topic, repeats included; partition by partition in its order. */
export async function readTopic(brokers: string, topic: string): Promise<StreamEvent[]> {
  const kafka = kafkaClient({ brokers: [brokers] }, 'test', silent);
  const total = await messagesIn(brokers, topic);
  const consumer = kafka.consumer({ groupId: `test-${randomUUID()}`, maxWaitTimeInMs: 100 });
  const events: StreamEvent[] = [];
  const all = Promise.withResolvers<void>();
  await consumer.connect();
  await consumer.subscribe({ topic, fromBeginning: true });
  await consumer.run({
    eachBatch: async ({ batch }) => {
      events.push(...batch.messages.map((message) => fromMessage(message)!));
      if (events.length >= total) all.resolve();
    },
  });
  await all.promise;
  await consumer.disconnect();
  return events;
}
