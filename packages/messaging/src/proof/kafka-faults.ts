import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { pino } from 'pino';
import { hearAll } from '../hear.ts';
import { inTransaction } from '../in-transaction.ts';
import { kafkaClient } from '../kafka/kafka-client.ts';
import { fromMessage, toMessage } from '../kafka/kafka-message.ts';
import { readPublisherCursor, readUnpublished, savePublisherCursor } from '../kafka/publisher-cursor.ts';
import { topicOf } from '../kafka/topic.ts';
import { isPassing } from '../passing-errors.ts';
import { STREAMS } from '../stream-of.ts';
import { type ActorOptions, type Ready, untilAborted, window } from './actor.ts';
import { effects, proofOrm } from './proof-services.ts';

/*
 * How it is usually done wrong with Kafka, built on purpose, as faults.ts does it for the rest.
 */

const WINDOW_MS = 60;
const quiet = pino({ level: 'silent' });

/**
 * Notes what it is about to send before it is sent, and believes its note: what lies between is lost with the process.
 *
 * @returns whether it was at work instead of the right one
 */
export async function faultyPublisher(
  options: ActorOptions,
  signal: AbortSignal,
  ready: Ready,
): Promise<boolean> {
  const { fault, brokers, proofsUrl } = options;
  if (fault !== 'mark before publishing') return false;
  const kafka = kafkaClient({ brokers: [brokers!] }, 'proof', quiet);
  const producer = kafka.producer({ allowAutoTopicCreation: false });
  await producer.connect();
  const client = new Client({ connectionString: proofsUrl });
  client.on('error', () => {});
  await client.connect();
  ready();
  while (!signal.aborted) {
    for (const dataClass of ['public', 'restricted'] as const) {
      const noted = await readPublisherCursor(client, dataClass, 'proof');
      const events = await readUnpublished(client, dataClass, noted, 100);
      if (events.length === 0) continue;
      await savePublisherCursor(client, dataClass, 'proof', events.at(-1)!.sequence);
      await window(options, WINDOW_MS);
      const topic = topicOf({ service: 'proofs', dataClass });
      await producer.send({ topic, acks: -1, messages: events.map((event) => toMessage(event, STREAMS)) });
    }
    await sleep(5);
  }
  return true;
}

/**
 * Lets kafkajs resolve what it was given, and goes out of a batch early: the rest of it counts as done. The usual form,
 * `autoCommit` and all. @returns whether it was at work instead of the right one
 */
export async function faultyKafkaConsumer(
  { fault, brokers, hearersUrl }: ActorOptions,
  signal: AbortSignal,
  ready: Ready,
): Promise<boolean> {
  if (fault !== 'auto-resolve with break') return false;
  const orm = proofOrm(hearersUrl, 4);
  const consumer = kafkaClient({ brokers: [brokers!] }, 'proof', quiet).consumer({
    groupId: 'proof.auto-resolve',
    maxWaitTimeInMs: 100,
  });
  await consumer.connect();
  await consumer.subscribe({
    topics: effects.sources.map((source) => topicOf(source)),
    fromBeginning: true,
  });
  await consumer.run({
    eachBatchAutoResolve: true,
    eachBatch: async ({ batch }) => {
      // And out after the first one, so that others get their turn too.
      const [first] = batch.messages;
      try {
        await inTransaction(orm, (em) => hearAll(effects, [fromMessage(first!)!], em, []));
      } catch (error) {
        if (!isPassing(error)) throw error;
      }
    },
  });
  ready();
  await untilAborted(signal);
  await consumer.disconnect();
  return true;
}
