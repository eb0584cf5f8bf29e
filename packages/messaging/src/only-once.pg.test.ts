import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Refusal } from '@samspill/values/refusals/refusal';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inTransaction } from './in-transaction.ts';
import { onlyOnce } from './only-once.ts';
import { runSql } from './run-sql.ts';
import type { Messaging } from './start.ts';
import { sweepKeys } from './sweep-keys.ts';
import { Bench, benchOrm, benchPlaced } from './testing/bench-world.ts';
import { Park } from './testing/park.ts';
import { severable } from './testing/severable.ts';
import { type Transaction, transactionFor } from './transaction.ts';

let park: Park;
let messaging: Messaging;

beforeAll(async () => {
  park = await Park.open();
  messaging = await park.start();
  // Its commit takes a while, and somebody may be cut off meanwhile.
  await park.admin.query(`
    create function slow_commit() returns trigger language plpgsql as $$ begin perform pg_sleep(0.4); return null; end $$;
    create constraint trigger slow_commit after insert on bench deferrable initially deferred
      for each row when (new.colour like 'slow%') execute function slow_commit()`);
});

afterAll(() => park.close());

const NORTH = { party: '974760673', role: 'operator', purpose: 'write' };
const SOUTH = { ...NORTH, party: '985399077' };
const at = new Date('2026-05-17T10:00:00Z');

interface Asked {
  readonly colour: string;
  readonly idempotencyKey?: string | null;
}

/** A door and its story: a row, a fact, and an answer with an instant and a number that differs each time. */
async function place(
  input: Asked,
  {
    as = NORTH,
    fieldName = 'placeBench',
    meanwhile = async () => {},
    through = messaging.transactionFor({ correlationId: 'c' }, as),
  }: { as?: typeof NORTH; fieldName?: string; meanwhile?: () => Promise<void>; through?: Transaction } = {},
) {
  const deps = { transaction: through, replayed: [] as string[] };
  const { transaction } = onlyOnce(deps, { fieldName, path: { key: 'alias' } }, input);
  const answer = await transaction(async ({ em, record }) => {
    const id = randomUUID();
    em.create(Bench, { id, colour: input.colour });
    record(benchPlaced(id, at, { state: { colour: input.colour, paintings: 0 } }));
    await meanwhile();
    return { id, placedAt: new Date(), nested: [{ at, none: null }] };
  });
  return { answer, bytes: JSON.stringify(answer), replayed: deps.replayed };
}

const benches = async (colour: string) =>
  (await park.rows('select 1 from bench where colour = $1', [colour])).length;
const kept = () => park.rows<Record<string, unknown>>('select * from messaging.idempotency_key');
const aKey = () => ({ colour: randomUUID(), idempotencyKey: randomUUID() });
const code = (work: Promise<unknown>) =>
  work.then(
    () => 'answered',
    (error: unknown) => (error as { code?: string }).code,
  );

test('the first use runs; a repeat gives the same bytes, is marked, and does nothing', async () => {
  const input = aKey();
  const first = await place(input);
  expect(first.replayed).toEqual([]);
  expect(first.answer).toMatchObject({ placedAt: expect.any(Date), nested: [{ at, none: null }] });
  const repeat = await place(input);
  expect(repeat.bytes).toBe(first.bytes);
  expect(repeat.answer.placedAt).toEqual(first.answer.placedAt);
  expect(repeat.replayed).toEqual(['alias']);
  expect(await benches(input.colour)).toBe(1);
});

test('without a key every request counts', async () => {
  const colour = randomUUID();
  for (const idempotencyKey of [undefined, null]) {
    await place({ colour, ...(idempotencyKey !== undefined && { idempotencyKey }) });
    await place({ colour, ...(idempotencyKey !== undefined && { idempotencyKey }) });
  }
  expect(await benches(colour)).toBe(4);
});

