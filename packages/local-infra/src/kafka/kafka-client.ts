import { calmKafka } from '@samspill/kafka-client/calm-kafka';
import type { KafkaConnection } from '@samspill/kafka-client/kafka-connection';
import type { Kafka, KafkaConfig } from 'kafkajs';

const REQUEST_MS_MAX = 30_000;

/**
 * Writes what kafkajs says to `log`, one line each. A coordinator that is still loading is a warning: kafkajs tries again
 * by itself.
 */
export function kafkaClient(
  connection: KafkaConnection,
  clientId: string,
  log: (line: string) => void,
  settings: Pick<KafkaConfig, 'retry' | 'requestTimeout'> = {},
): Kafka {
  const patient = { clientId, requestTimeout: REQUEST_MS_MAX, ...settings };
  return calmKafka(connection, patient, ({ isError, message, error }) => {
    const text = error === null ? message : `${message}: ${error}`;
    log(`Kafka ${isError && !PASSING.test(text) ? 'error' : 'warning'}: ${text}`);
  });
}

const PASSING = /coordinator is loading|group coordinator is not available/i;
