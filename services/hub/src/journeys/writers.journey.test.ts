import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { readEnv } from '@samspill/service-kit/env';
import { Refusal } from '@samspill/values/refusals/refusal';
import { CommanderError } from 'commander';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { keysCommand } from '../commands/keys.ts';
import { throwUsage } from '../commands/throw-usage.ts';
import { hubEnv } from '../env.ts';
import { ask } from './ask.ts';
import { dataDirWithCluster, removeDataDir } from './data-dir.ts';
import { type StartedHub, startedHub } from './started-hub.ts';

let dir: string;
let hub: StartedHub;

beforeAll(async () => {
  dir = await dataDirWithCluster();
  hub = await startedHub('--port', '0', '--data', dir, '--no-sample');
});
afterAll(async () => {
  await hub.end('SIGTERM');
  await removeDataDir(dir);
});

const aClub = (name: string) => ({
  name,
  kind: 'CLUB',
  numberMissingReason: 'INFORMAL_GROUP',
  municipalityNumber: '4601',
  source: 'OPERATOR',
  idempotencyKey: randomUUID(),
});

async function register(input: object, key = hub.writeKey) {
  const response = await fetch(hub.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
    body: JSON.stringify({
      query: `mutation ($input: RegisterOrganisationInput!) {
        club: registerOrganisation(input: $input) { organisation { id name createdAt municipality { name activities { totalCount } } } } }`,
      variables: { input },
    }),
  });
  return { mark: response.headers.get('idempotent-replayed'), text: await response.text() };
}

test('a repeat through the public door has the same body, byte for byte, and a header that names it', async () => {
  const input = aClub('Ås klatreklubb');
  const first = await register(input);
  expect(JSON.parse(first.text)).toMatchObject({ data: { club: { organisation: { name: input.name } } } });
  const repeat = await register(input);
  expect(repeat.text).toBe(first.text);
  expect([first.mark, repeat.mark]).toEqual([null, 'club']);
});

test('20 keys, each sent 10 times at once: 20 organisations, and a code for whoever came too early', async () => {
  const inputs = Array.from({ length: 20 }, (_, n) => aClub(`Klubb ${n}`));
  const bodies = new Map(inputs.map(({ idempotencyKey }) => [idempotencyKey, new Set<string>()]));
  const untilAnswered = async (input: ReturnType<typeof aClub>) => {
    for (;;) {
      const { text } = await register(input);
      const { errors = [] } = JSON.parse(text) as { errors?: { extensions: object }[] };
      if (errors.length === 0) return void bodies.get(input.idempotencyKey)!.add(text);
      expect(errors).toMatchObject([{ extensions: { code: 'IDEMPOTENCY_KEY_IN_USE', retryable: true } }]);
      await sleep(Math.random() * 50);
    }
  };
  await Promise.all(Array.from({ length: 10 }).flatMap(() => inputs.map(untilAnswered)));
  expect([...bodies.values()].map(({ size }) => size)).toEqual(inputs.map(() => 1));
  const { data } = await ask(hub.url, '{ organisations(filter: { namePrefix: "Klubb" }) { totalCount } }');
  expect(data.organisations.totalCount).toBe(20);
});

/** The command as the command line has it, in this process: the pages' test runs it from outside. */
async function keys(...args: string[]): Promise<{ code: number; out: string }> {
  const printed: string[] = [];
  const print = vi.spyOn(console, 'log').mockImplementation((line: string) => void printed.push(`${line}\n`));
  const command = keysCommand(() => ({ data: dir, env: readEnv(hubEnv, {}) }));
  throwUsage(command);
  try {
    await command.parseAsync(args, { from: 'user' });
    return { code: 0, out: printed.join('') };
  } catch (error) {
    if (error instanceof CommanderError) return { code: 2, out: error.message };
    if (error instanceof Refusal) return { code: 1, out: error.code };
    throw error;
  } finally {
    print.mockRestore();
  }
}

