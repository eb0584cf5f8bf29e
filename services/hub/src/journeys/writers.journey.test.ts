import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask } from './ask.ts';
import { freshDataDir, removeDataDir } from './data-dir.ts';
import { type StartedHub, startedHub } from './started-hub.ts';

let dir: string;
let hub: StartedHub;

beforeAll(async () => {
  dir = await freshDataDir();
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

async function register(input: object) {
  const response = await fetch(hub.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${hub.writeKey}` },
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
