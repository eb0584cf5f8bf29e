import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { aBroker, brokerDir, noKafkaOfOurs, sharedBroker } from '@samspill/local-infra/kafka/test-kafka';
import { built } from '@samspill/local-infra/testing/built';
import type { StreamEvent } from '@samspill/events/stream-event';
import { Client } from 'pg';
import { expect, onTestFinished, test } from 'vitest';
import { pipelineGauges } from '../pipeline-gauges.ts';
import type { Messaging } from '../start.ts';
import { STREAMS } from '../stream-of.ts';
import { countEffects, silent } from '../testing/bench-world.ts';
import { drain } from '../testing/drain.ts';
import { paint, Park, recordPainting } from '../testing/park.ts';
import { kafkaClient } from './kafka-client.ts';
import { KafkaLog } from './kafka-log.ts';
import { breakable } from './testing/breakable.ts';
import { benchTopics, BENCH_TOPIC } from './testing/bench-topics.ts';
import { examineTopic } from './testing/examine-topic.ts';
import { messagesIn } from './testing/read-topic.ts';
import { PUBLISH_BATCH_MAX, TopicPublisher } from './topic-publisher.ts';

const broker = sharedBroker(noKafkaOfOurs);
const source = { service: 'benches', dataClass: 'public' } as const;
/** Of the ten seconds that a service has for its end. */
const LEAVE_MS_MAX = 5_000;
/** Far more than a broker takes to write one request. */
const SETTLE_MS = 200;
const KEYS = Array.from({ length: 40 }, (_, i) => `bench-${i}`);

let park: Park;

/** Told first, it is closed last. */
async function openPark(): Promise<void> {
  await benchTopics(broker.brokers);
  park = await Park.open();
  onTestFinished(() => park.close());
}

/** Tells `count` facts, a few transactions, and waits until they are in the stream. */
async function tell(messaging: Messaging, count: number): Promise<void> {
  const transaction = messaging.transactionFor({ correlationId: 'test' });
  for (let told = 0; told < count; told += 100) {
    await transaction(async (scope) => {
      for (let i = told; i < Math.min(count, told + 100); i++) {
        await recordPainting(scope, KEYS[i % KEYS.length]!, `colour ${i}`);
      }
    });
  }
  await drain(messaging);
}

/** The pipeline's numbers as they are published, by name and label. */
async function gaugesOf(messaging: Messaging): Promise<Record<string, number>> {
  const read: (() => Promise<(readonly [string, number])[]>)[] = [];
  pipelineGauges(
    {
      gauges: (gauge) =>
        void read.push(async () =>
          [...(await gauge.read())].map(([label, value]) => [`${gauge.name} ${label}`, value] as const),
        ),
    },
    [messaging],
  );
  return Object.fromEntries((await Promise.all(read.map((each) => each()))).flat());
}

/** What the topic holds, compared with where the streams are. */
function examine() {
  return examineTopic(broker.brokers, source, park.admin);
}

/** Follows the topic from its beginning. @returns what has come so far */
function follow(brokers: string): StreamEvent[] {
  const log = new KafkaLog({
    service: 'gateway',
    connection: { brokers: [brokers] },
    sources: { benches: park.database.readerUrl },
    logger: silent,
  });
  const stop = new AbortController();
  const events: StreamEvent[] = [];
  const following = log.follow(
    source,
    Array.from({ length: STREAMS }, () => 0),
    async (batch) => {
      events.push(...batch.events);
      return batch.events.at(-1)!.position;
    },
    stop.signal,
  );
  onTestFinished(async () => {
    stop.abort();
    await following;
    await log.close();
  });
  return events;
}

function expectEachOnceInOrder(events: readonly StreamEvent[]): void {
  for (const [, ofStream] of Map.groupBy(events, ({ stream }) => stream)) {
    expect(ofStream.map(({ position }) => position)).toEqual(ofStream.map((_, i) => i + 1));
  }
}

