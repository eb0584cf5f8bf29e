import { parse } from 'graphql';
import { afterEach, describe, expect, test } from 'vitest';
import { createLogger } from './logger.ts';
import { createRemoteExecute } from './remote-execute.ts';
import type { SubgraphRequest } from './service.ts';
import { sign, SIGNATURE_HEADER, SIGNATURE_WINDOW_MS } from './signature.ts';
import { newSigningKey, readSigningKey, signingKeys, writeSigningKey } from './signing-keys.ts';
import { startSubgraphDoor, type SubgraphDoor } from './testing/subgraph-process.ts';

const silent = createLogger({ service: 'test', level: 'silent' });
const closers: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

async function started(keys = signingKeys(), now?: () => number) {
  const door = await startSubgraphDoor(keys, now);
  closers.push(() => door.close());
  return door;
}
function remote(door: { url: string }, keys: ReturnType<typeof signingKeys>, subgraph = 'garden') {
  const subgraphElsewhere = createRemoteExecute({ urls: [door.url], subgraph, keys, logger: silent });
  closers.push(() => subgraphElsewhere.close());
  return subgraphElsewhere.execute;
}
const asking = (query: string, more: Partial<SubgraphRequest> = {}): SubgraphRequest => ({
  document: parse(query),
  viewer: { role: 'operator', party: 'hub', keyId: 'k1' },
  language: 'nn',
  correlationId: 'c-1',
  ...more,
});
const plain = (value: unknown) => JSON.parse(JSON.stringify(value)) as unknown;

describe('through the door', () => {
  test('execute answers as it does in one process', async () => {
    const keys = signingKeys();
    const door = await started(keys);
    const execute = remote(door, keys);
    for (const request of [
      asking('query ($name: String) { hello(name: $name) }', { variables: { name: 'Å' } }),
      asking('query A { hello } query B { fail }', { operationName: 'B' }),
      asking('mutation { write }'),
      asking('{ hello fail }'),
      asking('query ($name: Int) { hello(name: $name) }'),
    ]) {
      const [far, near] = [await execute(request), await door.execute(request)];
      const withoutPlaces = plain(near) as { errors?: { locations?: unknown }[] };
      for (const error of withoutPlaces.errors ?? []) delete error.locations;
      expect(plain(far)).toEqual(withoutPlaces);
      expect([far.extensions]).toEqual([near.extensions]);
    }
  });

  test('viewer, language and correlation id arrive as they were signed', async () => {
    const keys = signingKeys();
    const door = await started(keys);
    await remote(door, keys)(asking('{ hello }'));
    expect(door.seen[0]).toMatchObject({
      viewer: { role: 'operator', party: 'hub', keyId: 'k1' },
      language: 'nn',
      correlationId: 'c-1',
    });
  });

  test('while the key changes, the one before is still good; the one before that is not', async () => {
    const [gateway, subgraph] = [newSigningKey(), newSigningKey()].map(
      (key) => key && signingKeys(readSigningKey(writeSigningKey(key))),
    );
    const first = gateway!.newest();
    subgraph!.change(first);
    const door = await started(subgraph);
    const execute = remote(door, gateway!);
    expect(await execute(asking('{ hello }'))).toHaveProperty('data');
    subgraph!.change();
    expect(await execute(asking('{ hello }'))).toHaveProperty('data');
    subgraph!.change();
    expect(plain(await execute(asking('{ hello }')))).toMatchObject({
      errors: [{ extensions: { code: 'NOT_SIGNED_BY_THE_GATEWAY' } }],
    });
  });

  test('a subgraph that is not there is unavailable, and that is no exception', async () => {
    const keys = signingKeys();
    const door = await startSubgraphDoor(keys);
    const execute = remote(door, keys);
    await execute(asking('{ hello }'));
    await door.close();
    expect(plain(await execute(asking('{ hello }')))).toMatchObject({
      errors: [{ extensions: { code: 'TEMPORARILY_UNAVAILABLE', retryable: true } }],
    });
  });
});

