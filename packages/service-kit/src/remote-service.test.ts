import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { parse } from 'graphql';
import { afterEach, expect, test } from 'vitest';
import { createLogger } from './logger.ts';
import { remoteService } from './remote-service.ts';
import type { SubgraphRequest } from './service.ts';
import { signingKeys } from './signing-keys.ts';
import { startSubgraphDoor } from './testing/subgraph-process.ts';
import { HUB_PARTY } from '@samspill/values/party';

const logger = createLogger({ service: 'test', level: 'silent' });
const keys = signingKeys();
const closers: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

async function door() {
  const opened = await startSubgraphDoor(keys);
  closers.push(() => opened.close());
  return opened;
}

function garden(...urls: string[]) {
  const service = remoteService({ name: 'garden', urls, keys, logger });
  closers.push(() => service.close());
  return service;
}

/** Takes every connection, and breaks it when the request has come. */
async function breaks(): Promise<{ url: string; seen: () => number }> {
  let seen = 0;
  const server = createServer((request) => {
    seen += 1;
    request.resume().on('end', () => request.socket.destroy());
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  closers.push(() => server.close());
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, seen: () => seen };
}

/** Where nobody listens. */
const NOBODY = 'http://127.0.0.1:9';

const asking = (query: string): SubgraphRequest => ({
  document: parse(query),
  viewer: { role: 'operator', keyId: 'k1', party: HUB_PARTY },
  language: 'nb',
  correlationId: 'c-1',
});

test('its instances are asked in turn', async () => {
  const [one, other] = [await door(), await door()];
  const { execute } = garden(one.url, other.url);
  for (let i = 0; i < 10; i += 1) expect(await execute(asking('{ hello }'))).toMatchObject({ data: {} });
  expect([one.seen.length, other.seen.length]).toEqual([5, 5]);
});

test('one where nobody listens costs no answer, of a query or a mutation', async () => {
  const there = await door();
  const { execute } = garden(NOBODY, there.url);
  for (const query of ['{ hello }', 'mutation { write }', '{ hello }', 'mutation { write }'])
    expect(await execute(asking(query))).not.toHaveProperty('errors');
  expect(there.seen).toHaveLength(4);
});

test('a query that breaks in the middle is asked of another instance', async () => {
  const [broken, there] = [await breaks(), await door()];
  // The second in the list is the first to be asked.
  const { execute } = garden(there.url, broken.url);
  expect(await execute(asking('{ hello }'))).not.toHaveProperty('errors');
  expect([broken.seen(), there.seen.length]).toEqual([1, 1]);
});

test('a mutation that may have been seen is not sent to another instance', async () => {
  const [broken, there] = [await breaks(), await door()];
  const { execute } = garden(there.url, broken.url);
  expect(await execute(asking('mutation { write }'))).toMatchObject({
    errors: [{ extensions: { code: 'TEMPORARILY_UNAVAILABLE', retryable: true } }],
  });
  expect([broken.seen(), there.seen.length]).toEqual([1, 0]);
});

test('moved to other instances, it asks them and no longer the former', async () => {
  const [former, next] = [await door(), await door()];
  const service = garden(former.url);
  service.moveTo([next.url]);
  await service.execute(asking('{ hello }'));
  expect([former.seen.length, next.seen.length]).toEqual([0, 1]);
  service.moveTo([]);
  expect(await service.execute(asking('{ hello }'))).toMatchObject({
    errors: [{ extensions: { code: 'TEMPORARILY_UNAVAILABLE' } }],
  });
});

test('it is ready when one instance is, and says why where none is', async () => {
  const readyz = async (answer: object) => {
    const server = createServer((_, response) => void response.end(JSON.stringify(answer))).listen(
      0,
      '127.0.0.1',
    );
    await once(server, 'listening');
    closers.push(() => server.close());
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  };
  const well = await readyz({ ready: true, checks: { database: { ok: true } } });
  const ill = await readyz({ ready: false, checks: { database: { ok: false, reason: 'DATABASE' } } });
  expect(await garden(NOBODY, ill, well).ready()).toMatchObject({ ready: true });
  expect(await garden(ill, NOBODY).ready()).toEqual({
    ready: false,
    checks: { database: { ok: false, reason: 'DATABASE' } },
  });
  expect(await garden(NOBODY).ready()).toEqual({ ready: false, checks: { 'no-answer': { ok: false } } });
});