test('the same key with another request is refused, and the first answer stays', async () => {
  const input = aKey();
  const first = await place(input);
  const other = { ...input, colour: randomUUID() };
  expect(await code(place(other))).toBe('IDEMPOTENCY_KEY_REUSED');
  expect(await benches(other.colour)).toBe(0);
  expect((await place(input)).bytes).toBe(first.bytes);
});

test('while the first is under way the key is in use; afterwards it has an answer', async () => {
  const input = aKey();
  let end!: () => void;
  const held = new Promise<void>((resolve) => (end = resolve));
  let begun!: () => void;
  const underWay = new Promise<void>((resolve) => (begun = resolve));
  const first = place(input, { meanwhile: () => (begun(), held) });
  await underWay;
  expect(await code(place(input))).toBe('IDEMPOTENCY_KEY_IN_USE');
  expect(await code(place({ ...input, colour: 'other' }))).toBe('IDEMPOTENCY_KEY_IN_USE');
  end();
  const { bytes } = await first;
  expect((await place(input)).bytes).toBe(bytes);
  expect(await benches(input.colour)).toBe(1);
});

test('the key of another party, and of another operation, is another key', async () => {
  const input = aKey();
  await place(input);
  expect((await place(input, { as: SOUTH })).replayed).toEqual([]);
  expect((await place(input, { fieldName: 'paintBench' })).replayed).toEqual([]);
  expect((await place(input, { as: { ...NORTH, role: 'else', purpose: 'else' } })).replayed).toEqual([
    'alias',
  ]);
  expect(await benches(input.colour)).toBe(3);
});

test.each(['', ' ', 'x'.repeat(256), 'a b', 'nøkkel', 'a\0'])(
  'the key %j is refused',
  async (idempotencyKey) => {
    const colour = randomUUID();
    expect(await code(place({ colour, idempotencyKey }))).toBe('MALFORMED_IDEMPOTENCY_KEY');
    expect(await benches(colour)).toBe(0);
  },
);

test('an expired key runs anew, also with another request, and is remembered anew', async () => {
  const input = aKey();
  await place(input);
  await park.admin.query(`update messaging.idempotency_key set expires_at = now() - interval '1 s'`);
  const other = { ...input, colour: randomUUID() };
  const anew = await place(other);
  expect(anew.replayed).toEqual([]);
  expect((await place(other)).bytes).toBe(anew.bytes);
  expect(await code(place(input))).toBe('IDEMPOTENCY_KEY_REUSED');
});

test.each([
  ['refused', new Refusal('ACTIVITY_CANCELLED'), 'ACTIVITY_CANCELLED'],
  ['broken off', Object.assign(new Error('disk'), { code: '53100' }), '53100'],
])('what was %s left nothing, and the same key runs again', async (_, error, expected) => {
  const input = aKey();
  const failing = place(input, { meanwhile: () => Promise.reject(error) });
  expect(await code(failing)).toBe(expected);
  expect(await benches(input.colour)).toBe(0);
  expect((await place(input)).replayed).toEqual([]);
  expect(await benches(input.colour)).toBe(1);
});

test('a key in nobody’s name is a mistake of ours, not a command', async () => {
  const input = aKey();
  await expect(place(input, { as: { party: '', role: '', purpose: '' } })).rejects.toThrow('nobody acts');
  expect(await benches(input.colour)).toBe(0);
});

test(
  '40 keys, each sent 20 times at once and again until it is answered: 40 effects',
  { timeout: 60_000 },
  async () => {
    const colour = randomUUID();
    const keys = Array.from({ length: 40 }, () => ({ colour, idempotencyKey: randomUUID() }));
    const answers = await Promise.all(
      Array.from({ length: 20 }).flatMap(() =>
        keys.map(async (input) => ({ key: input.idempotencyKey, placed: await untilAnswered(input) })),
      ),
    );
    const byKey = Map.groupBy(answers, ({ key }) => key);
    for (const same of byKey.values()) {
      expect(same).toHaveLength(20);
      expect(new Set(same.map(({ placed }) => placed.bytes)).size).toBe(1);
      expect(same.filter(({ placed }) => placed.replayed.length === 0)).toHaveLength(1);
    }
    expect(byKey.size).toBe(40);
    expect(await benches(colour)).toBe(40);
  },
);

