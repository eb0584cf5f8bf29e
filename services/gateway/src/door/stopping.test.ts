import { once } from 'node:events';
import { createLogger } from '@samspill/service-kit/logger';
import { WebSocket } from 'ws';
import { expect, test } from 'vitest';
import { ask, testGateway } from '../testing/test-gateway.ts';
import { testWorld } from '../testing/test-world.ts';
import { OPERATIONS_AT_ONCE_MAX } from './graphql-over-websocket.ts';

const READY = { ready: true, checks: {} };

test('what is under way when the gateway stops is finished', async () => {
  const { subgraphs } = testWorld(createLogger({ service: 'gateway', level: 'silent' }));
  const begun = Promise.withResolvers<void>();
  const mayFinish = Promise.withResolvers<void>();
  const gateway = await testGateway({
    services: [
      { name: 'organisations', execute: subgraphs.organisations, ready: async () => READY },
      {
        name: 'activities',
        ready: async () => READY,
        async execute(asked) {
          begun.resolve();
          await mayFinish.promise;
          return subgraphs.activities(asked);
        },
      },
    ],
  });
  const answer = ask(gateway, '{ activities(first: 1) { title } }');
  await begun.promise;
  const stopped = gateway.dispose();
  mayFinish.resolve();
  expect((await answer).data).toEqual({ activities: [{ title: 'Tilbud 0' }] });
  await stopped;
});

test('a socket has a limit of operations under way, and is told', async () => {
  const gateway = await testGateway();
  const socket = new WebSocket(gateway.url.replace('http', 'ws'), 'graphql-transport-ws');
  const errors: string[] = [];
  socket.on('message', (data: Buffer) => {
    const { type, payload } = JSON.parse(data.toString()) as {
      type: string;
      payload: { extensions: { code: string } }[];
    };
    if (type === 'error') errors.push(payload[0]!.extensions.code);
  });
  await once(socket, 'open');
  socket.send(JSON.stringify({ type: 'connection_init' }));
  await once(socket, 'message');
  const count = OPERATIONS_AT_ONCE_MAX + 40;
  for (let id = 0; id < count; id++) {
    socket.send(
      JSON.stringify({
        id: String(id),
        type: 'subscribe',
        payload: { query: 'subscription { activityChanged { cursor } }' },
      }),
    );
  }
  // Fifty subscriptions have their place; the others are refused by one limit or the other.
  await expect.poll(() => errors.length, { timeout: 10_000 }).toBe(count - 50);
  expect(new Set(errors)).toEqual(new Set(['SUBSCRIPTIONS_TOO_MANY', 'TOO_MANY_AT_ONCE']));
  socket.close();
  await gateway.dispose();
});
