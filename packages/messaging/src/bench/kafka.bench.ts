import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { kafkaAvailable } from '@samspill/local-infra/kafka/kafka-available';
import { startKafka } from '@samspill/local-infra/kafka/local-kafka';
import { Client } from 'pg';
import { ConsumerRun } from '../consumer-run.ts';
import type { EventLog } from '../event-log.ts';
import { kafkaClient } from '../kafka/kafka-client.ts';
import { KafkaLog } from '../kafka/kafka-log.ts';
import { toMessage } from '../kafka/kafka-message.ts';
import { readUnpublished } from '../kafka/publisher-cursor.ts';
import { makeTopics } from '../kafka/testing/bench-topics.ts';
import { topicOf } from '../kafka/topic.ts';
import { TopicPublisher } from '../kafka/topic-publisher.ts';
import { effects } from '../proof/proof-services.ts';
import { goalOf, untilReached } from '../rebuild-projection.ts';
import { sequenceBatch } from '../sequence-batch.ts';
import { Slots } from '../slots.ts';
import { STREAMS } from '../stream-of.ts';
import { type BenchServices, commitsPerSecond, quiet, recordMany } from './bench-services.ts';
import { type Figure, median } from './figure.ts';

const ROUNDS = 3;
const FACTS = 20_000;
/** Messages in a request of kafkajs alone. */
const ALONE_BATCH = 500;
const source = { service: 'proofs', dataClass: 'public' } as const;

