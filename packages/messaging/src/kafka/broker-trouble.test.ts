import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { brokerTrouble } from './broker-trouble.ts';

const {
  KafkaJSConnectionError,
  KafkaJSNumberOfRetriesExceeded,
  KafkaJSProtocolError,
  KafkaJSSASLAuthenticationError,
} = createRequire(import.meta.url)('kafkajs/src/errors') as Record<
  string,
  new (said: unknown, more?: object) => Error
>;

const connection = (code: string, message = 'broken') =>
  new KafkaJSConnectionError!(`Connection error: ${message}`, { code, broker: 'a.example:9092' });
const protocol = (type: string) => new KafkaJSProtocolError!({ type, message: 'no', retriable: false });

test.each<[string, Error, RegExp, boolean]>([
  ['a certificate nobody knows', connection('DEPTH_ZERO_SELF_SIGNED_CERT'), /KAFKA_TLS_CA_FILE/, false],
  ['an expired certificate', connection('CERT_HAS_EXPIRED'), /expired/, false],
  ["another's certificate", connection('ERR_TLS_CERT_ALTNAME_INVALID'), /another name/, false],
  ['TLS where there is none', connection('EPROTO', 'wrong version number'), /KAFKA_TLS=false/, false],
  [
    'a wrong password',
    new KafkaJSSASLAuthenticationError!('SASL Plain failed'),
    /KAFKA_SASL_PASSWORD/,
    false,
  ],
  ["another's topic", protocol('TOPIC_AUTHORIZATION_FAILED'), /infra\/topics\.yaml/, false],
  ["another's group", protocol('GROUP_AUTHORIZATION_FAILED'), /consumer group/, false],
  ['no topic', protocol('UNKNOWN_TOPIC_OR_PARTITION'), /Apply infra\/topics\.yaml/, false],
  ['nobody there', connection('ECONNREFUSED'), /KAFKA_BROKERS/, true],
  ['a slow leader', protocol('NOT_LEADER_FOR_PARTITION'), /say NOT_LEADER_FOR_PARTITION/, true],
])('%s', (_, error, sentence, passing) => {
  for (const said of [error, new KafkaJSNumberOfRetriesExceeded!(error, { retryCount: 3, retryTime: 1 })]) {
    expect(brokerTrouble(said, {})).toEqual({ sentence: expect.stringMatching(sentence), passing });
  }
});

test('without TLS, a broker that hangs up may want it', () => {
  const closed = connection('ECONNRESET', 'Closed connection');
  expect(brokerTrouble(closed, {})?.sentence).toMatch(/KAFKA_TLS=true/);
  expect(brokerTrouble(closed, { ssl: true })?.sentence).not.toMatch(/KAFKA_TLS=true/);
});

test("what is none of the broker's is left to others", () => {
  expect(brokerTrouble(new Error('boom'), {})).toBeNull();
});
