import { expect, test } from 'vitest';
import { TEST_KEY, TEST_OPERATOR, oneKey } from '../testing/one-key.ts';
import type { Caller } from './caller.ts';
import { localAddresses } from './local-addresses.ts';
import { viewerOf as viewerOfLocal } from './viewer-of.ts';

const from = (address: string, headers: Caller['headers'] = {}): Caller => ({
  address,
  headers,
  door: 'post',
});
const viewerOf = (
  authorization: string | undefined,
  caller: Caller,
  keys: Parameters<typeof viewerOfLocal>[2],
) => viewerOfLocal(authorization, caller, keys, localAddresses());
const KEY = `Bearer ${TEST_KEY.secret}`;
const code = (viewer: Promise<unknown>) => viewer.catch((error: unknown) => (error as { code: string }).code);

test('without credentials anyone is anonymous, from wherever, and no key is looked up', async () => {
  const never = () => Promise.reject(new Error('looked up'));
  expect(await viewerOf(undefined, from('192.0.2.1'), never)).toEqual({ role: 'anonymous' });
  expect(await viewerOf('', from('127.0.0.1'), never)).toEqual({ role: 'anonymous' });
});

test.each(['127.0.0.1', '127.8.9.1', '::1', '::ffff:127.0.0.1'])(
  'the key counts from %s',
  async (address) => {
    expect(await viewerOf(KEY, from(address), oneKey)).toEqual(TEST_OPERATOR);
  },
);

test.each(['192.0.2.1', '::ffff:192.0.2.1', '10.0.0.1', 'fe80::1', '127.0.0.1.evil.example', ''])(
  'no key counts from %s, and the answer does not tell whether it exists',
  async (address) => {
    for (const authorization of [KEY, 'Bearer samspill_other', 'Basic eDp5'])
      expect(await code(viewerOf(authorization, from(address), oneKey))).toBe('WRITE_KEY_FROM_AFAR');
  },
);

test.each(['forwarded', 'x-forwarded-for', 'x-real-ip', 'via'])(
  'nor through a proxy that says %s',
  async (header) => {
    const caller = from('127.0.0.1', { [header]: '192.0.2.1' });
    expect(await code(viewerOf(KEY, caller, oneKey))).toBe('WRITE_KEY_FROM_AFAR');
  },
);

test('the key counts from where the operator says that it does, and through no proxy there either', async () => {
  const local = localAddresses(['192.0.2.0/24']);
  expect(await viewerOfLocal(KEY, from('192.0.2.1'), oneKey, local)).toEqual(TEST_OPERATOR);
  for (const caller of [from('198.51.100.1'), from('192.0.2.1', { via: 'x' })])
    expect(await code(viewerOfLocal(KEY, caller, oneKey, local))).toBe('WRITE_KEY_FROM_AFAR');
});

test.each([
  KEY.slice(0, -1),
  `${KEY}x`,
  'Bearer ',
  TEST_KEY.secret,
  `Basic ${TEST_KEY.secret}`,
  'Bearer a b',
  `Bearer ${'x'.repeat(10_000)}`,
])('another key is refused, not taken for none: %#', async (authorization) => {
  expect(await code(viewerOf(authorization, from('127.0.0.1'), oneKey))).toBe('WRITE_KEY_UNKNOWN');
});

test('without keys the gateway lets nobody write', async () => {
  for (const authorization of ['Bearer x', 'Bearer \0', 'Bearer']) {
    expect(await code(viewerOf(authorization, from('127.0.0.1'), null))).toBe('WRITE_KEY_UNKNOWN');
  }
});
