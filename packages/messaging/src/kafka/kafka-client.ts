import { Kafka, logLevel } from 'kafkajs';
import type { Logger } from 'pino';
import { calmIdleConnections } from './idle-timer-patch.ts';
import type { KafkaConnection } from './kafka-connection.ts';

const CONNECT_MS_MAX = 5_000;
/** A broker that has gone without a word is given up after it. */
const REQUEST_MS_MAX = 10_000;

/**
 * Few and quick: whoever uses the client begins anew with its own back-off, and can be stopped meanwhile.
 */
const RETRY = { retries: 3, initialRetryTime: 100, maxRetryTime: 1_000 };

/** A kafkajs that is quiet when idle. What it says is a warning at most: its troubles are mended by whoever uses it. */
export function kafkaClient(connection: KafkaConnection, clientId: string, logger: Logger): Kafka {
  calmIdleConnections();
  return new Kafka({
    ...connection,
    brokers: [...connection.brokers],
    clientId,
    connectionTimeout: CONNECT_MS_MAX,
    requestTimeout: REQUEST_MS_MAX,
    retry: RETRY,
    logLevel: logLevel.WARN,
    logCreator:
      () =>
      ({ log: { message, error } }) => {
        if (EXPECTED.test(message)) return;
        logger.warn({ reason: typeof error === 'string' ? error : undefined }, `Kafka: ${message}`);
      },
  });
}

// A producer is thrown away after its first failed send, so few retries endanger nothing.
const EXPECTED =
  /^Limiting retries for the idempotent producer|^The group is rebalancing, re-joining$|switched default partitioner/;
