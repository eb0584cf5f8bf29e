import type { StreamEvent } from '@samspill/events/stream-event';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { OnBatch } from '../event-log.ts';
import { FOLLOW_BATCH_MAX } from '../postgres-log.ts';
import { StreamPlace } from './stream-place.ts';

const source = { service: 'benches', dataClass: 'public' } as const;

function event(position: number): StreamEvent {
  return { stream: 3, position, partitionKey: 'k' } as StreamEvent;
}

function events(first: number, last: number): StreamEvent[] {
  return Array.from({ length: last - first + 1 }, (_, i) => event(first + i));
}

/** A place in a stream of `total` events, a handler that notes what it is given, and what is asked of history. */
function aPlace(from: number, total: number, onBatch?: OnBatch) {
  const given: number[] = [];
  const asked: number[] = [];
  const stop = new AbortController();
  const place = new StreamPlace(
    source,
    3,
    from,
    async (_stream, after) => {
      asked.push(after);
      return events(after + 1, Math.min(total, after + 2));
    },
    async (batch) => {
      given.push(...batch.events.map(({ position }) => position));
      return onBatch === undefined ? batch.events.at(-1)!.position : onBatch(batch);
    },
    stop.signal,
  );
  return { place, given, asked, stop };
}

test('what the topic repeats is left out', async () => {
  const { place, given, asked } = aPlace(0, 6);
  await place.take(events(1, 4));
  await place.take([...events(2, 4), ...events(3, 5)]);
  expect(await place.take(events(4, 6))).toBe(6);
  expect(given).toEqual([1, 2, 3, 4, 5, 6]);
  expect(asked).toEqual([]);
});

test('a publisher that dies and is replaced, however often, changes nothing', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat(20), fc.integer({ min: 1, max: 20 })), { minLength: 1 }),
      async (runs) => {
        const { place, given } = aPlace(0, 0);
        let end = 0;
        for (const [back, sent] of runs) {
          const first = Math.max(1, end + 1 - back);
          end = Math.max(end, first + sent - 1);
          await place.take(events(first, first + sent - 1));
        }
        expect(given).toEqual(events(1, end).map(({ position }) => position));
      },
    ),
  );
});

test('a position left out between two that the topic shows is a gap, and nothing beyond it is given', async () => {
  const { place, given } = aPlace(0, 9);
  await place.take(events(1, 3));
  await expect(place.take(events(5, 6))).rejects.toMatchObject({ name: 'StreamGap', expected: 4, found: 5 });
  await expect(aPlace(0, 9).place.take([event(1), event(3)])).rejects.toMatchObject({
    expected: 2,
    found: 3,
  });
  expect(given).toEqual([1, 2, 3]);
});

test('two publishers sent in turns, and it is joined in the middle of that: no hole, and nothing twice', async () => {
  const { place, given } = aPlace(20, 30);
  place.joinAt(20);
  await place.take([...events(11, 15), ...events(21, 25)]);
  expect(await place.take([...events(16, 20), ...events(26, 30)])).toBe(30);
  expect(given).toEqual(events(21, 30).map(({ position }) => position));
  // Whoever does not know what was shown before takes it for a hole.
  const { place: unknowing } = aPlace(20, 30);
  await expect(unknowing.take([...events(11, 15), ...events(21, 25)])).rejects.toMatchObject({
    expected: 16,
  });
});

test('what is missing right after the place of joining is a hole', async () => {
  const { place } = aPlace(20, 30);
  place.joinAt(20);
  await expect(place.take(events(22, 23))).rejects.toMatchObject({ expected: 21, found: 22 });
});

test('joining later than the handler stands, what lies between comes from history', async () => {
  const { place, given, asked } = aPlace(2, 9);
  await place.take(events(8, 9));
  expect(given).toEqual([3, 4, 5, 6, 7, 8, 9]);
  expect(asked).toEqual([2, 4, 6]);
});

test('what history gave while there was no broker is left out when the topic shows it, and the place is ahead until then', async () => {
  const { place, given } = aPlace(0, 8);
  place.joinAt(0);
  expect(place.isAhead).toBe(false);
  await place.catchUp(6);
  expect(await place.take(events(1, 4))).toBe(4);
  expect(given).toEqual([1, 2, 3, 4, 5, 6]);
  expect(place.isAhead).toBe(true);
  expect(await place.take(events(5, 8))).toBe(8);
  expect(given).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  expect(place.isAhead).toBe(false);
});

test('history goes on for as long as it may, and hears which event it goes on from', async () => {
  const from: (string | null)[] = [];
  const read = async (_stream: number, after: number, eventId: string | null) => {
    from.push(eventId);
    return [{ ...event(after + 1), id: `event ${after + 1}` }];
  };
  const place = new StreamPlace(source, 3, 0, read, async () => from.length, new AbortController().signal);
  await place.catchUp(9, 0);
  expect(from).toEqual([]);
  await place.catchUp(3);
  expect(from).toEqual([null, 'event 1', 'event 2']);
});

test('after joining anew the topic may be further on: the handler says how far others got', async () => {
  const { place, given } = aPlace(0, 20, async ({ events: batch }) => Math.max(10, batch.at(-1)!.position));
  await place.take(events(1, 1));
  place.joinAnew();
  await place.take(events(11, 12));
  expect(given).toEqual([1, 11, 12]);
});

test('set back by its handler, it gives again from there, at the next event at the latest', async () => {
  let setBack = true;
  const { place, given } = aPlace(4, 6, async ({ events: batch }) => {
    if (!setBack) return batch.at(-1)!.position;
    setBack = false;
    return 0;
  });
  expect(await place.take(events(5, 6))).toBe(6);
  expect(given).toEqual([5, 6, 1, 2, 3, 4, 5, 6]);
});

test('told to stop, it gives no more and says that not all is done', async () => {
  const { place, given, stop } = aPlace(0, 3 * FOLLOW_BATCH_MAX, async ({ events: batch }) => {
    stop.abort();
    return batch.at(-1)!.position;
  });
  expect(await place.take(events(1, 3 * FOLLOW_BATCH_MAX))).toBeNull();
  expect(given).toHaveLength(FOLLOW_BATCH_MAX);
});