/** The server's process that is at work on a COMMIT: only there somebody sleeps. */
async function committing(): Promise<number> {
  for (;;) {
    const [row] = await park.rows<{ pid: number }>(
      `select pid from pg_stat_activity
        where query ilike '%commit' and wait_event = 'PgSleep' and datname = current_database()`,
    );
    if (row) return row.pid;
    await sleep(5);
  }
}

/** Sends it until it is neither in use nor out of reach. */
async function untilAnswered(input: Asked): Promise<Awaited<ReturnType<typeof place>>> {
  for (;;) {
    const sent = place(input);
    if ((await code(sent)) === 'answered') return sent;
    await expect(sent).rejects.toMatchObject({ code: 'IDEMPOTENCY_KEY_IN_USE' });
    await sleep(Math.random() * 20);
  }
}

test('cut off during a COMMIT that goes through, the retry gets the answer of the one effect', async () => {
  const line = await severable(park.database.appUrl);
  const orm = benchOrm(line.url);
  const deps = { orm, service: 'benches', source: 'urn:samspill:test:benches', onRecorded: () => {} };
  const through = transactionFor(deps, { correlationId: 'c' }, NORTH);
  const input = { colour: `slow ${randomUUID()}`, idempotencyKey: randomUUID() };
  const cut = place(input, { through });
  await committing();
  line.sever();
  // The caller does not learn whether it happened.
  expect(await code(cut)).not.toBe('answered');
  expect(await code(place(input))).toBe('IDEMPOTENCY_KEY_IN_USE');
  expect((await untilAnswered(input)).replayed).toEqual(['alias']);
  expect(await benches(input.colour)).toBe(1);
  await orm.close(true);
  await line.close();
});

test('cut off during a COMMIT that does not go through, the retry is the one effect', async () => {
  const input = { colour: `slow ${randomUUID()}`, idempotencyKey: randomUUID() };
  const cut = code(place(input));
  await park.admin.query('select pg_terminate_backend($1)', [await committing()]);
  expect(await cut).not.toBe('answered');
  expect((await untilAnswered(input)).replayed).toEqual([]);
  expect(await benches(input.colour)).toBe(1);
});

test('what is kept tells neither the key nor the request, and nobody but its party sees it', async () => {
  const input = aKey();
  const { answer } = await place(input);
  const row = (await kept()).find((one) => String(one['answer']).includes(answer.id))!;
  expect(JSON.stringify(row)).not.toContain(input.idempotencyKey);
  const days = (Number(row['expires_at']) - Number(row['created_at'])) / 86_400_000;
  expect(days).toBeCloseTo(7, 1);
  const seen = (as?: typeof NORTH) =>
    inTransaction(
      park.orm,
      async (em) =>
        (await runSql(em, 'select 1 from messaging.idempotency_key where answer = $1', [row['answer']])).rows,
      { acting: as },
    );
  expect([await seen(NORTH), await seen(SOUTH), await seen()].map(({ length }) => length)).toEqual([1, 0, 0]);
});

test('what has expired is swept, in batches, and nothing else', async () => {
  await park.admin.query('delete from messaging.idempotency_key');
  await park.admin.query(`
    insert into messaging.idempotency_key (party, operation, key_hash, request_hash, answer, expires_at)
    select n % 3, 'o', sha256(n::text::bytea), '', '', now() + case when n <= 2500 then -interval '1 s' else interval '1 h' end
      from generate_series(1, 2600) n`);
  expect(await sweepKeys(park.orm)).toBe(2_500);
  expect(await kept()).toHaveLength(100);
  expect(await sweepKeys(park.orm)).toBe(0);
});
