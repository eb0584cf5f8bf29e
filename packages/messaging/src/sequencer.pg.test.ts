import { setTimeout as sleep } from 'node:timers/promises';
import { DatabaseError } from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { randomFrom } from './proof/random.ts';
import { Sequencer } from './sequencer.ts';
import { benchPainted, benchSatOn, silent } from './testing/bench-world.ts';
import { Park } from './testing/park.ts';
import { type Transaction, transactionFor } from './transaction.ts';

let park: Park;
/** Records, and tells no sequencer. */
let transaction: Transaction;

beforeEach(async () => {
  park = await Park.open();
  transaction = transactionFor(
    { orm: park.orm, service: 'benches', source: 'urn:samspill:test:benches', onRecorded: () => {} },
    { correlationId: 'c' },
  );
});

afterEach(() => park.close());

interface Row {
  class: string;
  stream: number;
  position: number;
  sequence: number;
  subject: string;
  version: number;
}

const rows = () =>
  park.rows<Row>(
    `select class, stream, position::int, sequence::int, aggregate_id as subject, version::int
       from messaging.stream order by class, sequence`,
  );

async function untilEmpty(): Promise<void> {
  await expect
    .poll(() => park.rows('select 1 from messaging.outbox limit 1'), { timeout: 20_000 })
    .toEqual([]);
}

/** Every number runs 1, 2, 3 … within its group. */
function expectDense(
  all: readonly Row[],
  groupOf: (row: Row) => string,
  numberOf: (row: Row) => number,
): void {
  for (const [group, members] of Map.groupBy(all, groupOf)) {
    expect({ group, numbers: members.map(numberOf) }).toEqual({
      group,
      numbers: members.map((_, i) => i + 1),
    });
  }
}

const painting = (key: string, at = new Date()) =>
  benchPainted(key, at, { state: { colour: 'red', paintings: 1 } });

test('eight writers on shared aggregates, 5 % of them turned back, three sequencers: dense, in order, no deadlock', async () => {
  const seed = Date.now() % 1_000_000;
  const random = randomFrom(seed);
  const sequencers = [1, 2, 3].map(() => new Sequencer({ connectionString: park.database.appUrl }, silent));
  let recorded = 0;
  const deadlocks: unknown[] = [];
  await Promise.all(
    Array.from({ length: 8 }, async () => {
      for (let i = 0; i < 40; i++) {
        const keys = Array.from({ length: 4 }, () => `bench-${Math.floor(random() * 12)}`);
        const turnBack = random() < 0.05;
        try {
          await transaction(async ({ record }) => {
            for (const key of keys) {
              record(key < 'bench-2' ? benchSatOn(`sat-${key}`, new Date(), { minutes: 1 }) : painting(key));
              await sleep(random() * 3);
            }
            if (turnBack) throw new Error('turned back');
          });
          recorded += keys.length;
        } catch (error) {
          if (error instanceof DatabaseError && error.code === '40P01') deadlocks.push(error);
        }
      }
    }),
  );
  await untilEmpty();
  await Promise.all(sequencers.map((sequencer) => sequencer.stop()));

  expect({ seed, deadlocks }).toEqual({ seed, deadlocks: [] });
  const all = await rows();
  expect(all).toHaveLength(recorded);
  expectDense(
    all,
    (row) => row.class,
    (row) => row.sequence,
  );
  expectDense(
    all,
    (row) => `${row.class} ${row.stream}`,
    (row) => row.position,
  );
  expectDense(
    all,
    (row) => row.subject,
    (row) => row.version,
  );
  const heads = await park.rows<{ total: number }>(
    'select sum(position)::int as total from messaging.stream_head',
  );
  expect(heads).toEqual([{ total: recorded }]);
});

test('a transaction that commits late is placed late, and nothing waits for it', async () => {
  const sequencer = new Sequencer({ connectionString: park.database.appUrl }, silent);
  const recordedFirst = Promise.withResolvers<void>();
  const release = Promise.withResolvers<void>();
  // Its fact is in the outbox with the lower number; the commit is what is slow.
  const slow = park.orm.em.fork().transactional(async (em) => {
    await em.execute(
      `insert into messaging.outbox (id, class, stream, aggregate_id, version, partition_key, type, source, time, data)
       values (gen_random_uuid(), 'public', 0, 'slow', 1, 'slow', 't', 's', now(), '{}')`,
    );
    recordedFirst.resolve();
    await release.promise;
  });
  await recordedFirst.promise;
  await transaction(async ({ record }) => record(painting('quick')));
  await untilEmpty();
  expect((await rows()).map(({ subject }) => subject)).toEqual(['quick']);
  release.resolve();
  await slow;
  await expect.poll(rows, { timeout: 10_000 }).toHaveLength(2);
  expect((await rows()).map(({ subject }) => subject)).toEqual(['quick', 'slow']);
  await sequencer.stop();
});

test('order comes from the commits: clocks that jump change nothing', async () => {
  const sequencer = new Sequencer({ connectionString: park.database.appUrl }, silent);
  const hours = [12, 3, 23, 0, 7];
  for (const hour of hours) {
    await transaction(async ({ record }) => record(painting('a', new Date(Date.UTC(2026, 4, 17, hour)))));
  }
  await untilEmpty();
  await sequencer.stop();
  const times = await park.rows<{ time: Date }>('select time from messaging.stream order by position');
  expect(times.map(({ time }) => time.getUTCHours())).toEqual(hours);
  expectDense(
    await rows(),
    (row) => row.subject,
    (row) => row.version,
  );
});

test('more than one batch at once, and what is committed without a poke, is found', async () => {
  await transaction(async ({ record }) => {
    for (let i = 0; i < 2_500; i++) record(painting(`bench-${i % 50}`));
  });
  const sequencer = new Sequencer({ connectionString: park.database.appUrl }, silent);
  await untilEmpty();
  await transaction(async ({ record }) => record(painting('late')));
  await untilEmpty();
  await sequencer.stop();
  const all = await rows();
  expect(all).toHaveLength(2_501);
  expectDense(
    all,
    (row) => row.class,
    (row) => row.sequence,
  );
});

test('its session is ended again and again: it mends, and places everything once', async () => {
  const sequencer = new Sequencer({ connectionString: park.database.appUrl }, silent);
  for (let i = 0; i < 5; i++) {
    await transaction(async ({ record }) => {
      for (let n = 0; n < 100; n++) record(painting(`bench-${n}`));
    });
    await park.rows(
      `select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and usename = 'benches_app' and query like '%messaging.%'`,
    );
  }
  await untilEmpty();
  await sequencer.stop();
  const all = await rows();
  expect(all).toHaveLength(500);
  expectDense(
    all,
    (row) => row.class,
    (row) => row.sequence,
  );
});
