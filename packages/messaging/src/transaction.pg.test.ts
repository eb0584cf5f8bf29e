import { randomUUID } from 'node:crypto';
import { CompiledQuery } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Messaging } from './start.ts';
import { streamOf } from './stream-of.ts';
import { Bench, benchCopy, benchPainted, benchPlaced, benchSatOn } from './testing/bench-world.ts';
import { drain } from './testing/drain.ts';
import { Park } from './testing/park.ts';
import type { Scope } from './transaction.ts';

let park: Park;
let messaging: Messaging;

beforeAll(async () => {
  park = await Park.open();
  messaging = await park.start(benchCopy);
});

afterAll(() => park.close());

const at = new Date('2026-05-17T10:00:00Z');
const source = { service: 'benches', dataClass: 'public' } as const;

async function factsAbout(id: string) {
  await drain(messaging);
  const events = await messaging.history.read(source, 0, 1_000);
  return events.filter((event) => event.subject === id);
}

function inTransaction<T>(work: (scope: Scope) => Promise<T>): Promise<T> {
  return messaging.transactionFor({ correlationId: 'c-1' })(work);
}

const keys = ['root-1', 'root-2', 'root-3', 'root-5'];
const state = { colour: 'green', paintings: 0 };

test('row and fact arrive together, and the projection hears the fact', async () => {
  const id = randomUUID();
  await inTransaction(async ({ em, record }) => {
    em.create(Bench, { id, ...state });
    record(benchPlaced(id, at, { state }, { municipalityNumber: '1103' }));
    record(benchPainted(id, at, { state: { colour: 'red', paintings: 1 } }));
  });
  expect(await factsAbout(id)).toMatchObject([
    { type: benchPlaced.type, aggregateVersion: 1, municipalityNumber: '1103', correlationId: 'c-1' },
    {
      type: benchPainted.type,
      aggregateVersion: 2,
      source: 'urn:samspill:test:benches',
      time: at.toISOString(),
    },
  ]);
  expect(await park.rows('select * from bench where id = $1', [id])).toHaveLength(1);
  const [copy] = await park.rows('select * from bench_copy where id = $1', [id]);
  expect(copy).toMatchObject({ colour: 'red', version: '2', changed_at: at.toISOString() });
});

test('refused by the author, neither row nor fact is there, and the version is not used up', async () => {
  const id = randomUUID();
  const refused = inTransaction(async ({ em, record }) => {
    em.create(Bench, { id, ...state });
    record(benchPlaced(id, at, { state }));
    throw new Error('no');
  });
  await expect(refused).rejects.toThrow('no');
  expect(await park.rows('select * from bench where id = $1', [id])).toEqual([]);
  await inTransaction(async ({ record }) => record(benchPlaced(id, at, { state })));
  expect(await factsAbout(id)).toMatchObject([{ aggregateVersion: 1 }]);
});

test('refused by the database when rows are written, the fact is not there either', async () => {
  const id = randomUUID();
  const place = () =>
    inTransaction(async ({ em, record }) => {
      em.create(Bench, { id, ...state });
      record(benchPlaced(id, at, { state }));
    });
  await place();
  await expect(place()).rejects.toThrow(/bench_pkey/);
  expect(await factsAbout(id)).toHaveLength(1);
});

test('a fact that breaks its schema stops the transaction, in either direction', async () => {
  const id = randomUUID();
  const withMore = { ...state, owner: 'somebody' };
  await expect(
    inTransaction(async ({ record }) => record(benchPlaced(id, at, { state: withMore }))),
  ).rejects.toThrow('holds fields that its schema does not name');
  const withLess = { colour: 'green' } as typeof state;
  await expect(
    inTransaction(async ({ record }) => record(benchPlaced(id, at, { state: withLess }))),
  ).rejects.toThrow('expected number');
  expect(await factsAbout(id)).toEqual([]);
});

test('the fact is what it was when it was told', async () => {
  const id = randomUUID();
  const mine = { ...state };
  await inTransaction(async ({ record }) => {
    record(benchPlaced(id, at, { state: mine }));
    mine.colour = 'changed afterwards';
  });
  expect(await factsAbout(id)).toMatchObject([{ data: { state } }]);
});

