import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, onTestFinished } from 'vitest';
import { kafkaAvailable } from './kafka-available.ts';
import { type LocalKafka, type LocalKafkaOptions, startKafka } from './local-kafka.ts';
import { borrowBroker, giveBack, type SharedBroker } from './test-brokers.ts';

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

/** A broker that this test file has to itself, after others and before others. It holds what they leave: each makes its topics anew. */
export function sharedBroker(skip: boolean): SharedBroker {
  const shared = { brokers: '', dir: '', owner: 0 };
  beforeAll(async () => {
    if (skip) return;
    requireKafka();
    Object.assign(shared, await borrowBroker());
  });
  afterAll(async () => {
    if (shared.owner !== 0) await giveBack(shared);
  });
  return shared;
}
