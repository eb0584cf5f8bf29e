import { Agent, request } from 'node:http';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { createLogger } from '@samspill/service-kit/logger';
import { expect, test } from 'vitest';
import { testGateway } from '../testing/test-gateway.ts';
import { testWorld } from '../testing/test-world.ts';
import { RUNNING_PER_ADDRESS_MAX, STANDING_MS, WAITING_BUSY_MAX } from './admission.ts';

const OVERLOADED = { code: 'OVERLOADED', retryable: true };
const READY = { ready: true, checks: {} };

test('beyond what it can carry the hub refuses at once, stays alive and ready, and does what it has taken', async () => {
  const { subgraphs } = testWorld(createLogger({ service: 'gateway', level: 'silent' }));
  const mayAnswer = Promise.withResolvers<void>();
  const gateway = await testGateway({
    services: [
      { name: 'organisations', execute: subgraphs.organisations, ready: async () => READY },
      {
        name: 'activities',
        ready: async () => READY,
        execute: (asked) => mayAnswer.promise.then(() => subgraphs.activities(asked)),
      },
    ],
  });
  const agent = new Agent({ keepAlive: true, maxSockets: 700 });
  const post = () => ask(agent, gateway.url, 'POST', '{"query": "{ activities(first: 1) { title } }"}');
  const taken = Array.from({ length: RUNNING_PER_ADDRESS_MAX + WAITING_BUSY_MAX }, post);
  await expect.poll(() => metric(gateway.url, 'waiting'), { timeout: 20_000 }).toBe(WAITING_BUSY_MAX);
  // No burst any more, but a queue that stands.
  await sleep(STANDING_MS);

  const refused = await Promise.all(Array.from({ length: 20 }, post));
  for (const { status, headers, body } of refused) {
    expect([status, headers['retry-after']]).toEqual([503, '1']);
    expect(body.errors[0]).toMatchObject({ extensions: { code: 'OVERLOADED', retryable: true } });
    expect(body.errors[0].message).toMatch(/^Navet har meir å gjere/);
  }
  expect(await answerToPage(gateway.url)).toEqual({
    status: 503,
    type: 'application/graphql-response+json; charset=utf-8',
    origin: '*',
    nosniff: 'nosniff',
    body: { errors: [{ message: expect.stringMatching(/^The hub has more/), extensions: OVERLOADED }] },
  });
  for (const path of ['/livez', '/readyz'])
    expect((await fetch(new URL(path, gateway.url))).status).toBe(200);

  mayAnswer.resolve();
  for (const { status, body } of await Promise.all(taken)) {
    expect(status).toBe(200);
    expect(body.data.activities).toHaveLength(1);
  }
  agent.destroy();
  await gateway.dispose();
});

test('answers that nobody reads are counted, and let go of with their connection', async () => {
  const gateway = await testGateway();
  const query = '{ activities(first: 200) { id title organisers { id name activities { id title } } } }';
  const body = JSON.stringify({ query });
  const { hostname, port } = new URL(gateway.url);
  const sent = `POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`;
  // More than the system itself buffers.
  const sockets = Array.from({ length: 2 }, () => connect(Number(port), hostname).pause());
  for (const socket of sockets) socket.on('error', () => {}).write(sent.repeat(60));

  await expect
    .poll(() => metric(gateway.url, 'unsent_bytes'), { timeout: 20_000 })
    .toBeGreaterThan(1_000_000);
  for (const socket of sockets) socket.destroy();
  await expect.poll(() => metric(gateway.url, 'unsent_bytes'), { timeout: 20_000 }).toBe(0);
  await gateway.dispose();
});

/** A page of another site that asks for more, in another language and media type, with a body too long to have come yet. */
async function answerToPage(url: string) {
  const type = 'application/graphql-response+json';
  const answer = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: type,
      'accept-language': 'en',
      origin: 'https://a.example',
    },
    body: JSON.stringify({ query: `{ activities(first: 1) { title } } #${' '.repeat(400_000)}` }),
  });
  const { headers, status } = answer;
  expect(headers.get('x-correlation-id')).toMatch(/^[\da-f-]{36}$/);
  return {
    status,
    type: headers.get('content-type'),
    origin: headers.get('access-control-allow-origin'),
    nosniff: headers.get('x-content-type-options'),
    body: await answer.json(),
  };
}

async function metric(url: string, name: string): Promise<number> {
  const text = await (await fetch(new URL('/metrics', url))).text();
  return Number(new RegExp(`^samspill_gateway_${name}{.*} (\\d+)$`, 'm').exec(text)![1]);
}

interface Answered {
  readonly status: number;
  readonly headers: Record<string, unknown>;
  readonly body: any;
}

function ask(agent: Agent, url: string, method: string, sent: string): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'accept-language': 'nn' };
    request(url, { method, agent, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
      response.on('end', () =>
        resolve({ status: response.statusCode!, headers: response.headers, body: JSON.parse(text) }),
      );
    })
      .on('error', reject)
      .end(sent);
  });
}