test('a part that fails leaves neither row nor fact, and the rest goes on', async () => {
  const [before, failed, inner, after] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
  const place = ({ em, record }: Scope, id: string) => {
    em.create(Bench, { id, ...state });
    record(benchPlaced(id, at, { state }));
  };
  await inTransaction(async (scope) => {
    const { em, part } = scope;
    place(scope, before);
    const failing = part(async () => {
      place(scope, failed);
      await part(async () => place(scope, inner));
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    // What the database refuses, too: without an end to the part nothing more could be asked of it.
    await expect(part(async () => place(scope, before))).rejects.toThrow(/bench_pkey/);
    await part(async () => place(scope, after));
    expect(em.getUnitOfWork().getIdentityMap().keys()).toEqual([]);
  });
  const told = async (id: string) => (await factsAbout(id)).length;
  const there = async (id: string) => (await park.rows('select 1 from bench where id = $1', [id])).length;
  const all = [before, failed, inner, after];
  expect(await Promise.all(all.map(there))).toEqual([1, 0, 0, 1]);
  for (const [i, id] of all.entries()) expect(await told(id)).toBe([1, 0, 0, 1][i]);
});

test('after its transaction, record refuses', async () => {
  let escaped: Scope | undefined;
  await inTransaction(async (scope) => {
    escaped = scope;
  });
  expect(() => escaped!.record(benchPlaced('late', at, { state }))).toThrow('the transaction is over');
});

test.each([1, 3])(
  'an aggregate keeps its class and its stream for ever (%d facts at once)',
  async (facts) => {
    const id = randomUUID();
    await inTransaction(async ({ record }) => record(benchPlaced(id, at, { state })));
    const again = (tell: (scope: Scope) => void) =>
      inTransaction(async (scope) => {
        for (let i = 0; i < facts; i++) tell(scope);
      });
    const otherClass = again(({ record }) => record(benchSatOn(id, at, { minutes: 1 })));
    await expect(otherClass).rejects.toThrow('keeps its data class and partition key');
    const partitionKey = keys.find((key) => streamOf(key) !== streamOf(id))!;
    const otherKey = again(({ record }) => record(benchPlaced(id, at, { state }, { partitionKey })));
    await expect(otherKey).rejects.toThrow('keeps its data class and partition key');
    expect(await factsAbout(id)).toHaveLength(1);
  },
);

test.each([1, 2])('any text arrives as it was told (%d facts at once)', async (facts) => {
  const id = `it's "æøå" \\ $1 ; -- ${randomUUID()}`;
  const colour = `'; select 1; -- \\' "\u0001 \n\t 🎨 ${id}`;
  await inTransaction(async ({ record }) => {
    for (let i = 0; i < facts; i++) record(benchPlaced(id, at, { state: { colour, paintings: i } }));
  });
  const told = await factsAbout(id);
  expect(told.map(({ data }) => data)).toEqual(
    Array.from({ length: facts }, (_, i) => ({ state: { colour, paintings: i } })),
  );
});

test('an error that the author swallows is not taken for success', async () => {
  const id = randomUUID();
  const swallowing = inTransaction(async ({ em, record }) => {
    record(benchPlaced(id, at, { state }));
    await em.execute('select 1 / 0').catch(() => {});
  });
  await expect(swallowing).rejects.toThrow('current transaction is aborted');
  expect(await factsAbout(id)).toEqual([]);
  const withoutFact = inTransaction(async ({ em }) => {
    await em.execute('insert into bench (id, colour) values (?, ?)', [id, 'red']);
    await em.execute('select 1 / 0').catch(() => {});
  });
  await expect(withoutFact).rejects.toThrow('nothing of it is there');
  expect(await park.rows('select 1 from bench where id = $1', [id])).toEqual([]);
});

test('nobody writes into a transaction that is over, nor into the next one on its connection', async () => {
  let escaped: ReturnType<Scope['em']['getKysely']> | undefined;
  await inTransaction(async ({ em }) => {
    escaped = em.getKysely();
  });
  const late = escaped!.executeQuery(CompiledQuery.raw('select 1'));
  await expect(late).rejects.toThrow('the transaction is over');
});

test('more connections are lost than the pool holds, and the next transaction still finds one', async () => {
  const losing = Array.from({ length: 20 }, () =>
    inTransaction(async ({ em, record }) => {
      record(benchPainted(randomUUID(), at, { state }));
      await em.execute('select pg_terminate_backend(pg_backend_pid())');
    }),
  );
  const ends = await Promise.allSettled(losing);
  expect(ends.every(({ status }) => status === 'rejected')).toBe(true);
  const id = randomUUID();
  await inTransaction(async ({ record }) => record(benchPlaced(id, at, { state })));
  expect(await factsAbout(id)).toHaveLength(1);
});

test('redacted, the earlier facts of a subject lose their data and nothing else; the fact that says so keeps its own', async () => {
  const [withdrawn, other] = [randomUUID(), randomUUID()];
  await inTransaction(async ({ record }) => {
    for (const id of [withdrawn, other, withdrawn]) record(benchPlaced(id, at, { state }));
  });
  const before = await factsAbout(withdrawn);
  await inTransaction(async ({ record, redact }) => {
    redact(withdrawn);
    record(benchPainted(withdrawn, at, { state: { colour: '', paintings: 0 } }));
  });
  const after = await factsAbout(withdrawn);
  expect(after).toHaveLength(3);
  for (const [i, event] of before.entries()) expect(after[i]).toEqual({ ...event, data: null });
  expect(after[2]!.data).not.toBeNull();
  expect((await factsAbout(other))[0]!.data).not.toBeNull();
});

test('redaction reaches facts that are still in the outbox', async () => {
  const id = randomUUID();
  await inTransaction(async ({ record }) => record(benchPlaced(id, at, { state })));
  // Not drained: the row may stand in either place, or be on its way.
  await inTransaction(async ({ redact }) => redact(id));
  expect((await factsAbout(id)).map(({ data }) => data)).toEqual([null]);
});

test('redactions and writers on the same subjects, in any order, close no circle of locks', async () => {
  const subjects = Array.from({ length: 6 }, () => randomUUID());
  await inTransaction(async ({ record }) => {
    for (const subject of subjects) record(benchPlaced(subject, at, { state }));
  });
  const any = () => subjects[Math.floor(Math.random() * subjects.length)]!;
  const ends = await Promise.allSettled(
    Array.from({ length: 120 }, (_, i) =>
      inTransaction(async ({ record, redact }) => {
        for (const subject of [any(), any(), any()]) record(benchPainted(subject, at, { state }));
        if (i % 3 === 0) redact(any());
      }),
    ),
  );
  expect(ends.filter(({ status }) => status === 'rejected')).toEqual([]);
});
