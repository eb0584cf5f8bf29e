import { aBroker, brokerDir, noKafkaOfOurs } from '@samspill/local-infra/kafka/test-kafka';
import { expect, onTestFinished, test } from 'vitest';
import { endWhenHung } from './broker-pulse.ts';

test.skipIf(noKafkaOfOurs)(
  'a broker that stands still is ended and started again at its address',
  async () => {
    const said: string[] = [];
    const broker = await aBroker(brokerDir());
    const { pid } = broker;
    const stop = new AbortController();
    const pulse = { everyMs: 200, answerMsMax: 1_000, missesMax: 2 };
    const watching = endWhenHung(broker, (line) => said.push(line), stop.signal, pulse);
    onTestFinished(async () => {
      stop.abort();
      await watching;
    });
    process.kill(pid, 'SIGSTOP');
    await expect.poll(() => broker.pid, { timeout: 20_000 }).not.toBe(pid);
    expect(said).toEqual(['Kafka does not answer any more; ending it.']);
  },
);
