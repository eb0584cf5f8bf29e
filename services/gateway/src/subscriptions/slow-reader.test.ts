import { connect } from 'node:net';
import { WebSocket } from 'ws';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { TOO_SLOW_CLOSE_CODE } from '../door/graphql-over-websocket.ts';
import { EPOCH } from '../testing/memory-log.ts';
import { testGateway } from '../testing/test-gateway.ts';
import { activities } from '../testing/test-world-data.ts';

const BEHIND_MAX = 10;
const EVENTS = 60;

// Some 400 kB each, so that what the system itself buffers is soon full.
const LARGE = `subscription {
  activityChanged { cursor activity { ${Array.from({ length: 30 }, (_, index) => `a${index}: organisers { activities { id title municipality { name } organisers { name } } }`).join(' ')} } }
}`;

let gateway: Awaited<ReturnType<typeof testGateway>>;
beforeEach(async () => {
  gateway = await testGateway({ behindEventsMax: BEHIND_MAX });
});
afterEach(() => gateway.dispose());

async function tellMany() {
  for (let index = 0; index < EVENTS; index++) {
    gateway.events.tell('activities', { type: 'activity_changed', subject: activities[index % 200]!.id });
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
}

async function metric(line: RegExp): Promise<number> {
  const text = await (await fetch(gateway.url.replace('/graphql', '/metrics'))).text();
  return Number(line.exec(text)?.[1] ?? 0);
}

const openSubscriptions = () => metric(/^samspill_gateway_subscriptions{service="gateway"} (\d+)$/m);
const cut = () => metric(/^samspill_refusals_total{code="SUBSCRIBER_TOO_SLOW",service="gateway"} (\d+)$/m);

async function until(holds: () => Promise<boolean>) {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 50));
}

test('a socket whose reader stops is closed with the code and the cursor, and going on from there misses nothing', async () => {
  const seen: string[] = [];
  const slow = await subscribed(LARGE, (cursor) => seen.push(cursor));
  const closed = new Promise<[number, string]>((resolve) =>
    slow.once('close', (code, reason) => resolve([code, reason.toString()])),
  );
  slow.pause();
  await tellMany();
  await until(async () => (await cut()) === 1);
  slow.resume();

  const [code, reason] = await closed;
  expect(code).toBe(TOO_SLOW_CLOSE_CODE);
  const [refusal, cursor] = reason.split(' ');
  expect(refusal).toBe('SUBSCRIBER_TOO_SLOW');
  // What was on its way when the reader was cut may still arrive: the cursor repeats one at most, and skips none.
  expect(seen.slice(-2)).toContain(cursor);
  expect(seen).toEqual(seen.map((_, index) => `${EPOCH}.${index + 1}`));
  expect(seen.length).toBeLessThan(EVENTS);

  const rest: string[] = [];
  const again = await subscribed(
    `subscription { activityChanged(after: "${seen.at(-1)}") { cursor } }`,
    (each) => rest.push(each),
  );
  await until(async () => rest.length === EVENTS - seen.length);
  again.close();
  expect([...seen, ...rest]).toEqual(Array.from({ length: EVENTS }, (_, index) => `${EPOCH}.${index + 1}`));
});

test('a stream whose reader never reads is cut, and others do not notice', async () => {
  const { hostname, port } = new URL(gateway.url);
  const others: string[] = [];
  const other = await subscribed('subscription { activityChanged { cursor } }', (cursor) =>
    others.push(cursor),
  );
  const sockets = Array.from({ length: 3 }, () => connect(Number(port), hostname).pause());
  for (const socket of sockets) {
    socket.on('error', () => {});
    const body = JSON.stringify({ query: LARGE });
    socket.write(
      `POST /graphql/stream HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
    );
  }
  await until(async () => (await openSubscriptions()) === 4);
  await tellMany();
  await until(async () => (await openSubscriptions()) === 1);
  await until(async () => others.length === EVENTS);
  expect((await fetch(gateway.url.replace('/graphql', '/livez'))).status).toBe(200);
  other.close();
  for (const socket of sockets) socket.destroy();
});

/** A bare client: a real one would read ahead. */
async function subscribed(query: string, onCursor: (cursor: string) => void): Promise<WebSocket> {
  const socket = new WebSocket(gateway.url.replace('http', 'ws'), 'graphql-transport-ws');
  await new Promise((resolve) => socket.once('open', resolve));
  const acknowledged = new Promise<void>((resolve) => {
    socket.on('message', (data: Buffer) => {
      const message = JSON.parse(data.toString()) as {
        type: string;
        payload?: { data?: { activityChanged: { cursor: string } } };
      };
      if (message.type === 'connection_ack') resolve();
      if (message.type === 'next') onCursor(message.payload!.data!.activityChanged.cursor);
    });
  });
  socket.send(JSON.stringify({ type: 'connection_init' }));
  await acknowledged;
  const before = await openSubscriptions();
  socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query } }));
  await until(async () => (await openSubscriptions()) > before);
  return socket;
}
