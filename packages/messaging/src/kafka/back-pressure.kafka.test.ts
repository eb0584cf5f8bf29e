import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { noKafkaOfOurs, sharedBroker } from '@samspill/local-infra/kafka/test-kafka';
import { built } from '@samspill/local-infra/testing/built';
import type { StreamEvent } from '@samspill/events/stream-event';
import { expect, onTestFinished, test } from 'vitest';
import { STREAMS } from '../stream-of.ts';
import { silent } from '../testing/bench-world.ts';
import { Park } from '../testing/park.ts';
import { kafkaClient } from './kafka-client.ts';
import { toMessage } from './kafka-message.ts';
import { BENCH_TOPIC, makeTopics } from './testing/bench-topics.ts';

const broker = sharedBroker(noKafkaOfOurs);

/** Few, so that little has to wait before it would show. */
const PARTITIONS = 3;
const EVENTS = 9_600;
const EVENT_BYTES = 2_500;
const MIB = 1024 * 1024;
/** A fetch gives half a MiB a partition, held as bytes, as text and as what was read from it; and some more. */
const HELD_BYTES_MAX = 8 * MIB;

interface Said {
  readonly held: number;
  readonly handled: number;
}

/** A follower in a process of its own. @returns gives what it says next */
async function follower(readerUrl: string, mode: 'slow' | 'greedy') {
  const child = spawn(
    process.execPath,
    ['--expose-gc', ...built('slow-follower', import.meta.url), readerUrl, broker.brokers, mode],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  onTestFinished(() => void child.kill('SIGKILL'));
  const lines = createInterface(child.stdout);
  return async (): Promise<Said> => JSON.parse(String((await once(lines, 'line'))[0])) as Said;
}

/** Fills the topic as a publisher does, without a database behind it: 24 MB. */
async function fill(): Promise<void> {
  const producer = kafkaClient({ brokers: [broker.brokers] }, 'test', silent).producer({ idempotent: true });
  await producer.connect();
  for (let sent = 0; sent < EVENTS; sent += 300) {
    const messages = Array.from({ length: 300 }, (_, i) => toMessage(anEvent(sent + i), PARTITIONS));
    await producer.send({ topic: BENCH_TOPIC, acks: -1, messages });
  }
  await producer.disconnect();
}

function anEvent(n: number): StreamEvent {
  return {
    id: `0197a1a2-0000-7000-8000-${String(n).padStart(12, '0')}`,
    type: 'no.samspill.benches.bench_painted.v1',
    source: 'urn:samspill:test:benches',
    subject: `bench-${n % STREAMS}`,
    partitionKey: `bench-${n % STREAMS}`,
    time: '2026-05-17T10:00:00.000Z',
    dataClass: 'public',
    stream: n % STREAMS,
    position: Math.floor(n / STREAMS) + 1,
    sequence: n + 1,
    aggregateVersion: Math.floor(n / STREAMS) + 1,
    municipalityNumber: null,
    correlationId: null,
    causationId: null,
    traceparent: null,
    data: { colour: 'x'.repeat(EVENT_BYTES) },
  };
}

test.skipIf(noKafkaOfOurs)(
  'a follower that is too slow holds some MiB however much waits in the topic; one that takes all holds all',
  async () => {
    await makeTopics(broker.brokers, 'benches', PARTITIONS);
    const park = await Park.open();
    onTestFinished(() => park.close());
    const slow = await follower(park.database.readerUrl, 'slow');
    const atRest = await slow();
    await slow();
    await fill();
    const greedy = await follower(park.database.readerUrl, 'greedy');
    const greedyAtRest = await greedy();
    let held = 0;
    let behind = 0;
    for (let look = 0; look < 8; look++) {
      const said = await slow();
      held = Math.max(held, said.held - atRest.held);
      behind = EVENTS - said.handled;
    }
    expect(behind).toBeGreaterThan(EVENTS / 3);
    expect(behind).toBeLessThan(EVENTS);
    expect(held).toBeLessThan(HELD_BYTES_MAX);
    await expect
      .poll(async () => (await greedy()).held - greedyAtRest.held, { timeout: 20_000 })
      .toBeGreaterThan(2 * HELD_BYTES_MAX);
  },
);