async function added(...args: string[]): Promise<{ id: string; secret: string }> {
  const { code, out } = await keys('add', ...args);
  expect([code, out]).toEqual([
    0,
    expect.stringMatching(/^Key [\da-f]{12} for .*\n.*\nsamspill_[\w-]{32}\n$/),
  ]);
  return { id: out.slice(4, 16), secret: out.trim().split('\n').at(-1)! };
}

const LOG = '{ accessLog { totalCount edges { node { party role keyId fields { name outcome } } } } }';

test('a key for an organisation writes at once, is listed without its secret, and stops within five seconds of its revocation', async () => {
  const { id, secret } = await added(
    'Bergen kommune',
    '--party',
    '974760673',
    '--role',
    'operator',
    '--expires',
    '30d',
  );
  expect(JSON.parse((await register(aClub('Ny med egen nøkkel'), secret)).text)).not.toHaveProperty('errors');
  const { data } = await ask(hub.url, LOG, { key: secret });
  expect(data.accessLog).toEqual({
    totalCount: 1,
    edges: [
      {
        node: {
          party: '974760673',
          role: 'operator',
          keyId: id,
          fields: [{ name: 'registerOrganisation', outcome: 'OK' }],
        },
      },
    ],
  });

  const { out } = await keys('list');
  expect(out).toMatch(new RegExp(`^${id}  operator  974760673  until .* used .*  Bergen kommune$`, 'm'));
  expect(out).toMatch(/ hub .* start$/m);
  expect(out).not.toContain('samspill_');

  expect((await keys('revoke', id)).code).toBe(0);
  const revoked = performance.now();
  let codes: unknown;
  do {
    const { errors = [] } = JSON.parse((await register(aClub('Etter'), secret)).text) as {
      errors?: { extensions: { code: string } }[];
    };
    codes = errors.map(({ extensions }) => extensions.code);
    expect(performance.now() - revoked).toBeLessThan(5_000);
    await sleep(100);
  } while (String(codes) === '');
  expect(codes).toEqual(['KEY_REVOKED']);
  expect((await keys('list')).out).not.toContain(id);
  expect((await keys('list', '--all')).out).toMatch(new RegExp(`^${id} .* revoked `, 'm'));
});

test('a key that may only read reads what is its party’s own, and writes nothing', async () => {
  const { secret } = await added('Revisjon', '--party', 'hub', '--role', 'reader');
  const { data } = await ask(hub.url, LOG, { key: secret });
  expect(data.accessLog.totalCount).toBeGreaterThan(20);
  expect(new Set(data.accessLog.edges.map(({ node }: any) => node.party))).toEqual(new Set(['hub']));
  expect(JSON.parse((await register(aClub('Nei'), secret)).text)).toMatchObject({
    errors: [{ extensions: { code: 'KEY_MAY_ONLY_READ' } }],
  });
});

test.each<[string[], number, RegExp]>([
  [['add', 'X', '--party', 'hub', '--role', 'operator', '--expires', '2020-01-01'], 1, /KEY_EXPIRY_PAST/],
  [['add', 'X', '--party', '974760674', '--role', 'operator'], 1, /ORGANISATION_NUMBER_CHECK_FAILED/],
  [['add', ' ', '--party', 'hub', '--role', 'operator'], 1, /TEXT_MISSING/],
  [['add', 'X', '--party', 'hub', '--role', 'operator', '--expires', 'soon'], 2, /Give a day, as 2027-06-30/],
  [['add', 'X', '--party', 'hub', '--role', 'king'], 2, /Allowed choices are operator, reader/],
  [['add', 'X', '--party', 'hub'], 2, /required option '--role/],
  [['add', '--party', 'hub', '--role', 'reader'], 2, /missing required argument/],
  [['revoke', 'nothing'], 1, /KEY_NOT_FOUND/],
  [['lost'], 2, /unknown command/],
])('keys %j ends with %s and a reason', async (args, code, reason) => {
  expect(await keys(...args)).toEqual({ code, out: expect.stringMatching(reason) });
});
