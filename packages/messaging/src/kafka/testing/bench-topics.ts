import { setTimeout as sleep } from 'node:timers/promises';
import { kafkaClient } from '../kafka-client.ts';
import { silent } from '../../testing/bench-world.ts';

export const BENCH_TOPIC = 'samspill.benches.v1';

/** Makes the topics of the benches service anew. */
export async function benchTopics(brokers: string): Promise<void> {
  await makeTopics(brokers, 'benches');
}

/** Makes the topics of a service anew. */
export async function makeTopics(brokers: string, service: string, partitions = 12): Promise<void> {
  const names = [`samspill.${service}.v1`, `samspill.${service}.restricted.v1`];
  const admin = kafkaClient({ brokers: [brokers] }, 'test', silent).admin();
  await admin.connect();
  try {
    const there = (await admin.listTopics()).filter((topic) => names.includes(topic));
    if (there.length > 0) await admin.deleteTopics({ topics: there });
    while ((await admin.listTopics()).some((topic) => names.includes(topic))) await sleep(20);
    await admin.createTopics({
      // Fails on KRaft while the topic is on its way.
      waitForLeaders: false,
      topics: names.map((topic) => ({
        topic,
        numPartitions: partitions,
        configEntries: [{ name: 'message.timestamp.type', value: 'LogAppendTime' }],
      })),
    });
    // A broker may be named the leader before it knows so itself.
    const known = async () => {
      const ends = await Promise.all(names.map((topic) => admin.fetchTopicOffsets(topic)));
      return ends.every(({ length }) => length === partitions);
    };
    while (!(await known().catch(() => false))) await sleep(20);
  } finally {
    await admin.disconnect();
  }
}
