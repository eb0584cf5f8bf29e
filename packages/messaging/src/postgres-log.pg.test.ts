import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { eventLogConformance } from './event-log.conformance.ts';
import type { StreamBatch } from './event-log.ts';
import { PostgresLog } from './postgres-log.ts';
import { benchSatOn, silent } from './testing/bench-world.ts';
import { paint, Park } from './testing/park.ts';
import { drain } from './testing/drain.ts';

eventLogConformance('the PostgreSQL log', async () => {
  const park = await Park.open();
  const messaging = await park.start();
  const log = new PostgresLog({ benches: park.database.readerUrl }, silent);
  const transaction = messaging.transactionFor({ correlationId: 'test' });
  return {
    log,
    source: { service: 'benches', dataClass: 'public' },
    publish: (keys) => paint(messaging, keys),
    async publishElsewhere(key) {
      await transaction(async ({ record }) => record(benchSatOn(`sat-${key}`, new Date(), { minutes: 5 })));
      await drain(messaging);
    },
    async breakConnections() {
      await park.rows(
        `select pg_terminate_backend(pid) from pg_stat_activity
          where datname = current_database() and usename = 'benches_reader'`,
      );
    },
    redact: (key) => transaction(async ({ redact }) => redact(key)),
    async lose(stream, position) {
      await park.rows(
        `delete from messaging.stream where class = 'public' and stream = $1 and position = $2`,
        [stream, position],
      );
    },
    async close() {
      await log.close();
      await park.close();
    },
  };
});

let park: Park;

beforeAll(async () => {
  park = await Park.open();
});

afterAll(() => park.close());

const source = { service: 'benches', dataClass: 'public' } as const;

test('a publisher restored from an older copy: whoever was ahead of it stops with an alarm', async () => {
  const writer = await park.start();
  await paint(writer, ['a', 'a', 'a', 'a']);
  const log = new PostgresLog({ benches: park.database.readerUrl }, silent);
  const before = await log.heads(source);
  const apply = async ({ events }: StreamBatch) => events.at(-1)!.position;
  // One that follows already, and sees the heads go back; it has been polled once before that.
  const live = log.follow(source, before, apply, AbortSignal.timeout(10_000));
  const ended = live.catch((error: unknown) => error);
  await sleep(1_500);
  await park.stop(writer);
  await park.rows('delete from messaging.stream where position > 2');
  await park.rows('update messaging.stream_head set position = least(position, 2)');
  expect(await ended).toMatchObject({ name: 'StreamGap' });
  // And one that starts with a cursor from the other history.
  const later = log.follow(source, before, apply, AbortSignal.timeout(10_000));
  await expect(later).rejects.toMatchObject({ name: 'StreamGap', expected: 4, found: null });
  await log.close();
});
