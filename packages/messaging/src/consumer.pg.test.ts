import { setTimeout as sleep } from 'node:timers/promises';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { applyRange } from './apply-range.ts';
import { consumer } from './consumer.ts';
import { on } from './on.ts';
import { streamOf } from './stream-of.ts';
import {
  benchCopy,
  benchPainted,
  benchPlaced,
  benchSatOn,
  countEffects,
  onBenchPainted,
} from './testing/bench-world.ts';
import { drain } from './testing/drain.ts';
import { paint, Park } from './testing/park.ts';

let park: Park;

beforeEach(async () => {
  park = await Park.open();
});

afterEach(() => park.close());

const source = { service: 'benches', dataClass: 'public' } as const;
const keys = Array.from({ length: 20 }, (_, i) => `bench-${i}`);

/** As `startMessaging` would, for handing batches in by hand. */
function byHand() {
  return { orm: park.orm, source: 'urn:samspill:test:benches', onRecorded: () => {} };
}

const unseen = { position: 0, rebuilds: 0 };

async function effects(): Promise<{ event_id: string }[]> {
  return park.rows('select event_id from bench_effect');
}

test('delivered again, an event takes no second effect', async () => {
  const messaging = await park.start(countEffects);
  await paint(messaging, ['a', 'a', 'a', 'a']);
  const events = await messaging.history.read(source, 0, 100);
  const key = { consumer: countEffects, source, stream: streamOf('a') };
  // All of them, a part, and a part that reaches over what is done.
  for (const again of [events, events.slice(0, 2), events.slice(2)]) {
    expect(await applyRange(byHand(), key, again, unseen)).toMatchObject({ position: 4 });
  }
  expect(await effects()).toHaveLength(4);
});

test('a batch that reaches over what is done takes effect only from there on', async () => {
  const writer = await park.start();
  await paint(writer, ['a', 'a', 'a', 'a', 'a']);
  const events = await writer.history.read(source, 0, 100);
  const reader = await park.start(countEffects);
  await drain(reader);
  await park.stop(reader);
  await park.rows(`update messaging.consumer_cursor set position = 0 where stream = $1`, [streamOf('a')]);
  await park.rows('delete from bench_effect');
  const key = { consumer: countEffects, source, stream: streamOf('a') };
  await applyRange(byHand(), key, events.slice(0, 3), unseen);
  await applyRange(byHand(), key, events.slice(1), unseen);
  expect((await effects()).map((row) => row.event_id)).toEqual(events.map(({ id }) => id));
});

test('ahead of what is done, nothing is applied: a gap', async () => {
  const messaging = await park.start(countEffects);
  await paint(messaging, ['a', 'a', 'a', 'a']);
  await park.stop(messaging);
  await park.rows(`update messaging.consumer_cursor set position = 1 where stream = $1`, [streamOf('a')]);
  const writer = await park.start();
  const events = await writer.history.read(source, 0, 100);
  const key = { consumer: countEffects, source, stream: streamOf('a') };
  await expect(applyRange(byHand(), key, events.slice(2), unseen)).rejects.toMatchObject({
    name: 'StreamGap',
    expected: 2,
    found: 3,
  });
  expect(await effects()).toHaveLength(4);
});

test('a hole stops the consumer and shows in the status; what came before it is applied', async () => {
  const writer = await park.start();
  await paint(writer, ['a', 'a', 'a', 'a']);
  await park.rows(`delete from messaging.stream where stream = $1 and position = 3`, [streamOf('a')]);
  const messaging = await park.start(countEffects);
  await expect
    .poll(async () => (await messaging.status()).consumers[0], { timeout: 10_000 })
    .toMatchObject({ gaps: 1 });
  // A later event does not start it again.
  await writer.transactionFor({ correlationId: 'c' })(async ({ record }) =>
    record(benchPainted('a', new Date(), { state: { colour: 'blue', paintings: 9 } })),
  );
  await expect
    .poll(async () => (await messaging.status()).consumers[0]?.lag, { timeout: 10_000 })
    .toBeGreaterThan(0);
  expect((await effects()).length).toBeLessThan(3);
});

test('facts it does not name, and those of the other class, move no effect; the cursor passes over them', async () => {
  const onlyPainted = consumer('benches.painted', [onBenchPainted]);
  const messaging = await park.start(onlyPainted);
  await messaging.transactionFor({ correlationId: 'c' })(async ({ record }) => {
    record(benchPlaced('a', new Date(), { state: { colour: 'green', paintings: 0 } }));
    record(benchSatOn('sat-a', new Date(), { minutes: 3 }));
    record(benchPainted('a', new Date(), { state: { colour: 'red', paintings: 1 } }));
  });
  await drain(messaging);
  const [copy] = await park.rows('select colour, version from bench_copy');
  expect(copy).toEqual({ colour: 'red', version: '2' });
  expect((await messaging.status()).consumers).toMatchObject([{ dataClass: 'public', lag: 0 }]);
});

test('two instances share the streams, and each event takes effect once', async () => {
  const one = await park.start(countEffects);
  const other = await park.start(countEffects);
  for (let round = 0; round < 10; round++) {
    const transaction = (round % 2 ? one : other).transactionFor({ correlationId: 'c' });
    await transaction(async ({ record }) => {
      for (const key of keys) {
        record(benchPainted(key, new Date(), { state: { colour: 'red', paintings: round } }));
      }
    });
  }
  await drain(one, other);
  const seen = await effects();
  expect(seen).toHaveLength(200);
  expect(new Set(seen.map((row) => row.event_id)).size).toBe(200);
});

