import { expect, test } from 'vitest';
import type { Caller } from './caller.ts';
import { viewerOf } from './viewer-of.ts';

const key = { secret: 'samspill_abc', id: 'abc' };
const from = (address: string, headers: Caller['headers'] = {}): Caller => ({
  address,
  headers,
  door: 'post',
});
const code = (work: () => unknown) => {
  try {
    return work();
  } catch (error) {
    return (error as { code: string }).code;
  }
};

test('without credentials anyone is anonymous, from wherever', () => {
  expect(viewerOf(undefined, from('192.0.2.1'), key)).toEqual({ role: 'anonymous' });
});

test.each(['127.0.0.1', '127.8.9.1', '::1', '::ffff:127.0.0.1'])('the key counts from %s', (address) => {
  expect(viewerOf('Bearer samspill_abc', from(address), key)).toEqual({ role: 'operator', keyId: 'abc' });
});

test.each(['192.0.2.1', '::ffff:192.0.2.1', '10.0.0.1', 'fe80::1', '127.0.0.1.evil.example', ''])(
  'the key does not count from %s',
  (address) => {
    expect(code(() => viewerOf('Bearer samspill_abc', from(address), key))).toBe('WRITE_KEY_FROM_AFAR');
  },
);

test.each(['forwarded', 'x-forwarded-for', 'x-real-ip', 'via'])(
  'nor through a proxy that says %s',
  (header) => {
    const caller = from('127.0.0.1', { [header]: '192.0.2.1' });
    expect(code(() => viewerOf('Bearer samspill_abc', caller, key))).toBe('WRITE_KEY_FROM_AFAR');
  },
);

test.each([
  'Bearer samspill_ab',
  'Bearer samspill_abcd',
  'Bearer ',
  'samspill_abc',
  'Basic samspill_abc',
  'Bearer a b',
  `Bearer ${'x'.repeat(10_000)}`,
])('another key is refused, not taken for none: %#', (authorization) => {
  expect(code(() => viewerOf(authorization, from('127.0.0.1'), key))).toBe('WRITE_KEY_UNKNOWN');
});

test('without a key of its own the gateway lets nobody write', () => {
  for (const authorization of ['Bearer x', 'Bearer \0', 'Bearer']) {
    expect(code(() => viewerOf(authorization, from('127.0.0.1'), null))).toBe('WRITE_KEY_UNKNOWN');
  }
});
