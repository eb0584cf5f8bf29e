import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import {
  after,
  type Check,
  FAILURES_UNTIL_NOT_READY,
  startHealth,
  SUCCESSES_UNTIL_READY,
  UNKNOWN,
} from './health.ts';

const run = (outcomes: readonly (string | null)[]) => {
  let state = UNKNOWN;
  return outcomes.map((reason) => (state = after(state, reason)).ok);
};

test('the first outcome decides alone', () => {
  expect([run([null]), run(['DOWN'])]).toEqual([[true], [false]]);
});

test('one or two failures are a hiccup, three in a row are not; then it takes two good ones', () => {
  expect([FAILURES_UNTIL_NOT_READY, SUCCESSES_UNTIL_READY]).toEqual([3, 2]);
  expect(run([null, 'X', 'X', null, 'X', 'X', 'X', null, 'X', null, null])).toEqual([
    true,
    true,
    true,
    true,
    true,
    true,
    false,
    false,
    false,
    false,
    true,
  ]);
});

test('the reason is that of the last failure', () => {
  let state = after(UNKNOWN, null);
  for (const reason of ['A', 'B', 'C']) state = after(state, reason);
  expect(state).toEqual({ ok: false, reason: 'C', against: 0 });
  expect(after(state, null)).toEqual({ ok: false, reason: 'C', against: 1 });
});

const closers: (() => void)[] = [];
afterEach(() => {
  for (const close of closers.splice(0)) close();
});

async function served(checks: Record<string, Check>, degraded = () => ({})) {
  const health = await startHealth(checks, { everyMs: 5, degraded });
  const server = createServer((request, response) => {
    if (!health.answered(request, response)) response.writeHead(404).end('{}');
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  closers.push(
    () => server.close(),
    () => health.stop(),
  );
  const { port } = server.address() as AddressInfo;
  const get = async (path: string) => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`);
    return { status: response.status, body: await response.json() };
  };
  return { health, get };
}

test('/livez asks nobody, /readyz says what does not hold and why, by code', async () => {
  let broken = false;
  const database = async () => {
    if (broken) throw Object.assign(new Error('password of Kari is wrong'), { code: '28P01' });
  };
  const { get } = await served({ database, broker: async () => {} });
  expect(await get('/readyz')).toEqual({
    status: 200,
    body: { ready: true, checks: { database: { ok: true }, broker: { ok: true } } },
  });

  broken = true;
  await expect
    .poll(() => get('/readyz'), { timeout: 10_000 })
    .toEqual({
      status: 503,
      body: { ready: false, checks: { database: { ok: false, reason: '28P01' }, broker: { ok: true } } },
    });
  expect(await get('/livez')).toEqual({ status: 200, body: { alive: true } });
  expect((await get('/elsewhere')).status).toBe(404);
});

test('what is degraded is shown, and nobody is less ready for it', async () => {
  let away = false;
  const { get } = await served({}, () => (away ? { broker: 'AWAY' } : {}));
  expect(await get('/readyz')).toEqual({ status: 200, body: { ready: true, checks: {} } });
  away = true;
  expect(await get('/readyz')).toEqual({
    status: 200,
    body: { ready: true, checks: {}, degraded: { broker: 'AWAY' } },
  });
});

test('whoever is stopping is not ready', async () => {
  const { health, get } = await served({});
  expect(await get('/readyz')).toMatchObject({ status: 200 });
  health.stopping();
  expect(await get('/readyz')).toMatchObject({ status: 503, body: { ready: false } });
  expect(await get('/livez')).toMatchObject({ status: 200 });
});
