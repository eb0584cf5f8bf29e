import { afterEach, beforeEach, expect, test } from 'vitest';
import { consumer } from './consumer.ts';
import { on } from './on.ts';
import { tableDigest } from './proof/table-digest.ts';
import type { Messaging } from './start.ts';
import { benchCopy, benchPainted, onBenchPainted, onBenchPlaced } from './testing/bench-world.ts';
import { drain } from './testing/drain.ts';
import { Park } from './testing/park.ts';

let park: Park;

beforeEach(async () => {
  park = await Park.open();
});

afterEach(() => park.close());

const keys = Array.from({ length: 500 }, (_, i) => `bench-${i}`);

async function paintAll(messaging: Messaging, rounds: number): Promise<void> {
  const transaction = messaging.transactionFor({ correlationId: 'c' });
  for (let round = 0; round < rounds; round++) {
    await transaction(async ({ record }) => {
      for (const key of keys) {
        const at = new Date(Date.UTC(2026, 0, 1, 0, 0, round));
        record(benchPainted(key, at, { state: { colour: `colour-${round}`, paintings: round } }));
      }
    });
  }
}

test('dropped and rebuilt, twice, the projection is byte for byte what it was', async () => {
  const messaging = await park.start(benchCopy);
  await paintAll(messaging, 8);
  await drain(messaging);
  const before = await tableDigest(park.admin, 'bench_copy');
  // The digest itself sees a single changed letter.
  await park.rows(`update bench_copy set colour = 'colour-6' where id = 'bench-7'`);
  expect(await tableDigest(park.admin, 'bench_copy')).not.toEqual(before);
  for (let again = 0; again < 2; again++) {
    await messaging.rebuild(benchCopy);
    expect(await tableDigest(park.admin, 'bench_copy')).toEqual(before);
  }
  // It goes on following afterwards.
  await paintAll(messaging, 1);
  await drain(messaging);
  expect(await park.rows(`select distinct colour from bench_copy`)).toEqual([{ colour: 'colour-0' }]);
});

test('rebuilt while facts keep coming and another instance follows, nothing is lost or doubled', async () => {
  const one = await park.start(benchCopy);
  const other = await park.start(benchCopy);
  await paintAll(one, 3);
  await Promise.all([one.rebuild(benchCopy), paintAll(other, 3)]);
  await drain(one, other);
  const rows = await park.rows(
    `select distinct version::int, colour, (select count(*)::int from bench_copy) as rows from bench_copy`,
  );
  expect(rows).toEqual([{ version: 6, colour: 'colour-2', rows: keys.length }]);
  expect((await other.status()).consumers[0]).toMatchObject({ gaps: 0, parked: 0 });
});

test('where a rebuild elsewhere stopped at a hole, who only follows stands still at it too, and says so', async () => {
  const running = await park.start(benchCopy);
  await paintAll(running, 2);
  await drain(running);
  await park.rows(`delete from messaging.stream where class = 'public' and stream = 3 and position = 1`);
  const command = await park.start(benchCopy);
  await expect(command.rebuild(benchCopy)).rejects.toMatchObject({ name: 'StreamGap', stream: 3 });
  await park.stop(command);
  const gaps = async () => (await running.status()).consumers[0]!.gaps;
  await expect.poll(gaps, { timeout: 10_000 }).toBe(1);
});

test('an owner’s tables are left alone: without tables of its own a consumer has nothing to rebuild', async () => {
  const messaging = await park.start(benchCopy);
  const reacting = consumer('benches.reacting', [onBenchPainted]);
  await expect(messaging.rebuild(reacting)).rejects.toThrow('declares no tables');
});

test('what could not be applied is tried again', async () => {
  let poisonous = true;
  const picky = consumer(
    'benches.picky',
    [
      onBenchPlaced,
      on(benchPainted, (hearing) => {
        if (poisonous && hearing.event.subject === 'bench-3') throw new Error('poison');
        return onBenchPainted.handle(hearing);
      }),
    ],
    { tables: ['bench_copy'] },
  );
  const messaging = await park.start(picky);
  await paintAll(messaging, 1);
  await drain(messaging);
  expect(await park.rows(`select 1 from bench_copy where id = 'bench-3'`)).toEqual([]);
  poisonous = false;
  await messaging.rebuild(picky);
  expect(await park.rows(`select 1 from bench_copy where id = 'bench-3'`)).toHaveLength(1);
  expect((await messaging.status()).consumers[0]).toMatchObject({ parked: 0 });
});
