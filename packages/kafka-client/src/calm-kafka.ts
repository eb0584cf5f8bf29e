import { Kafka, type KafkaConfig, logLevel } from 'kafkajs';
import { calmIdleConnections } from './idle-timer-patch.ts';
import type { KafkaConnection } from './kafka-connection.ts';
import { encodeRecordsAtOnce } from './record-encoder-patch.ts';

const CONNECT_MS_MAX = 5_000;

/** What kafkajs has to say, a warning at least. */
export interface KafkaSays {
  readonly isError: boolean;
  readonly message: string;
  readonly error: string | null;
}

/** A kafkajs that is calm when idle, and quick when there is much to send. */
export function calmKafka(
  connection: KafkaConnection,
  settings: Pick<KafkaConfig, 'clientId' | 'requestTimeout' | 'retry'>,
  listen: (said: KafkaSays) => void,
): Kafka {
  calmIdleConnections();
  encodeRecordsAtOnce();
  return new Kafka({
    ...connection,
    brokers: [...connection.brokers],
    connectionTimeout: CONNECT_MS_MAX,
    ...settings,
    logLevel: logLevel.WARN,
    logCreator:
      () =>
      ({ level, log: { message, error } }) =>
        listen({
          isError: level === logLevel.ERROR,
          message,
          error: typeof error === 'string' ? error : null,
        }),
  });
}
