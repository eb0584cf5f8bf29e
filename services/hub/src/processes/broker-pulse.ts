import { setTimeout as sleep } from 'node:timers/promises';
import { kafkaClient } from '@samspill/local-infra/kafka/kafka-client';
import type { LocalKafka } from '@samspill/local-infra/kafka/local-kafka';
import { hangs, type Pulse } from './pulse.ts';

/** Some forty seconds: a broker has work that a process of ours has not, and to end it is a harm of its own. */
export const BROKER_PULSE: Pulse = { everyMs: 5_000, answerMsMax: 5_000, missesMax: 4 };

/**
 * Ends a broker of our own that runs and does not answer any more, as often as it comes to that, until the signal fires.
 * Its launcher starts it again.
 */
export async function endWhenHung(
  kafka: LocalKafka,
  log: (line: string) => void,
  signal: AbortSignal,
  pulse = BROKER_PULSE,
): Promise<void> {
  const broker = { isAlive: (withinMs: number) => answers(kafka.brokers, withinMs) };
  while (await hangs(broker, signal, pulse)) {
    log('Kafka does not answer any more; ending it.');
    end(kafka.pid);
  }
}

function end(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    // It has ended by itself in this moment.
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/** Whatever it says, it has said something: also that there is nobody, which is for the launcher to mend. */
async function answers(address: string, withinMs: number): Promise<boolean> {
  const admin = kafkaClient({ brokers: [address] }, 'samspill-pulse', () => {}, {
    requestTimeout: 2 * withinMs,
    retry: { retries: 0 },
  }).admin();
  const asked = admin
    .connect()
    .then(() => admin.describeCluster())
    .catch(() => {})
    .finally(() => admin.disconnect())
    .then(() => true);
  return Promise.race([asked, sleep(withinMs, false, { ref: false })]);
}
