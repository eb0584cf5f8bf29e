import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { expect, onTestFinished, test } from 'vitest';
import { processIdentity } from '../process-identity.ts';
import { built } from '../testing/built.ts';
import { end } from '../testing/cluster-in-a-process.ts';
import { kafkaClient } from './kafka-client.ts';
import { aBroker, brokerDir, noKafkaOfOurs, requireKafka } from './test-kafka.ts';
import { consume, everyNumber, makeTopic, produce } from './testing/ten-thousand.ts';

interface Outcome {
  readonly brokers: string;
  readonly pid: number;
  readonly error?: { readonly code: string };
}

async function hub(dir: string): Promise<{ process: ChildProcess; outcome: Outcome }> {
  requireKafka();
  const child = spawn(process.execPath, [...built('hold-kafka', import.meta.url), dir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => end(child, 'SIGTERM'));
  const [line] = (await once(createInterface(child.stdout), 'line')) as [string];
  return { process: child, outcome: JSON.parse(line) as Outcome };
}

// Two stories: each chapter would take a start of a broker.

test.skipIf(noKafkaOfOurs)(
  'after SIGKILL of the hub alone its broker ends too, and the next one has what it had; one that stops by itself is started again at its address',
  async () => {
    const dir = brokerDir();
    const { process: first, outcome } = await hub(dir);
    const kafka = kafkaClient({ brokers: [outcome.brokers] }, 'test', () => {});
    await makeTopic(kafka, 'samspill.test.v1');
    await produce(kafka, 'samspill.test.v1', 0, 1_000);
    await end(first, 'SIGKILL');
    // At once: what is left of the first is waited for.
    const said: string[] = [];
    const second = await aBroker(dir, { log: (line) => said.push(line) });
    expect(processIdentity(outcome.pid)).toBeNull();
    const again = kafkaClient({ brokers: [second.brokers] }, 'test', () => {});
    expect(await consume(again, 'samspill.test.v1', 'after', 1_000)).toEqual(everyNumber(1_000));

    await produce(again, 'samspill.test.v1', 1_000, 1_100);
    said.length = 0;
    const { pid } = second;
    process.kill(pid, 'SIGKILL');
    await expect.poll(() => second.pid, { timeout: 20_000 }).not.toBe(pid);
    expect(said).toEqual([
      expect.stringMatching(/^Kafka has stopped by itself; starting it again\..*kafka\.log/),
      'Kafka runs again.',
    ]);
    expect(await consume(again, 'samspill.test.v1', 'again', 1_100)).toEqual(everyNumber(1_100));
  },
);

test.skipIf(noKafkaOfOurs)(
  'of several hubs that start at once on one directory exactly one gets it; when it leaves without a word, it takes its broker with it',
  async () => {
    const dir = brokerDir();
    const hubs = await Promise.all([hub(dir), hub(dir), hub(dir)]);
    expect(hubs.flatMap(({ outcome }) => outcome.error?.code ?? [])).toEqual(['DATA_IN_USE', 'DATA_IN_USE']);

    const { process: held, outcome } = hubs.find(({ outcome: { error } }) => error === undefined)!;
    expect(processIdentity(outcome.pid)).not.toBeNull();
    await end(held, 'SIGUSR2');
    await expect.poll(() => processIdentity(outcome.pid), { timeout: 20_000 }).toBeNull();
  },
);
