import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { freePort } from '../free-port.ts';
import { processIdentity } from '../process-identity.ts';
import { kafkaClient } from './kafka-client.ts';
import { startKafka } from './local-kafka.ts';
import { aBroker, brokerDir, noKafkaOfOurs, requireKafka, sharedBroker } from './test-kafka.ts';
import { consume, everyNumber, makeTopic, produce } from './testing/ten-thousand.ts';

const shared = sharedBroker(noKafkaOfOurs);

function client(brokers: string) {
  return kafkaClient({ brokers: [brokers] }, 'test', () => {});
}

// One story, since each chapter takes a start of a broker.
test.skipIf(noKafkaOfOurs)(
  'an interrupted start leaves nothing; 10,000 events go through, and none is lost when the broker is killed',
  async () => {
    requireKafka();
    // Spaces, commas, quotes and letters of any alphabet.
    const dir = join(brokerDir(), `sti, med "ærlige" mellomrom's`, 'いろは');
    const interrupt = new AbortController();
    const starting = startKafka({ dir, log: () => {}, signal: interrupt.signal });
    // Some way into Java's start.
    while (!existsSync(join(dir, 'kafka.log'))) await sleep(10);
    const { postmaster: broker } = JSON.parse(readFileSync(join(dir, 'kafka.json'), 'utf8')) as {
      postmaster: { pid: number };
    };
    interrupt.abort();
    await expect(starting).rejects.toMatchObject({ code: 'INTERRUPTED' });
    expect(processIdentity(broker.pid)).toBeNull();

    const port = await freePort();
    const first = await aBroker(dir, { port, heap: '200m' });
    expect(first.pid).not.toBe(broker.pid);
    expect(first.brokers).toBe(`127.0.0.1:${port}`);
    expect(readFileSync(join(dir, 'kafka.log'), 'utf8')).toContain('Kafka Server started');
    await makeTopic(client(first.brokers), 'samspill.test.v1');
    await produce(client(first.brokers), 'samspill.test.v1', 0, 10_000);
    expect(await consume(client(first.brokers), 'samspill.test.v1', 'before', 10_000)).toEqual(
      everyNumber(10_000),
    );

    await produce(client(first.brokers), 'samspill.test.v1', 10_000, 12_000);
    const { pid } = first;
    process.kill(pid, 'SIGKILL');
    await first.stop();
    const second = await aBroker(dir);
    expect(second.pid).not.toBe(pid);
    await produce(client(second.brokers), 'samspill.test.v1', 12_000, 12_500);
    // A group of its own: it hears everything from the beginning, on both sides of the kill.
    expect(await consume(client(second.brokers), 'samspill.test.v1', 'after', 12_500)).toEqual(
      everyNumber(12_500),
    );
  },
);

test.skipIf(noKafkaOfOurs)('a broker that is ready serves any group without a refusal', async () => {
  const said: string[] = [];
  const kafka = kafkaClient({ brokers: [shared.brokers] }, 'test', (line) => said.push(line));
  await makeTopic(kafka, 'samspill.empty.v1');
  const consumer = kafka.consumer({ groupId: 'any' });
  onTestFinished(() => consumer.disconnect());
  const joined = new Promise<void>((resolve) => void consumer.on('consumer.group_join', () => resolve()));
  await consumer.subscribe({ topic: 'samspill.empty.v1' });
  await consumer.run({ eachBatch: async () => {} });
  await joined;
  expect(said).toEqual([]);
});

test.skipIf(noKafkaOfOurs)(
  'a directory in use is refused with the process that has it, and the broker goes on',
  async () => {
    await expect(startKafka({ dir: shared.dir, log: () => {} })).rejects.toMatchObject({
      code: 'DATA_IN_USE',
      message: expect.stringContaining(`in use by process ${shared.owner}, its broker on port`),
    });
    const admin = client(shared.brokers).admin();
    await admin.connect();
    expect(await admin.describeCluster()).toMatchObject({ brokers: [{ nodeId: 1 }] });
    await admin.disconnect();
  },
);

test.skipIf(noKafkaOfOurs)(
  'a port that is taken is refused when it was asked for, and nothing is left running',
  async () => {
    requireKafka();
    const taken = createServer().listen(0, '127.0.0.1');
    onTestFinished(() => void taken.close());
    await new Promise((resolve) => taken.once('listening', resolve));
    const { port } = taken.address() as { port: number };
    const dir = brokerDir();
    await expect(startKafka({ dir, port, log: () => {} })).rejects.toMatchObject({ code: 'PORT_TAKEN' });
    expect(existsSync(join(dir, 'kafka.json'))).toBe(false);
  },
);
