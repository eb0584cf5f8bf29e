import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, onTestFinished } from 'vitest';
import { kafkaAvailable } from './kafka-available.ts';
import { type LocalKafka, type LocalKafkaOptions, startKafka } from './local-kafka.ts';

const { why, available, brokers: given } = kafkaAvailable();
const required = process.env['REQUIRE_KAFKA'] === '1';

if (!available && !required)
  console.warn(`SKIPPED, needs a Kafka: ${why} (REQUIRE_KAFKA=1 makes this a failure.)`);

if (given !== null)
  console.warn('SKIPPED: KAFKA_BROKERS is set, so no broker of our own is started and stopped.');

/** For a test that needs a Kafka, ours or one that KAFKA_BROKERS names: `test.skipIf(noKafka)`. */
export const noKafka = !available && !required;

/** For a test that starts and stops brokers: it has nothing to do with one that runs elsewhere. */
export const noKafkaOfOurs = given !== null || noKafka;

/** Throws with the reason when there is no Kafka: what makes REQUIRE_KAFKA=1 fail. */
export function requireKafka(): void {
  if (!available) throw new Error(`REQUIRE_KAFKA=1, and no Kafka can be had: ${why}`);
}

/** A directory for one test's broker, gone after it. */
export function brokerDir(prefix = 'samspill-kafka-'): string {
  const dir = mkdtempSync(join(tmpdir(), prefix));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true, maxRetries: 5 }));
  return dir;
}

/** A broker of the test's own, stopped after it. */
export async function aBroker(dir: string, options: Partial<LocalKafkaOptions> = {}): Promise<LocalKafka> {
  requireKafka();
  const broker = await startKafka({ dir, fast: true, log: () => {}, ...options });
  onTestFinished(() => broker.stop());
  return broker;
}

/**
 * One broker for the tests of a file: started before the first, gone after the last. It holds what they leave: each
 * takes topics of its own.
 */
export function sharedBroker(skip: boolean): { readonly brokers: string; readonly dir: string } {
  const shared = { brokers: '', dir: '' };
  beforeAll(async () => {
    if (skip) return undefined;
    requireKafka();
    const dir = mkdtempSync(join(tmpdir(), 'samspill-kafka-'));
    const broker = await startKafka({ dir, fast: true, log: () => {} });
    Object.assign(shared, { brokers: broker.brokers, dir });
    return async () => {
      await broker.stop();
      rmSync(dir, { recursive: true, force: true, maxRetries: 5 });
    };
  });
  return shared;
}
