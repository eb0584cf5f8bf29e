import { expect, test } from 'vitest';
import type { MessagingLogger } from '../messaging-logger.ts';
import { KafkaPublisher } from './kafka-publisher.ts';

test('why it cannot publish is a word that the log lets through, and the sentence stands in the message', async () => {
  const { promise, resolve } = Promise.withResolvers<[fields: object, message: string]>();
  const told = (fields: object, message: string) => resolve([fields, message]);
  const logger: MessagingLogger = {
    debug: () => {},
    warn: told,
    error: told,
    child: () => logger,
  };
  const nowhere = 'postgres://somebody@127.0.0.1:1/nowhere';
  const publisher = new KafkaPublisher(
    'benches',
    { connectionString: nowhere },
    { brokers: ['127.0.0.1:1'] },
    logger,
  );
  const [fields, message] = await promise;
  await publisher.stop();
  expect(fields).toEqual({
    dataClass: null,
    reason: expect.stringMatching(/^[\w.,:/+-]*ECONNREFUSED[\w.,:/+-]*$/),
  });
  expect(message).toBe('publishing lost its database, trying again');
});