test('under a new name it hears everything from the beginning', async () => {
  const writer = await park.start(countEffects);
  await paint(writer, keys);
  const renamed = await park.start(consumer('benches.counted-anew', [...countEffects.handlers.values()]));
  await drain(renamed);
  expect(await effects()).toHaveLength(40);
});

test('what a handler records follows from the event: cause, correlation, trace, and once', async () => {
  const repaint = consumer('benches.repaint', [
    on(benchPlaced, ({ event, record }) =>
      record(benchPainted(event.subject, new Date(event.time), { state: { colour: 'red', paintings: 1 } })),
    ),
  ]);
  const messaging = await park.start(repaint);
  const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
  await messaging.transactionFor({ correlationId: 'request-1', traceparent })(async ({ record }) =>
    record(benchPlaced('a', new Date('2026-05-17T10:00:00Z'), { state: { colour: 'green', paintings: 0 } })),
  );
  await drain(messaging);
  const [placed, painted, ...more] = await messaging.history.read(source, 0, 100);
  expect(more).toEqual([]);
  expect(placed).toMatchObject({ correlationId: 'request-1', causationId: null, traceparent });
  expect(painted).toMatchObject({
    correlationId: 'request-1',
    causationId: placed!.id,
    traceparent,
    aggregateVersion: 2,
  });
});

test('a consumer that can be rebuilt cannot record: its rebuild would say it again', async () => {
  const wrong = consumer(
    'benches.wrong',
    [on(benchPlaced, ({ event, record }) => record(benchSatOn(event.subject, new Date(), { minutes: 1 })))],
    { tables: ['bench_copy'] },
  );
  const messaging = await park.start(wrong);
  await messaging.transactionFor({ correlationId: 'c' })(async ({ record }) =>
    record(benchPlaced('a', new Date(), { state: { colour: 'green', paintings: 0 } })),
  );
  await drain(messaging);
  expect((await messaging.status()).consumers[0]).toMatchObject({ parked: 1 });
});

test('sessions that end in the middle of a batch cost nothing: no try is counted, nothing is lost', async () => {
  const slow = consumer('benches.slow', [
    on(benchPainted, async ({ event, em }) => {
      await em.execute('insert into bench_effect (event_id, position, stream) values (?, ?, ?)', [
        event.id,
        event.position,
        event.stream,
      ]);
      await sleep(2);
    }),
  ]);
  const messaging = await park.start(slow);
  const transaction = messaging.transactionFor({ correlationId: 'c' });
  for (let i = 0; i < 12; i++) {
    await transaction(async ({ record }) => {
      for (const key of keys)
        record(benchPainted(key, new Date(), { state: { colour: 'red', paintings: i } }));
    }).catch(() => {});
    await park.rows(
      `select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and usename = 'benches_app' and state <> 'idle'`,
    );
  }
  await drain(messaging);
  const committed = (await messaging.status()).heads.public;
  expect(committed).toBeGreaterThan(0);
  const seen = await effects();
  expect(seen).toHaveLength(committed);
  expect(new Set(seen.map((row) => row.event_id)).size).toBe(committed);
  expect((await messaging.status()).consumers[0]).toMatchObject({ parked: 0, gaps: 0 });
});

test('a lease is lost by standing still, the disk is not waited for, and both only for the length of the transaction', async () => {
  // The tests' cluster waits for no disk anyway.
  await park.rows(
    `do $$ begin execute format('alter database %I set synchronous_commit = on', current_database()); end $$`,
  );
  const shown = async (em: SqlEntityManager) => [
    ...(await em.execute('show idle_in_transaction_session_timeout')),
    ...(await em.execute('show synchronous_commit')),
  ];
  const seen: unknown[] = [];
  const looking = on(benchPainted, async ({ em }) => seen.push(...(await shown(em))));
  const messaging = await park.start(consumer('benches.looking', [looking]));
  await paint(messaging, ['a']);
  expect(seen).toEqual([{ idle_in_transaction_session_timeout: '30s' }, { synchronous_commit: 'off' }]);
  const after = await messaging.transactionFor({ correlationId: 'c' })(({ em }) => shown(em));
  expect(after).toEqual([{ idle_in_transaction_session_timeout: '0' }, { synchronous_commit: 'on' }]);
});

test('the projection is what its facts say', async () => {
  const messaging = await park.start(benchCopy);
  await paint(messaging, [...keys, ...keys], 'yellow');
  const rows = await park.rows<{ id: string; colour: string; version: string }>('select * from bench_copy');
  expect(rows).toHaveLength(keys.length);
  expect(rows.every(({ colour, version }) => colour === 'yellow' && version === '2')).toBe(true);
});

test('what a crash of PostgreSQL took back is applied again, with the next fact or without one', async () => {
  const messaging = await park.start(countEffects);
  await paint(messaging, ['a', 'a', 'a']);
  // Cursor and effects of the last commits, which had not waited for the disk.
  const takeBack = async () => {
    await park.rows(
      `update messaging.consumer_cursor cursor set position = stream.position, event_id = stream.id
         from messaging.stream where stream.class = 'public' and stream.position = 1
          and stream.stream = cursor.stream and cursor.stream = $1 and cursor.class = 'public'`,
      [streamOf('a')],
    );
    await park.rows('delete from bench_effect where position > 1');
  };
  await takeBack();
  await paint(messaging, ['a']);
  expect(await effects()).toHaveLength(4);
  await takeBack();
  await expect.poll(effects, { timeout: 10_000 }).toHaveLength(4);
  expect((await messaging.status()).consumers[0]).toMatchObject({ lag: 0, gaps: 0 });
});
