import { setTimeout as sleep } from 'node:timers/promises';
import { silent } from '../../testing/bench-world.ts';
import { kafkaClient } from '../kafka-client.ts';
import { KafkaLog } from '../kafka-log.ts';
import { BENCH_TOPIC } from './bench-topics.ts';

// Follows the benches' topic in a process of its own, and says again and again how much memory its messages hold, in
// bytes. `slow` takes a second for what it is given at once; `greedy` takes all that the broker has, as a control.
const [readerUrl, brokers, mode] = process.argv.slice(2);
if (readerUrl === undefined || brokers === undefined || !['slow', 'greedy'].includes(mode!))
  throw new Error('usage: slow-follower.actor.ts READER_URL BROKERS slow|greedy');

const SLOW_MS = 1_000;
const SAY_MS = 250;
const source = { service: 'benches', dataClass: 'public' } as const;
let handled = 0;

// At rest: before it follows. What is waiting comes within the first interval where the broker is warm.
say();

if (mode === 'slow') {
  const sources = { benches: readerUrl };
  const log = new KafkaLog({
    service: 'gateway',
    connection: { brokers: [brokers] },
    sources,
    logger: silent,
  });
  const slowly = async ({ events }: { events: readonly { position: number }[] }): Promise<number> => {
    await sleep(SLOW_MS);
    handled += events.length;
    return events.at(-1)!.position;
  };
  void log.follow(source, await log.heads(source), slowly, new AbortController().signal, 'gateway.slow');
} else {
  const consumer = kafkaClient({ brokers: [brokers] }, 'test', silent).consumer({
    groupId: 'gateway.greedy',
  });
  const waiting: unknown[] = [];
  await consumer.connect();
  await consumer.subscribe({ topic: BENCH_TOPIC, fromBeginning: true });
  await consumer.run({ eachMessage: async ({ message }) => void waiting.push(message) });
}

setInterval(say, SAY_MS);

function say(): void {
  globalThis.gc!();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  console.log(JSON.stringify({ held: heapUsed + arrayBuffers, handled }));
}
