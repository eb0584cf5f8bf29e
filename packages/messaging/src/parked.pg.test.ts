import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { consumer } from './consumer.ts';
import { on } from './on.ts';
import { POISON_TRIES_MAX } from './consumer-run.ts';
import { type Messaging } from './start.ts';
import { streamOf } from './stream-of.ts';
import { benchPainted } from './testing/bench-world.ts';
import { drain } from './testing/drain.ts';
import { Park } from './testing/park.ts';

let park: Park;
let poisonous: boolean;
let tries: number;

beforeEach(async () => {
  park = await Park.open();
  poisonous = true;
  tries = 0;
});

afterEach(() => park.close());

/** Chokes on a colour for as long as `poisonous` says. */
const picky = consumer('benches.picky', [
  on(benchPainted, async ({ event, em }) => {
    if (event.data.state.colour === 'poison' && poisonous) {
      tries++;
      throw new Error(`what somebody wrote: ${event.data.state.colour}`);
    }
    await em.execute('insert into bench_effect (event_id, position, stream) values (?, ?, ?)', [
      event.id,
      event.position,
      event.stream,
    ]);
  }),
]);

const painted = (messaging: Messaging, facts: readonly (readonly [key: string, colour: string])[]) =>
  messaging.transactionFor({ correlationId: 'c' })(async ({ record }) => {
    for (const [key, colour] of facts)
      record(benchPainted(key, new Date(), { state: { colour, paintings: 1 } }));
  });

const effects = () =>
  park.rows<{ subject: string; version: string }>(
    `select aggregate_id as subject, version from bench_effect join messaging.stream on id = event_id
      order by bench_effect.ctid`,
  );

/** Another key in the same stream: what flows past. */
function neighbourOf(key: string): string {
  for (;;) {
    const other = randomUUID();
    if (streamOf(other) === streamOf(key)) return other;
  }
}

test('after bounded tries the event is parked with the later ones of its key; others flow', async () => {
  const messaging = await park.start(picky);
  const key = randomUUID();
  const neighbour = neighbourOf(key);
  await painted(messaging, [
    [key, 'red'],
    [neighbour, 'red'],
    [key, 'poison'],
    [neighbour, 'blue'],
    [key, 'green'],
  ]);
  await painted(messaging, [
    [key, 'white'],
    [neighbour, 'white'],
  ]);
  await drain(messaging);

  expect(tries).toBe(POISON_TRIES_MAX);
  const seen = await effects();
  expect(seen.filter(({ subject }) => subject === key)).toHaveLength(1);
  expect(seen.filter(({ subject }) => subject === neighbour)).toHaveLength(3);
  expect((await messaging.status()).consumers[0]).toMatchObject({ parked: 3, lag: 0, gaps: 0 });
  const parked = await park.rows<{ tries: number; reason: string | null }>(
    'select tries, reason from messaging.parked order by position',
  );
  expect(parked.map((row) => row.tries)).toEqual([POISON_TRIES_MAX, 0, 0]);
  expect(parked.map((row) => row.reason !== null)).toEqual([true, false, false]);
});

test('the reason names error and place, and quotes nothing that anybody wrote', async () => {
  const messaging = await park.start(picky);
  await painted(messaging, [[randomUUID(), 'poison']]);
  await drain(messaging);
  const [row] = await park.rows<{ reason: string }>('select reason from messaging.parked');
  expect(row!.reason).toMatch(/^Error at parked\.pg\.test\.ts:\d+:\d+$/);
});

test('replayed once it can be applied, a key comes in order, and is free again', async () => {
  const messaging = await park.start(picky);
  const key = randomUUID();
  await painted(messaging, [
    [key, 'red'],
    [key, 'poison'],
    [key, 'green'],
  ]);
  await drain(messaging);

  const stillBad = await messaging.replayParked(picky);
  expect(stillBad).toMatchObject({ applied: 0, failed: [{ partitionKey: key }] });
  expect(await park.rows('select tries from messaging.parked order by position')).toMatchObject([
    { tries: POISON_TRIES_MAX + 1 },
    { tries: 0 },
  ]);

  poisonous = false;
  expect(await messaging.replayParked(picky, randomUUID())).toEqual({ applied: 0, failed: [] });
  expect(await messaging.replayParked(picky, key)).toEqual({ applied: 2, failed: [] });
  await painted(messaging, [[key, 'white']]);
  await drain(messaging);
  expect((await effects()).map(({ version }) => version)).toEqual(['1', '2', '3', '4']);
  expect((await messaging.status()).consumers[0]).toMatchObject({ parked: 0 });
});

test('replayed while facts of the same key keep coming, the order holds', async () => {
  const messaging = await park.start(picky);
  const key = randomUUID();
  await painted(messaging, [[key, 'poison']]);
  for (let i = 0; i < 20; i++) await painted(messaging, [[key, 'red']]);
  await drain(messaging);
  poisonous = false;
  const enough = new AbortController();
  const more = (async () => {
    while (!enough.signal.aborted) await painted(messaging, [[key, 'blue']]);
  })();
  await messaging.replayParked(picky);
  enough.abort();
  await more;
  await drain(messaging);
  // What came after the last look and before the key was free has parked behind it.
  await messaging.replayParked(picky);
  const versions = (await effects()).map(({ version }) => Number(version));
  expect(versions).toEqual(versions.map((_, i) => i + 1));
  expect(versions.length).toBeGreaterThan(21);
});

test('what is redacted while it is parked does nothing when it is replayed', async () => {
  const messaging = await park.start(picky);
  const key = randomUUID();
  await painted(messaging, [[key, 'poison']]);
  await drain(messaging);
  await messaging.transactionFor({ correlationId: 'c' })(async ({ redact }) => redact(key));
  expect(await messaging.replayParked(picky)).toEqual({ applied: 1, failed: [] });
  expect(await effects()).toEqual([]);
});

test('a constraint in the database is poison as well', async () => {
  const messaging = await park.start(
    consumer('benches.unique', [
      on(benchPainted, ({ em }) =>
        em.execute(`insert into bench (id, colour) values ('always the same', 'red')`),
      ),
    ]),
  );
  await painted(messaging, [
    ['a', 'red'],
    ['b', 'red'],
    ['c', 'red'],
  ]);
  await drain(messaging);
  expect((await messaging.status()).consumers[0]).toMatchObject({ parked: 2 });
  const reasons = await park.rows<{ reason: string }>('select distinct reason from messaging.parked');
  expect(reasons[0]!.reason).toMatch(/23505 bench_pkey/);
});
