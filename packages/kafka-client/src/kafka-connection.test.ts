import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { kafkaConnection } from './kafka-connection.ts';

test('brokers are listed with commas, and come without TLS unless it is asked for', () => {
  expect(kafkaConnection({ KAFKA_BROKERS: 'a.example:9092, b.example:9092', KAFKA_TLS: '' })).toEqual({
    brokers: ['a.example:9092', 'b.example:9092'],
  });
});

test('SASL over TLS', () => {
  const env = {
    KAFKA_BROKERS: 'a.example:9093',
    KAFKA_TLS: 'true',
    KAFKA_SASL_MECHANISM: 'scram-sha-512',
    KAFKA_SASL_USERNAME: 'samspill-activities',
    KAFKA_SASL_PASSWORD: 'hemmelig',
  };
  expect(kafkaConnection(env)).toEqual({
    brokers: ['a.example:9093'],
    ssl: true,
    sasl: { mechanism: 'scram-sha-512', username: 'samspill-activities', password: 'hemmelig' },
  });
});

test.each([
  [{}, 'KAFKA_BROKERS'],
  [{ KAFKA_BROKERS: 'kafka://a.example:9092' }, 'KAFKA_BROKERS'],
  [{ KAFKA_BROKERS: 'a.example' }, 'KAFKA_BROKERS'],
  [{ KAFKA_BROKERS: 'a.example:9092', KAFKA_TLS: 'yes' }, 'KAFKA_TLS'],
  [{ KAFKA_BROKERS: 'a.example:9092', KAFKA_SASL_MECHANISM: 'scram-sha-256' }, 'KAFKA_SASL_PASSWORD'],
])('%o is refused and names %s', (env, name) => expect(() => kafkaConnection(env)).toThrow(name));

test('a password is never sent as it is without TLS, and never told', () => {
  const env = {
    KAFKA_BROKERS: 'a.example:9092',
    KAFKA_SASL_MECHANISM: 'plain',
    KAFKA_SASL_USERNAME: 'u',
    KAFKA_SASL_PASSWORD: 'hemmelig',
  };
  expect(() => kafkaConnection(env)).toThrow(/needs KAFKA_TLS=true/);
  expect(() => kafkaConnection(env)).not.toThrow(/hemmelig/);
});

test('a file without certificates is refused by the name of its variable', () => {
  const env = { KAFKA_BROKERS: 'a.example:9093', KAFKA_TLS: 'true' };
  for (const file of ['no-such-file.pem', fileURLToPath(import.meta.url)]) {
    expect(() => kafkaConnection({ ...env, KAFKA_TLS_CA_FILE: file })).toThrow(
      /^KAFKA_TLS_CA_FILE is no file/,
    );
  }
});