/** How many messages the topic holds when the broker has written whatever it was sent. */
async function written(): Promise<number> {
  for (let before = -1; ; await sleep(SETTLE_MS)) {
    const now = await messagesIn(broker.brokers, BENCH_TOPIC);
    if (now === before) return now;
    before = now;
  }
}

function aPublisherProcess() {
  const child = spawn(
    process.execPath,
    [...built('topic-publisher', import.meta.url), park.database.appUrl, broker.brokers],
    { stdio: ['ignore', 'inherit', 'inherit'] },
  );
  return {
    async end(how: 'SIGKILL' | 'SIGTERM') {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill(how);
      await once(child, 'exit');
    },
  };
}

test.skipIf(noKafkaOfOurs)(
  'a publisher that is killed again and again loses nothing, reorders nothing, and repeats nothing that is in the topic',
  async () => {
    await openPark();
    const events = follow(broker.brokers);
    const messaging = await park.start();
    const total = 10_000;
    await tell(messaging, total);
    const kills = 3;
    for (let kill = 0; kill < kills; kill++) {
      const before = await written();
      const victim = aPublisherProcess();
      while ((await messagesIn(broker.brokers, BENCH_TOPIC)) === before) await sleep(2);
      await sleep(Math.random() * 20);
      await victim.end('SIGKILL');
    }
    await written();
    const last = aPublisherProcess();
    onTestFinished(() => last.end('SIGKILL'));
    await expect.poll(() => events.length, { timeout: 20_000 }).toBeGreaterThanOrEqual(total);
    await last.end('SIGTERM');
    const { wrong, repeated } = await examine();
    expect(wrong).toEqual([]);
    // Each looks where the partitions end before it sends. All that it can repeat is the one request that the broker was
    // still writing then, and here there is none.
    expect(repeated).toBe(0);
    expect(events).toHaveLength(total);
    expectEachOnceInOrder(events);
  },
);

test.skipIf(noKafkaOfOurs)(
  'two publishers at once, neither knowing of the other: what they repeat is skipped',
  async () => {
    await openPark();
    const events = follow(broker.brokers);
    await tell(await park.start(), 2_000);
    const kafka = kafkaClient({ brokers: [broker.brokers] }, 'test', silent);
    const both = await Promise.all(
      [0, 1].map(async () => {
        const client = new Client({ connectionString: park.database.appUrl });
        await client.connect();
        onTestFinished(() => client.end());
        return TopicPublisher.open(client, kafka, source);
      }),
    );
    await Promise.all(
      both.map(async (publisher) => {
        while ((await publisher.step()) > 0) await sleep(Math.random() * 5);
        await publisher.close();
      }),
    );
    const { wrong, repeated } = await examine();
    expect(wrong).toEqual([]);
    expect(repeated).toBe(2_000);
    await expect.poll(() => events.length).toBeGreaterThanOrEqual(2_000);
    expect(events).toHaveLength(2_000);
    expectEachOnceInOrder(events);
  },
);

test.skipIf(noKafkaOfOurs)('where the note fails, the request under way is waited for first', async () => {
  await openPark();
  const total = PUBLISH_BATCH_MAX + 500;
  await tell(await park.start(), total);
  const { socketFactory, holdAll, releaseAll } = breakable();
  const kafka = kafkaClient({ brokers: [broker.brokers], socketFactory }, 'test', silent);
  const client = new Client({ connectionString: park.database.appUrl });
  await client.connect();
  onTestFinished(() => client.end());
  const publisher = await TopicPublisher.open(client, kafka, source);
  await publisher.step();
  // In a transaction that has failed, so does whatever is written.
  await client.query('begin');
  await client.query('select 1 / 0').catch(() => {});
  holdAll();
  let isOver = false;
  const step = publisher.step().catch((error: unknown) => error);
  void step.then(() => (isOver = true));
  await sleep(SETTLE_MS);
  expect(isOver).toBe(false);
  releaseAll();
  expect(await step).toMatchObject({ code: '25P02' });
  expect(await messagesIn(broker.brokers, BENCH_TOPIC)).toBe(total);
  await publisher.close();
});