/** The pipeline's figures on a broker of its own; none, and a word about it, where none can be had. */
export async function kafkaFigures(services: BenchServices): Promise<Figure[]> {
  const { available, why, brokers: given } = kafkaAvailable();
  if (!available || given !== null) {
    const reason = given === null ? why : 'KAFKA_BROKERS is set, and a bench takes a broker of its own.';
    console.error(`Left out, the figures of Kafka: ${reason}`);
    return [];
  }
  const dir = mkdtempSync(join(tmpdir(), 'samspill-bench-kafka-'));
  chmodSync(dir, 0o755);
  const broker = await startKafka({ dir, log: (line) => console.error(line) });
  try {
    return [
      await publisherFigure(services, broker.brokers),
      await kafkaConsumerFigure(services, broker.brokers),
    ];
  } finally {
    await broker.stop();
    rmSync(dir, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** From the stream table to acknowledged by the broker, beside a bare kafkajs that sends the same messages, ready made. */
async function publisherFigure(services: BenchServices, brokers: string): Promise<Figure> {
  const kafka = kafkaClient({ brokers: [brokers] }, 'bench', quiet);
  const client = new Client({ connectionString: services.proofsUrl });
  await client.connect();
  const ratios: number[] = [];
  // The first round warms both up.
  for (let round = 0; round <= ROUNDS; round++) {
    const turns = [() => published(client, kafka, brokers), () => sentAlone(client, kafka, brokers)] as const;
    const [a, b] = round % 2 === 0 ? turns : [turns[1], turns[0]];
    const [first, second] = [await a(), await b()];
    if (round > 0) ratios.push(round % 2 === 0 ? first / second : second / first);
  }
  await client.end();
  return {
    figure: 'publisher-per-kafkajs-alone',
    measured: median(ratios),
    goal: 0.6,
    unit: 'ratio',
    better: 'higher',
  };
}

type Kafka = ReturnType<typeof kafkaClient>;

/** Events a second. */
async function published(client: Client, kafka: Kafka, brokers: string): Promise<number> {
  await makeTopics(brokers, 'proofs');
  const publisher = await TopicPublisher.open(client, kafka, source);
  const began = performance.now();
  let sent = 0;
  for (let step = -1; step !== 0; sent += step) step = await publisher.step();
  const seconds = (performance.now() - began) / 1_000;
  await publisher.close();
  return sent / seconds;
}

async function sentAlone(client: Client, kafka: Kafka, brokers: string): Promise<number> {
  await makeTopics(brokers, 'alone');
  const batches: ReturnType<typeof toMessage>[][] = [];
  for (let after = 0; ;) {
    const events = await readUnpublished(client, source.dataClass, after, ALONE_BATCH);
    if (events.length === 0) break;
    batches.push(events.map((event) => toMessage(event, STREAMS)));
    after = events.at(-1)!.sequence;
  }
  const producer = kafka.producer({
    idempotent: true,
    allowAutoTopicCreation: false,
    maxInFlightRequests: 1,
  });
  await producer.connect();
  const began = performance.now();
  for (const messages of batches) await producer.send({ topic: 'samspill.alone.v1', acks: -1, messages });
  const seconds = (performance.now() - began) / 1_000;
  await producer.disconnect();
  return batches.reduce((sum, { length }) => sum + length, 0) / seconds;
}

/**
 * How fast one consumer applies what it hears from the topic, a row of its own for every fact, from the first that it
 * is given on: joining the group is not what is measured.
 */
async function kafkaConsumerFigure(services: BenchServices, brokers: string): Promise<Figure> {
  await makeTopics(brokers, 'proofs');
  const log = new KafkaLog({
    service: 'hearers',
    connection: { brokers: [brokers] },
    sources: { proofs: services.readerUrl },
    logger: quiet,
  });
  const timed = timing(log);
  const run = () =>
    new ConsumerRun(
      {
        orm: services.hearers,
        source: 'urn:samspill:bench:hearers',
        onRecorded: () => {},
        log: timed,
        logger: quiet,
        slots: new Slots(3),
      },
      effects,
    );
  const client = new Client({ connectionString: services.proofsUrl });
  await client.connect();
  const publish = async (): Promise<void> => {
    const publisher = await TopicPublisher.open(
      client,
      kafkaClient({ brokers: [brokers] }, 'bench', quiet),
      source,
    );
    while ((await publisher.step()) > 0);
    await publisher.close();
  };
  // The group notes where it stands; what is told afterwards it can only have from the topic.
  await publish();
  const before = run();
  await recordMany(services, STREAMS * 25);
  while ((await sequenceBatch(services.owner)) !== 0);
  await publish();
  await untilReached(services.hearers, before, await goalOf(log, effects));
  await untilNoted(brokers);
  await before.stop();

  const commits = await commitsPerSecond(services);
  await recordMany(services, FACTS);
  while ((await sequenceBatch(services.owner)) !== 0);
  await publish();
  timed.given = null;
  const goal = await goalOf(log, effects);
  const after = run();
  await untilReached(services.hearers, after, goal);
  const perSecond = FACTS / ((performance.now() - timed.given!) / 1_000);
  await after.stop();
  await client.end();
  await log.close();
  return {
    figure: 'kafka-consumer-per-single-row-commit',
    measured: perSecond / commits,
    goal: 5,
    unit: 'ratio',
    better: 'higher',
  };
}

/** Until the group keeps a place in every partition: without one, a follower begins at the end and has the rest from history. */
async function untilNoted(brokers: string): Promise<void> {
  const admin = kafkaClient({ brokers: [brokers] }, 'bench', quiet).admin();
  await admin.connect();
  try {
    for (let noted = 0; noted < STREAMS; await sleep(20)) {
      const groupId = `samspill.${effects.name}.${source.service}.${source.dataClass}`;
      const [found] = await admin.fetchOffsets({ groupId, topics: [topicOf(source)] });
      noted = found!.partitions.filter(({ metadata }) => metadata !== null && metadata !== '').length;
    }
  } finally {
    await admin.disconnect();
  }
}

/** Notes when the first batch was given. */
function timing(log: EventLog): EventLog & { given: number | null } {
  return {
    given: null,
    heads: (source_) => log.heads(source_),
    close: () => log.close(),
    follow(source_, from, onBatch, signal, sharedAs) {
      const noting = (batch: Parameters<typeof onBatch>[0]) => {
        this.given ??= performance.now();
        return onBatch(batch);
      };
      return log.follow(source_, from, noting, signal, sharedAs);
    },
  };
}
