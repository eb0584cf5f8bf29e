import { noKafkaOfOurs, sharedBroker } from '@samspill/local-infra/kafka/test-kafka';
import { describe, expect, onTestFinished, test } from 'vitest';
import { eventLogConformance } from '../event-log.conformance.ts';
import type { Messaging } from '../start.ts';
import { benchCopy, benchSatOn, countEffects, silent } from '../testing/bench-world.ts';
import { drain } from '../testing/drain.ts';
import { paint, Park } from '../testing/park.ts';
import { KafkaLog } from './kafka-log.ts';
import { kafkaClient } from './kafka-client.ts';
import { benchTopics } from './testing/bench-topics.ts';
import { breakable } from './testing/breakable.ts';

const broker = sharedBroker(noKafkaOfOurs);

describe.skipIf(noKafkaOfOurs)('kafka', () => {
  eventLogConformance('the Kafka log', async () => {
    await benchTopics(broker.brokers);
    const park = await Park.open();
    const connection = { brokers: [broker.brokers] };
    const messaging = await park.startWith({ log: { kind: 'kafka', connection } });
    const { socketFactory, breakAll } = breakable();
    const log = new KafkaLog({
      service: 'benches',
      connection: { ...connection, socketFactory },
      sources: { benches: park.database.readerUrl },
      logger: silent,
    });
    const transaction = messaging.transactionFor({ correlationId: 'test' });
    return {
      log,
      source: { service: 'benches', dataClass: 'public' },
      publish: (keys) => paint(messaging, keys),
      async publishElsewhere(key) {
        await transaction(async ({ record }) => record(benchSatOn(`sat-${key}`, new Date(), { minutes: 5 })));
        await drain(messaging);
      },
      async breakConnections() {
        breakAll();
        await park.rows(
          `select pg_terminate_backend(pid) from pg_stat_activity
            where datname = current_database() and usename = 'benches_reader'`,
        );
      },
      redact: (key) => transaction(async ({ redact }) => redact(key)),
      async lose(stream, position) {
        await park.rows(
          `delete from messaging.stream where class = 'public' and stream = $1 and position = $2`,
          [stream, position],
        );
      },
      async close() {
        await log.close();
        await park.close();
      },
    };
  });
});

const KEYS = Array.from({ length: 60 }, (_, i) => `bench-${i}`);
const GROUP = 'samspill.benches.effects.benches.public';

/** The benches service on this broker; `instances` share the streams. */
async function openPark() {
  await benchTopics(broker.brokers);
  const park = await Park.open();
  onTestFinished(() => park.close());
  const start = (...consumers: (typeof countEffects)[]): Promise<Messaging> =>
    park.startWith({ consumers, log: { kind: 'kafka', connection: { brokers: [broker.brokers] } } });
  return { park, start };
}

async function effectsIn(park: Park): Promise<{ effects: number; events: number }> {
  const [counts] = await park.rows<{ effects: number; events: number }>(
    'select count(*)::int as effects, count(distinct event_id)::int as events from bench_effect',
  );
  return counts!;
}

/** Members of the group, sorted, with how many bytes of assignment they have: none has nothing. */
async function membersOf(groupId: string): Promise<number> {
  const admin = kafkaClient({ brokers: [broker.brokers] }, 'test', silent).admin();
  await admin.connect();
  try {
    const { groups } = await admin.describeGroups([groupId]);
    return groups[0]!.members.filter(({ memberAssignment }) => memberAssignment.length > 0).length;
  } finally {
    await admin.disconnect();
  }
}

test.skipIf(noKafkaOfOurs)(
  'two instances share the streams, one leaves and another comes: each fact takes effect once',
  async () => {
    const { park, start } = await openPark();
    const first = await start(countEffects);
    const second = await start(countEffects);
    await expect.poll(() => membersOf(GROUP), { timeout: 15_000 }).toBe(2);
    await paint(first, KEYS);
    await paint(second, KEYS);
    expect(await effectsIn(park)).toEqual({ effects: 120, events: 120 });
    await Promise.all([park.stop(second), paint(first, KEYS)]);
    const third = await start(countEffects);
    await Promise.all([paint(first, KEYS), paint(third, KEYS)]);
    await drain(first, third);
    expect(await effectsIn(park)).toEqual({ effects: 300, events: 300 });
    expect((await third.status()).consumers).toMatchObject([{ gaps: 0, parked: 0 }]);
  },
);

test.skipIf(noKafkaOfOurs)(
  'a projection rebuilt by one instance hears all streams again, those of the other instance too',
  async () => {
    const { park, start } = await openPark();
    const first = await start(benchCopy);
    await start(benchCopy);
    await paint(first, KEYS);
    const copy = () => park.rows('select * from bench_copy order by id');
    const before = await copy();
    expect(before).toHaveLength(KEYS.length);
    await first.rebuild(benchCopy);
    expect(await copy()).toEqual(before);
    await paint(first, KEYS, 'blue');
    expect((await first.status()).consumers).toMatchObject([{ lag: 0, gaps: 0 }]);
  },
);

test.skipIf(noKafkaOfOurs)(
  'who was away while the topic forgot hears from history what it lacks',
  async () => {
    const { park, start } = await openPark();
    const writer = await start();
    const away = await start(countEffects);
    await paint(away, KEYS);
    await park.stop(away);
    await paint(writer, [...KEYS, ...KEYS]);
    await expect.poll(async () => (await writer.publisherStatus()).map(({ lag }) => lag)).toEqual([0, 0]);
    await forget('samspill.benches.v1');
    const back = await start(countEffects);
    await paint(back, KEYS);
    expect(await effectsIn(park)).toEqual({ effects: 240, events: 240 });
  },
);

/** As retention does, at once. */
async function forget(topic: string): Promise<void> {
  const admin = kafkaClient({ brokers: [broker.brokers] }, 'test', silent).admin();
  await admin.connect();
  try {
    const ends = await admin.fetchTopicOffsets(topic);
    await admin.deleteTopicRecords({
      topic,
      partitions: ends.map(({ partition, high }) => ({ partition, offset: high })),
    });
  } finally {
    await admin.disconnect();
  }
}