describe('at the door', () => {
  const body = Buffer.from(
    JSON.stringify({
      document: '{ hello }',
      viewer: { role: 'anonymous' },
      language: 'en',
      correlationId: 'c',
    }),
  );
  const asOperator = Buffer.from(
    body.toString().replace('{"role":"anonymous"}', '{"role":"operator","party":"hub","keyId":"k"}'),
  );
  const signed = { method: 'POST', path: '/graphql', subgraph: 'garden', body };
  const keys = signingKeys();

  async function knock(
    door: SubgraphDoor,
    headers: Record<string, string>,
    { path = '/graphql', sent = body, method = 'POST' } = {},
  ) {
    const response = await fetch(`${door.url}${path}`, {
      method,
      headers,
      ...(method === 'POST' ? { body: sent } : {}),
    });
    return { status: response.status, answer: await response.text() };
  }
  const header = (value: string) => ({ [SIGNATURE_HEADER]: value });

  test('what the gateway signed is let in: the requests below fail for one reason each', async () => {
    const door = await started(keys);
    expect(await knock(door, header(sign(signed, keys, Date.now())))).toMatchObject({ status: 200 });
  });

  const now = Date.now();
  const someoneElse = signingKeys({ id: keys.newest().id, secret: newSigningKey().secret });
  test.each([
    ['unsigned', 'UNSIGNED', {}, {}],
    ['signed with nonsense', 'UNSIGNED', header('v1 nonsense'), {}],
    ['signed with a key of the same name', 'WRONG_SIGNATURE', header(sign(signed, someoneElse, now)), {}],
    ['signed with an unknown key', 'UNKNOWN_KEY', header(sign(signed, signingKeys(), now)), {}],
    ['too old', 'OUT_OF_TIME', header(sign(signed, keys, now - SIGNATURE_WINDOW_MS - 5_000)), {}],
    ['from the future', 'OUT_OF_TIME', header(sign(signed, keys, now + SIGNATURE_WINDOW_MS + 60_000)), {}],
    [
      'for another subgraph',
      'WRONG_SIGNATURE',
      header(sign({ ...signed, subgraph: 'other' }, keys, now)),
      {},
    ],
    ['for another path', 'WRONG_SIGNATURE', header(sign({ ...signed, path: '/x' }, keys, now)), {}],
    ['for another method', 'WRONG_SIGNATURE', header(sign({ ...signed, method: 'GET' }, keys, now)), {}],
    ['with another body', 'WRONG_SIGNATURE', header(sign(signed, keys, now)), { sent: Buffer.from('{}') }],
    ['with another viewer', 'WRONG_SIGNATURE', header(sign(signed, keys, now)), { sent: asOperator }],
    ['by GET', 'NO_SUCH_DOOR', header(sign(signed, keys, now)), { method: 'GET' }],
    ['at another path', 'NO_SUCH_DOOR', header(sign(signed, keys, now)), { path: '/graphql?x=1' }],
  ])('a request %s is refused and logged: %s', async (_how, reason, headers, options) => {
    const door = await started(keys);
    const { status, answer } = await knock(door, headers, options);
    expect([status, JSON.parse(answer).errors[0].extensions.code]).toEqual([
      401,
      'NOT_SIGNED_BY_THE_GATEWAY',
    ]);
    expect(door.seen).toEqual([]);
    expect(door.log()).toContain(`"reason":"${reason}"`);
    // The caller does not learn the reason, nor which subgraph this is.
    expect(answer).not.toMatch(new RegExp(`${reason}|garden`));
  });

  test('a time changed after signing does not hold', async () => {
    const door = await started(keys);
    const late = sign(signed, keys, now - 3_600_000).replace(String(now - 3_600_000), String(now));
    expect(await knock(door, header(late))).toMatchObject({ status: 401 });
    expect(door.log()).toContain('WRONG_SIGNATURE');
  });

  test('the same request a second time is refused', async () => {
    const door = await started(keys);
    const once = header(sign(signed, keys, Date.now()));
    expect([await knock(door, once), await knock(door, once)]).toMatchObject([
      { status: 200 },
      { status: 401 },
    ]);
    expect(door.log()).toContain('REPLAYED');
    expect(door.seen).toHaveLength(1);
  });

  test('no header says who asks', async () => {
    const door = await started(keys);
    const spoofed = {
      'x-samspill-viewer': '{"role":"operator","party":"hub","keyId":"k"}',
      'x-viewer': 'operator',
      authorization: 'Bearer x',
    };
    await knock(door, { ...header(sign(signed, keys, Date.now())), ...spoofed });
    expect(door.seen).toMatchObject([{ viewer: { role: 'anonymous' } }]);
  });

  test('a signed body that is no request is refused as such', async () => {
    const door = await started(keys);
    for (const sent of [
      '{',
      '[]',
      '{"document":"{ hello }","viewer":{"role":"king"},"language":"nb","correlationId":"c"}',
    ]) {
      const signature = sign({ ...signed, body: Buffer.from(sent) }, keys, Date.now());
      const { status, answer } = await knock(door, header(signature), { sent: Buffer.from(sent) });
      expect([status, answer]).toEqual([400, expect.stringContaining('MALFORMED_REQUEST')]);
    }
    expect(door.seen).toEqual([]);
  });
});
