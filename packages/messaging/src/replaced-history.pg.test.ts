import { afterEach, beforeEach, expect, test } from 'vitest';
import type { StreamBatch } from './event-log.ts';
import { PostgresLog } from './postgres-log.ts';
import type { Messaging } from './start.ts';
import { countEffects, silent } from './testing/bench-world.ts';
import { drain } from './testing/drain.ts';
import { paint, Park } from './testing/park.ts';

let park: Park;

beforeEach(async () => {
  park = await Park.open();
});

afterEach(() => park.close());

const source = { service: 'benches', dataClass: 'public' } as const;

/** As from a copy that was made after the second fact: what came later is not there, and its numbers are free again. */
async function restore(): Promise<void> {
  await park.rows('delete from messaging.stream where position > 2');
  await park.rows('update messaging.stream_head set position = least(position, 2)');
  await park.rows('update messaging.class_head set sequence = least(sequence, 2)');
  await park.rows('update messaging.aggregate_head set version = least(version, 2)');
}

const effects = () => park.rows('select 1 from bench_effect');

async function fourHeardThenStopped(): Promise<Messaging> {
  const messaging = await park.start(countEffects);
  await paint(messaging, ['a', 'a', 'a', 'a']);
  await park.stop(messaging);
  return park.start();
}

test('a publisher restored from an older copy and filled again past a stopped consumer: it stops with an alarm', async () => {
  const writer = await fourHeardThenStopped();
  await restore();
  await paint(writer, ['a', 'a', 'a', 'a']);
  const messaging = await park.start(countEffects);
  await expect
    .poll(async () => (await messaging.status()).consumers[0], { timeout: 10_000 })
    .toMatchObject({ gaps: 1, lag: 2 });
  expect(await messaging.ready()).toMatchObject({ streams: { ok: false } });
  expect(await effects()).toHaveLength(4);
});

test('without the restore the same consumer goes on, and applies what came meanwhile', async () => {
  const writer = await fourHeardThenStopped();
  await paint(writer, ['a', 'a']);
  const messaging = await park.start(countEffects);
  await drain(messaging);
  expect((await messaging.status()).consumers[0]).toMatchObject({ gaps: 0, lag: 0 });
  expect(await effects()).toHaveLength(6);
});

test('it is the remembered event that tells: by positions alone, nobody would notice', async () => {
  const writer = await fourHeardThenStopped();
  await restore();
  await paint(writer, ['a', 'a', 'a', 'a']);
  await park.rows('update messaging.consumer_cursor set event_id = null');
  const messaging = await park.start(countEffects);
  await drain(messaging);
  // Facts 3 and 4 of the new history were never heard.
  expect((await messaging.status()).consumers[0]).toMatchObject({ gaps: 0, lag: 0 });
  expect(await effects()).toHaveLength(6);
});

test('one that follows all the while notices it too, though no head was ever seen to go back', async () => {
  const writer = await park.start();
  await paint(writer, ['a', 'a', 'a', 'a']);
  const log = new PostgresLog({ benches: park.database.readerUrl }, silent);
  const heard: number[] = [];
  const start = (await log.heads(source)).map(() => 0);
  const following = log
    .follow(
      source,
      start,
      async ({ events }: StreamBatch) => {
        heard.push(...events.map(({ position }) => position));
        return heard.at(-1)!;
      },
      AbortSignal.timeout(10_000),
    )
    .catch((error: unknown) => error);
  await expect.poll(() => heard).toEqual([1, 2, 3, 4]);
  await park.rows('update messaging.stream set id = gen_random_uuid() where position > 2');
  await paint(writer, ['a']);
  expect(await following).toMatchObject({ name: 'StreamGap', expected: 5 });
  expect(heard).toEqual([1, 2, 3, 4]);
  await log.close();
});
