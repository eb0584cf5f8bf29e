import { HUB_PARTY } from '@samspill/values/party';
import { expect, test } from 'vitest';
import { assertUsable, issue, type NewKey, revoke } from './api-key.ts';
import { newSecret } from './key-secret.ts';

const at = new Date('2026-11-01T12:00:00Z');
const later = new Date('2026-11-02T12:00:00Z');
const { secret, ...hashed } = newSecret();

const aKey = (given: Partial<NewKey> = {}) =>
  issue(
    { name: 'Kommunens import', party: HUB_PARTY, role: 'operator', expiresAt: null, ...given },
    hashed,
    at,
  );
const refused = (code: string) => expect.objectContaining({ code }) as unknown;

test('a new key counts at once, and holds nothing of its secret', () => {
  const key = aKey();
  expect(() => assertUsable(key, at)).not.toThrow();
  expect(JSON.stringify(key)).not.toContain(secret.slice('samspill_'.length));
});

test('an end must be ahead; from it on the key does not count', () => {
  expect(() => aKey({ expiresAt: at })).toThrow(refused('KEY_EXPIRY_PAST'));
  const key = aKey({ expiresAt: later });
  expect(() => assertUsable(key, new Date(later.getTime() - 1))).not.toThrow();
  expect(() => assertUsable(key, later)).toThrow(refused('KEY_EXPIRED'));
});

test('a revoked key does not count, and stays revoked as of the first time', () => {
  const key = { ...aKey({ expiresAt: later }), ...revoke(aKey(), at) };
  expect(() => assertUsable(key, at)).toThrow(refused('KEY_REVOKED'));
  expect(revoke(key, later)).toEqual({ revokedAt: at });
});

test.each([
  ['', 'TEXT_MISSING'],
  ['x'.repeat(101), 'TEXT_TOO_LONG'],
])('the name %s is refused', (name, code) => {
  expect(() => aKey({ name })).toThrow(refused(code));
});

test('no two secrets are alike', () => {
  expect(new Set(Array.from({ length: 100 }, () => newSecret().secret)).size).toBe(100);
});
