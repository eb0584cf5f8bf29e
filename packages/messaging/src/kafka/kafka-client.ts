import { Kafka, logLevel } from 'kafkajs';
import type { MessagingLogger } from '../messaging-logger.ts';
import { calmIdleConnections } from './idle-timer-patch.ts';
import type { KafkaConnection } from './kafka-connection.ts';

const CONNECT_MS_MAX = 5_000;
/** A broker that has gone without a word is given up after it. */
const REQUEST_MS_MAX = 10_000;

/**
 * Few and quick: whoever uses the client begins anew with its own back-off, and can be stopped meanwhile.
 */
const RETRY = { retries: 3, initialRetryTime: 100, maxRetryTime: 1_000 };

/**
 * A kafkajs that is calm when idle. What it says about a broker that is away comes ten times a second, so that is for
 * looking closer: whoever uses the client warns once per try.
 */
export function kafkaClient(connection: KafkaConnection, clientId: string, logger: MessagingLogger): Kafka {
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
      ({ log: { message, error } }) =>
        logger.debug({ reason: typeof error === 'string' ? error : null }, `Kafka: ${message}`),
  });
}
