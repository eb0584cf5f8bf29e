import { calmKafka } from '@samspill/kafka-client/calm-kafka';
import type { KafkaConnection } from '@samspill/kafka-client/kafka-connection';
import type { Kafka } from 'kafkajs';
import type { MessagingLogger } from '../messaging-logger.ts';

/** A broker that has gone without a word is given up after it. */
const REQUEST_MS_MAX = 10_000;

/**
 * Few and quick: whoever uses the client begins anew with its own back-off, and can be stopped meanwhile.
 */
const RETRY = { retries: 3, initialRetryTime: 100, maxRetryTime: 1_000 };

/** What kafkajs says about a broker that is away comes ten times a second: whoever uses the client warns once per try. */
export function kafkaClient(connection: KafkaConnection, clientId: string, logger: MessagingLogger): Kafka {
  const settings = { clientId, requestTimeout: REQUEST_MS_MAX, retry: RETRY };
  return calmKafka(connection, settings, ({ message, error }) =>
    logger.debug({ reason: error }, `Kafka: ${message}`),
  );
}
