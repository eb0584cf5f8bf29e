import { expect, test } from 'vitest';
import { explainBroker } from './broker-process.ts';

const where = { dir: '/data', port: 9092, logFile: '/data/kafka.log' };

test.each([
  ['Caused by: java.net.BindException: Address already in use', { code: 'PORT_TAKEN' }],
  [
    'org.apache.kafka.common.KafkaException: Failed to acquire lock on file .lock in /data/kafka. A Kafka instance …',
    { code: 'DATA_IN_USE' },
  ],
  ['java.io.IOException: No space left on device', { message: expect.stringContaining('ENOSPC') }],
  [
    'WARN calm\n[main] ERROR kafka.Kafka$ - Exiting Kafka due to fatal exception\nat somewhere',
    { code: 'KAFKA_FAILED', message: expect.stringContaining('Exiting Kafka due to fatal exception') },
  ],
  [
    'ERROR kafka.Kafka$ - Exiting Kafka due to fatal exception\njava.lang.IllegalArgumentException: two listeners on the same port\n\tat a.b',
    { code: 'KAFKA_FAILED', message: expect.stringContaining('IllegalArgumentException: two listeners') },
  ],
  ['Killed', { code: 'KAFKA_FAILED', message: expect.stringContaining('Killed') }],
])('%s', (output, error) => expect(explainBroker(output, where)).toMatchObject(error));
