import { readFileSync } from 'node:fs';
import type { KafkaConfig, SASLOptions } from 'kafkajs';
import { z } from 'zod';

/** Where the brokers are and how we come in. `socketFactory`: for whoever has a way of its own to them. */
export interface KafkaConnection extends Pick<KafkaConfig, 'ssl' | 'sasl' | 'socketFactory'> {
  readonly brokers: readonly string[];
}

/** The variables that name a Kafka cluster. A password stands in the environment or in a file, never in an address. */
export const KafkaVariables = z
  .object({
    /** `host:port`, several with commas. */
    KAFKA_BROKERS: z
      .string({ error: 'is not set: host:port, several with commas' })
      .transform((text) => text.split(',').map((address) => address.trim()))
      .pipe(z.array(z.string().regex(/^[^\s:/]+:\d{1,5}$/, 'is host:port, several with commas')).min(1)),
    /** `true`: over TLS, with the certificates that Node trusts or those of KAFKA_TLS_CA_FILE. */
    KAFKA_TLS: z.enum(['true', 'false']).default('false'),
    KAFKA_TLS_CA_FILE: z.string().optional(),
    KAFKA_SASL_MECHANISM: z.enum(['plain', 'scram-sha-256', 'scram-sha-512']).optional(),
    KAFKA_SASL_USERNAME: z.string().optional(),
    KAFKA_SASL_PASSWORD: z.string().optional(),
  })
  .refine(
    (env) =>
      env.KAFKA_SASL_MECHANISM === undefined ||
      (env.KAFKA_SASL_USERNAME !== undefined && env.KAFKA_SASL_PASSWORD !== undefined),
    { path: ['KAFKA_SASL_MECHANISM'], message: 'needs KAFKA_SASL_USERNAME and KAFKA_SASL_PASSWORD' },
  )
  .refine((env) => env.KAFKA_SASL_MECHANISM !== 'plain' || env.KAFKA_TLS === 'true', {
    path: ['KAFKA_SASL_MECHANISM'],
    message: 'plain sends the password as it is, so it needs KAFKA_TLS=true',
  });

/** Throws with every problem on a line, and no value. */
export function kafkaConnection(env: Readonly<Record<string, string | undefined>>): KafkaConnection {
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const { success, data, error } = KafkaVariables.safeParse(set);
  if (!success) {
    const problems = error.issues.map(({ path, message }) => `  ${path[0]?.toString()}: ${message}`);
    throw new Error(`The Kafka cluster is not fully named:\n${problems.join('\n')}`);
  }
  const { KAFKA_SASL_MECHANISM: mechanism, KAFKA_TLS_CA_FILE: ca } = data;
  return {
    brokers: data.KAFKA_BROKERS,
    ...(data.KAFKA_TLS === 'true' && { ssl: ca === undefined ? true : { ca: certificatesIn(ca) } }),
    ...(mechanism !== undefined && {
      sasl: {
        mechanism,
        username: data.KAFKA_SASL_USERNAME,
        password: data.KAFKA_SASL_PASSWORD,
      } as SASLOptions,
    }),
  };
}

function certificatesIn(file: string): string {
  try {
    const text = readFileSync(file, 'utf8');
    if (text.includes('-----BEGIN CERTIFICATE-----')) return text;
  } catch {
    // As below: the system's own words hold the path.
  }
  throw new Error('KAFKA_TLS_CA_FILE is no file with certificates in PEM form that can be read here.');
}
