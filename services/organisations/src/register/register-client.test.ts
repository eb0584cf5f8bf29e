import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { type RequestListener, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { type ClientOptions, REQUESTS_PER_SECOND_MAX, registerClient } from './register-client.ts';

async function served(listener: RequestListener, options: Partial<ClientOptions> = {}) {
  const server = createServer(listener).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const dir = await mkdtemp(join(tmpdir(), 'samspill-client-'));
  const client = registerClient({
    base: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    signal: new AbortController().signal,
    requestsPerSecond: 1_000,
    patience: 0.001,
    answerMsMax: 150,
    ...options,
  });
  return {
    client,
    file: join(dir, 'file'),
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
      await rm(dir, { recursive: true });
    },
  };
}

test('a file that takes longer than an answer may is fetched whole, as long as its bytes come', async () => {
  await using register = await served(async (_, response) => {
    response.writeHead(200, { 'content-length': '10' });
    for (let i = 0; i < 10; i++) {
      response.write(String(i));
      await sleep(30);
    }
    response.end();
  });
  const shares: (number | null)[] = [];
  await register.client.download('/file', register.file, (share) => shares.push(share));
  expect(await readFile(register.file, 'utf8')).toBe('0123456789');
  expect(shares.at(-1)).toBe(1);
});

test('a file whose bytes stop coming is asked for again', async () => {
  let asked = 0;
  await using register = await served((_, response) => {
    response.writeHead(200, { 'content-length': '2' }).write('1');
    if (asked++ > 0) response.end('2');
  });
  await register.client.download('/file', register.file);
  expect(await readFile(register.file, 'utf8')).toBe('12');
  expect(asked).toBe(2);
});

test('a place here that cannot be written is not taken for a register that does not answer', async () => {
  let asked = 0;
  await using register = await served((_, response) => {
    asked++;
    response.end('1');
  });
  const nowhere = register.client.download('/file', join(register.file, 'not', 'there'));
  await expect(nowhere).rejects.toMatchObject({ code: 'ENOENT' });
  expect(asked).toBe(1);
});

test('no more than five requests a second, also when they are wanted at once', async () => {
  const at: number[] = [];
  await using register = await served(
    (_, response) => {
      at.push(performance.now());
      response.end('{}');
    },
    { requestsPerSecond: REQUESTS_PER_SECOND_MAX, answerMsMax: 10_000 },
  );
  const begunAt = performance.now();
  await Promise.all(Array.from({ length: 7 }, (_, i) => register.client.page(`/${i}`)));
  expect(REQUESTS_PER_SECOND_MAX).toBe(5);
  // A timer may be a little early.
  expect(at.at(-1)! - begunAt).toBeGreaterThan(6 * 200 - 20);
});

test.each<[string, () => Record<string, string>, number, number]>([
  ['so many seconds', () => ({ 'retry-after': '7' }), 7_000, 7_000],
  // Whole seconds, and a moment to read it.
  ['a time', () => ({ 'retry-after': new Date(Date.now() + 8_000).toUTCString() }), 6_000, 8_000],
  ['more than anybody waits', () => ({ 'retry-after': '86400' }), 600_000, 600_000],
  ['nothing', () => ({}), 375, 625],
])('asked to wait for %s, it does', async (_, headers, least, most) => {
  const waits: number[] = [];
  let asked = 0;
  await using register = await served(
    (__, response) => (asked++ === 0 ? response.writeHead(429, headers()).end() : response.end('{}')),
    { patience: 0.0001, onWait: (___, waitMs) => waits.push(waitMs / 0.0001) },
  );
  await register.client.page('/');
  expect(waits).toHaveLength(1);
  expect(waits[0]).toBeGreaterThan(least - 1);
  expect(waits[0]).toBeLessThan(most + 1);
});