test.skipIf(noKafkaOfOurs)('a database that was set back is not published from', async () => {
  await openPark();
  await tell(await park.start(), 300);
  const kafka = kafkaClient({ brokers: [broker.brokers] }, 'test', silent);
  const client = new Client({ connectionString: park.database.appUrl });
  await client.connect();
  onTestFinished(() => client.end());
  const publisher = await TopicPublisher.open(client, kafka, source);
  while ((await publisher.step()) > 0);
  await publisher.close();
  await park.rows(`update messaging.class_head set sequence = sequence - 10 where class = 'public'`);
  await expect(TopicPublisher.open(client, kafka, source)).rejects.toMatchObject({ name: 'TopicAhead' });
});

test.skipIf(noKafkaOfOurs)('a database of another history is not published to the same topic', async () => {
  await openPark();
  await tell(await park.start(), 300);
  const kafka = kafkaClient({ brokers: [broker.brokers] }, 'test', silent);
  const client = new Client({ connectionString: park.database.appUrl });
  await client.connect();
  onTestFinished(() => client.end());
  const publisher = await TopicPublisher.open(client, kafka, source);
  while ((await publisher.step()) > 0);
  await publisher.close();
  await park.rows(`update messaging.stream set id = gen_random_uuid() where sequence = 300`);
  await expect(TopicPublisher.open(client, kafka, source)).rejects.toMatchObject({ name: 'TopicOfAnother' });
});

test.skipIf(noKafkaOfOurs)(
  'a broker that is killed holds up neither writer nor hearer, loses nothing and uses up no try',
  async () => {
    await openPark();
    const dir = brokerDir();
    const first = await aBroker(dir);
    const { brokers } = first;
    await benchTopics(brokers);
    const messaging = await park.startWith({
      consumers: [countEffects],
      log: { kind: 'kafka', connection: { brokers: [brokers] } },
    });
    const unpublished = async () =>
      (await messaging.publisherStatus()).find(({ dataClass }) => dataClass === 'public')?.lag;
    const effects = async () => {
      const [counts] = await park.rows<{ effects: number; events: number }>(
        'select count(*)::int as effects, count(distinct event_id)::int as events from bench_effect',
      );
      return counts;
    };
    await tell(messaging, 500);
    await expect.poll(unpublished, { timeout: 10_000 }).toBe(0);
    process.kill(first.pid, 'SIGKILL');
    await first.stop();
    const begun = performance.now();
    const transaction = messaging.transactionFor({ correlationId: 'test' });
    for (let i = 0; i < 200; i++) await transaction((scope) => recordPainting(scope, KEYS[i % 40]!, 'grey'));
    const tookMs = performance.now() - begun;
    await expect.poll(unpublished).toBe(200);
    const gauges = await gaugesOf(messaging);
    expect(gauges).toMatchObject({ 'samspill_broker_lag benches.public': 200 });
    expect(gauges['samspill_broker_lag_age_seconds benches.public']).toBeGreaterThan(0);
    // Nor who hears: it is in the publisher's database.
    await expect.poll(effects, { timeout: 10_000 }).toEqual({ effects: 700, events: 700 });
    const second = await aBroker(dir, { port: Number(brokers.split(':')[1]) });
    const answered = performance.now();
    await drain(messaging);
    const healedMs = performance.now() - answered;
    await paint(messaging, KEYS, 'black');
    expect(await effects()).toEqual({ effects: 740, events: 740 });
    await expect.poll(unpublished).toBe(0);
    const { consumers } = await messaging.status();
    expect(consumers).toMatchObject([{ parked: 0, gaps: 0, lag: 0 }]);
    // Nor does it hold up whoever wants to stop.
    process.kill(second.pid, 'SIGKILL');
    await second.stop();
    const leaving = performance.now();
    await park.stop(messaging);
    const leftMs = performance.now() - leaving;
    expect(leftMs).toBeLessThan(LEAVE_MS_MAX);
    console.log(
      `without a broker 200 transactions in ${tookMs | 0} ms; healed ${healedMs | 0} ms after it answered; stopped in ${leftMs | 0} ms`,
    );
  },
);
