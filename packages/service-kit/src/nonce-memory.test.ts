import { expect, test } from 'vitest';
import { NONCE_MS, nonceMemory } from './nonce-memory.ts';
import { newSigningKey, readSigningKey, writeSigningKey } from './signing-keys.ts';

test('a nonce is new once within its time, and forgotten after it', () => {
  const memory = nonceMemory();
  const use = (nonce: string, now: number) => memory.use(nonce, now);
  expect([use('a', 0), use('a', NONCE_MS), use('a', NONCE_MS + 1)]).toEqual([null, 'REPLAYED', null]);
});

test('a full memory lets nothing in until the oldest has had its time', () => {
  const memory = nonceMemory(2);
  const use = (nonce: string, now: number) => memory.use(nonce, now);
  expect([use('a', 0), use('b', 1), use('c', 2), use('a', 2)]).toEqual([
    null,
    null,
    'NONCES_FULL',
    'REPLAYED',
  ]);
  expect([use('c', NONCE_MS + 1), use('d', NONCE_MS + 1)]).toEqual([null, 'NONCES_FULL']);
});

test('a key reads as it was written, and nothing else is one', () => {
  const key = newSigningKey();
  expect(readSigningKey(writeSigningKey(key))).toEqual(key);
  for (const text of ['', 'x', `${writeSigningKey(key)}=`, 'aaaaaaaa.short'])
    expect(() => readSigningKey(text)).toThrow('not a signing key');
});
