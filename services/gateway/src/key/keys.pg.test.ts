import { createLogger } from '@samspill/service-kit/logger';
import { statementsAbout } from '@samspill/service-kit/testing/statements-about';
import { HUB_PARTY } from '@samspill/values/party';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { openGatewayDatabase } from '../database/gateway-database.ts';
import { type TestGatewayDatabase, testGatewayDatabase } from '../testing/gateway-database.ts';
import { addKey } from './add-key.ts';
import type { NewKey } from './api-key.ts';
import { KEYS_REMEMBERED_MAX, KEY_FRESH_MS, keyLookup, LAST_USE_MS } from './key-lookup.ts';
import { newSecret } from './key-secret.ts';
import { listKeys } from './list-keys.ts';
import { revokeKey } from './revoke-key.ts';
import { holdStartKey, START_KEY_MS } from './start-key.ts';

const logger = createLogger({ service: 'gateway', level: 'silent' });
let database: TestGatewayDatabase;

beforeAll(async () => {
  database = await testGatewayDatabase();
});
afterAll(() => database.dispose());

const aKey = (given: Partial<NewKey> = {}) =>
  addKey(database, { name: 'Import', party: HUB_PARTY, role: 'operator', expiresAt: null, ...given });
const lookup = () => keyLookup(database, logger);
const code = (viewer: Promise<unknown>) =>
  viewer.then(
    () => 'held',
    (error: unknown) => (error as { code: string }).code,
  );

const statementsDuring = async (work: () => Promise<unknown>) =>
  (await statementsAbout(/"api_key"/, work)).length;

test('a key is known by its secret, and the secret stands nowhere', async () => {
  const { key, secret } = await aKey({ name: 'Bergen kommune', role: 'reader' });
  expect(await lookup()(secret)).toEqual({ role: 'reader', party: HUB_PARTY, keyId: key.id });
  const stored = JSON.stringify(await listKeys(database));
  expect(stored).toContain('Bergen kommune');
  expect(stored).not.toContain(secret.slice('samspill_'.length));
});

test('another secret is unknown, and what is no secret at all is not looked up', async () => {
  const find = lookup();
  expect(await code(find(newSecret().secret))).toBe('WRITE_KEY_UNKNOWN');
  const statements = await statementsDuring(async () => {
    for (const text of ['samspill_x', 'x', `${newSecret().secret}x`, "' or true --"])
      expect(await code(find(text))).toBe('WRITE_KEY_UNKNOWN');
  });
  expect(statements).toBe(0);
});

test('a revoked key stops within five seconds where it was in use, and at once elsewhere', async () => {
  const { key, secret } = await aKey();
  const find = lookup();
  const elapsed = vi.spyOn(performance, 'now').mockReturnValue(1_000_000);
  expect(await code(find(secret))).toBe('held');
  expect((await revokeKey(database, key.id)).revokedAt).toEqual(database.clock.now);
  expect(await code(lookup()(secret))).toBe('KEY_REVOKED');
  expect(KEY_FRESH_MS).toBeLessThanOrEqual(5_000);
  elapsed.mockReturnValue(1_000_000 + KEY_FRESH_MS);
  expect(await code(find(secret))).toBe('KEY_REVOKED');
  elapsed.mockRestore();
});

test('an expired key does not count from the moment on, remembered or not', async () => {
  const expiresAt = new Date(database.clock.now.getTime() + 60_000);
  const { secret } = await aKey({ expiresAt });
  const find = lookup();
  expect(await code(find(secret))).toBe('held');
  const { now } = database.clock;
  database.clock.now = expiresAt;
  expect([await code(find(secret)), await code(lookup()(secret))]).toEqual(['KEY_EXPIRED', 'KEY_EXPIRED']);
  database.clock.now = now;
});

test('however many ask at once, a key is looked up once', async () => {
  const { secret } = await aKey();
  const find = lookup();
  const statements = await statementsAbout(/^select.*"api_key"/, () =>
    Promise.all(Array.from({ length: 500 }, () => find(secret))),
  );
  expect(statements).toHaveLength(1);
});

test('what cannot be read is not remembered, and unknown secrets do not fill the memory', async () => {
  const { secret } = await aKey();
  const find = lookup();
  const fork = vi.spyOn(database.orm.em, 'fork').mockImplementationOnce(() => {
    throw Object.assign(new Error('gone'), { code: 'ECONNREFUSED' });
  });
  expect(await code(find(secret))).toBe('ECONNREFUSED');
  expect(await code(find(secret))).toBe('held');
  fork.mockRestore();
  await Promise.all(Array.from({ length: KEYS_REMEMBERED_MAX + 10 }, () => code(find(newSecret().secret))));
  // Forgotten by now, and found again.
  expect(await code(find(secret))).toBe('held');
});

test('the last use is noted, to the minute', async () => {
  const { key, secret } = await aKey();
  const used = async () => (await listKeys(database)).find(({ id }) => id === key.id)!.lastUsedAt?.getTime();
  const first = database.clock.now.getTime();
  await lookup()(secret);
  await vi.waitFor(async () => expect(await used()).toBe(first));
  database.clock.now = new Date(first + LAST_USE_MS - 1);
  await lookup()(secret);
  database.clock.now = new Date(first + LAST_USE_MS);
  await lookup()(secret);
  await vi.waitFor(async () => expect(await used()).toBe(first + LAST_USE_MS));
  database.clock.now = new Date(first);
});

test('a key that is not there cannot be revoked; one that is, twice', async () => {
  await expect(revokeKey(database, 'nothing')).rejects.toMatchObject({ code: 'KEY_NOT_FOUND' });
  const { key } = await aKey();
  const [once, twice] = [await revokeKey(database, key.id), await revokeKey(database, key.id)];
  expect(twice.revokedAt).toEqual(once.revokedAt);
});

test('the gateway can forget no key', async () => {
  const app = new Client({ connectionString: database.addresses.appUrl });
  await app.connect();
  await expect(app.query('delete from api_key')).rejects.toMatchObject({ code: '42501' });
  await app.end();
});

test('the key of a start counts until the hub stops; one of a hub that was killed ends by itself', async () => {
  const before = Date.now();
  const held = await holdStartKey(database.addresses.appUrl, logger);
  const real = await openGatewayDatabase(database.addresses.appUrl);
  const find = () => keyLookup(real, logger)(held.secret);
  const { keyId } = await find();
  const { expiresAt } = (await listKeys(real)).find(({ id }) => id === keyId)!;
  expect(expiresAt!.getTime() - before).toBeLessThan(START_KEY_MS + 10_000);
  await held.dispose();
  expect(await code(find())).toBe('KEY_REVOKED');
  await real.dispose();
});
