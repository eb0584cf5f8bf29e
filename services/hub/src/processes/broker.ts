import { kafkaAvailable } from '@samspill/local-infra/kafka/kafka-available';
import { kafkaClient } from '@samspill/local-infra/kafka/kafka-client';
import { kafkaConnection, type KafkaConnection } from '@samspill/kafka-client/kafka-connection';
import { startKafka } from '@samspill/local-infra/kafka/local-kafka';
import { applyTopics } from '@samspill/local-infra/kafka/topics';
import { readTopics } from '@samspill/local-infra/kafka/topics-file';
import { StartError } from '@samspill/local-infra/start-error';
import { logVariables } from '@samspill/messaging/log-variables';
import type { HubEnv } from '../env.ts';
import { endWhenHung } from './broker-pulse.ts';

export interface Broker extends AsyncDisposable {
  /** The variables by which a process finds it. */
  readonly variables: Readonly<Record<string, string>>;
}

export interface BrokerPlace {
  readonly dir: string;
  readonly env: HubEnv;
  /** Whether one of our own is to start quickly, at the cost of its speed: for trials. */
  readonly fast: boolean;
  readonly log: (line: string) => void;
  readonly signal: AbortSignal;
}

/** Some three seconds: whoever starts a hub is waiting. */
const TRIES_MAX = 3;
/** So many brokers hold a copy each, as infra/topics.yaml asks for in production. */
const PRODUCTION_BROKERS_MIN = 3;

/**
 * Whether a broker of our own could be had at all, before anything else is started. Throws `StartError`.
 *
 * @param environment `process.env`
 */
export function assertBrokerCanBeHad(environment: Readonly<Record<string, string | undefined>>): void {
  const { available, why } = kafkaAvailable(environment);
  if (available) return;
  throw new StartError(
    'KAFKA_NOT_AVAILABLE',
    `No Kafka can be had: ${why}`,
    'Install Java 17 or newer (a headless runtime is enough) and Maven, or set KAFKA_BROKERS to a Kafka of your own; without --kafka the hub needs neither.',
  );
}

/**
 * The Kafka that `KAFKA_BROKERS` names, or one of our own in `dir`, fetched the first time; with the topics of
 * infra/topics.yaml. Throws `StartError`.
 */
export async function openBroker({ dir, env, fast, log, signal }: BrokerPlace): Promise<Broker> {
  const named = Object.fromEntries(
    Object.keys(logVariables).flatMap((name) => {
      const value = env[name as keyof typeof logVariables];
      return value === undefined ? [] : [[name, value]];
    }),
  );
  if (named['KAFKA_BROKERS'] !== undefined) {
    await bringTopics(connectionOf(named), log);
    return { variables: named, [Symbol.asyncDispose]: async () => {} };
  }
  const kafka = await startKafka({ dir, fast, log, signal });
  try {
    await bringTopics({ brokers: [kafka.brokers] }, log);
  } catch (error) {
    await kafka.stop();
    throw error;
  }
  const leaving = new AbortController();
  const watching = endWhenHung(kafka, log, leaving.signal);
  return {
    variables: { KAFKA_BROKERS: kafka.brokers },
    async [Symbol.asyncDispose]() {
      leaving.abort();
      await watching;
      await kafka.stop();
    },
  };
}

function connectionOf(named: Readonly<Record<string, string>>): KafkaConnection {
  try {
    return kafkaConnection(named);
  } catch (error) {
    throw new StartError(
      'KAFKA_REFUSES',
      (error as Error).message,
      'See the table in services/hub/README.md.',
    );
  }
}

async function bringTopics(connection: KafkaConnection, log: (line: string) => void): Promise<void> {
  const admin = kafkaClient(connection, 'samspill-topics', () => {}, {
    retry: { retries: TRIES_MAX },
  }).admin();
  try {
    await admin.connect();
    const { brokers } = await admin.describeCluster();
    const environment = brokers.length < PRODUCTION_BROKERS_MIN ? 'local' : 'production';
    const { left } = await applyTopics(admin, readTopics(environment));
    for (const line of left) log(`Kafka: ${line}`);
  } catch (error) {
    throw new StartError(
      'KAFKA_REFUSES',
      `The Kafka at ${connection.brokers.join(', ')} does not answer, or lets nobody make its topics (${(error as Error).name}).`,
      'Check KAFKA_BROKERS and the other KAFKA_ variables, and that it is running; leave them out to use a broker of its own.',
      { cause: error },
    );
  } finally {
    await admin.disconnect();
  }
}
