import { Kafka, type KafkaConfig, logLevel } from 'kafkajs';
import { calmIdleConnections } from './idle-timer-patch.ts';
import type { KafkaConnection } from './kafka-connection.ts';

const CONNECT_MS_MAX = 5_000;
const REQUEST_MS_MAX = 30_000;

/**
 * A kafkajs that is quiet when idle and writes warnings and errors to `log`, one line each. A coordinator that is still
 * loading is a warning: kafkajs tries again by itself.
 */
export function kafkaClient(
  connection: KafkaConnection,
  clientId: string,
  log: (line: string) => void,
  settings: Pick<KafkaConfig, 'retry' | 'requestTimeout'> = {},
): Kafka {
  calmIdleConnections();
  return new Kafka({
    ...connection,
    brokers: [...connection.brokers],
    clientId,
    connectionTimeout: CONNECT_MS_MAX,
    requestTimeout: REQUEST_MS_MAX,
    ...settings,
    logLevel: logLevel.WARN,
    logCreator:
      () =>
      ({ level, log: entry }) => {
        const text = [entry.message, entry['error']].filter((part) => typeof part === 'string').join(': ');
        log(`Kafka ${level === logLevel.ERROR && !PASSING.test(text) ? 'error' : 'warning'}: ${text}`);
      },
  });
}

const PASSING = /coordinator is loading|group coordinator is not available/i;
