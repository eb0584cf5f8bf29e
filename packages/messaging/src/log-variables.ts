import { z } from 'zod';
import { kafkaConnection } from '@samspill/kafka-client/kafka-connection';
import type { MessagingOptions } from './start.ts';

const text = z.string().optional();

/**
 * The variables that say which log a process is on: spread them into its definition, and give what was read to `logOf`.
 * Instances on either log may run beside each other, since cursors and positions are the same in both.
 */
export const logVariables = {
  KAFKA_BROKERS: {
    description:
      'Kafka brokers as host:port, several with commas: facts are published to its topics and heard from there. Left out: the stream tables in PostgreSQL are the log.',
    type: text,
  },
  KAFKA_TLS: { description: 'true: over TLS.', type: text },
  KAFKA_TLS_CA_FILE: {
    description: 'File with the certificates to trust. Left out: those that Node trusts.',
    type: text,
  },
  KAFKA_SASL_MECHANISM: {
    description: 'plain (over TLS alone), scram-sha-256 or scram-sha-512. Left out: no password.',
    type: text,
  },
  KAFKA_SASL_USERNAME: { description: 'The user that the brokers know this process as.', type: text },
  KAFKA_SASL_PASSWORD: { description: 'Its password.', type: text },
} as const;

type LogEnv = Readonly<Partial<Record<keyof typeof logVariables, string | undefined>>>;

/** @throws Error naming each variable that does not fit, and no value */
export function logOf(env: LogEnv): MessagingOptions['log'] {
  if (env.KAFKA_BROKERS === undefined || env.KAFKA_BROKERS === '') return undefined;
  return { kind: 'kafka', connection: kafkaConnection(env) };
}
