import type { StreamEvent } from '@samspill/events/stream-event';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ChangeReader, type ChangeReaderOptions } from './change-reader.ts';
import { LiveRing } from './live-ring.ts';

const event = (sequence: number) => ({ sequence }) as StreamEvent;
const upTo = (last: number) => Array.from({ length: last }, (_, index) => event(index + 1));
const cursorOf = (sequence: number) => `e.${sequence}`;

/** Writers that publish in windows of any order while a reader passes from history to the ring. */
function seam(readerOf: (world: SeamWorld) => Pick<ChangeReader, 'next' | 'return'>) {
  return fc.asyncProperty(
    fc.record({
      before: fc.nat(60),
      live: fc.integer({ min: 1, max: 60 }),
      after: fc.nat(60),
      capacity: fc.integer({ min: 1, max: 20 }),
      shuffle: fc.array(fc.nat(), { minLength: 60, maxLength: 60 }),
      restartAt: fc.option(fc.nat(60)),
    }),
    fc.scheduler(),
    async ({ before, live, after, capacity, shuffle, restartAt }, scheduler) => {
      const total = before + live;
      const from = Math.min(after, before);
      const ring = new LiveRing(capacity);
      let published = before;
      ring.restart(before);
      const reader = readerOf({
        ring,
        after: from,
        history: scheduler.scheduleFunction(async (place: number, limit: number) =>
          upTo(published).slice(place, place + Math.min(limit, 7)),
        ),
      });

      const rank = ({ sequence }: StreamEvent) => shuffle[sequence % 60] ?? 0;
      const writing = (async () => {
        while (published < total) {
          const size = 1 + ((shuffle[published % 60] ?? 0) % 4);
          const window = upTo(Math.min(published + size, total)).slice(published);
          await scheduler.schedule(Promise.resolve());
          const isRestart =
            restartAt !== null && published <= restartAt && restartAt < published + window.length;
          published += window.length;
          if (isRestart) ring.restart(published);
          for (const each of window.toSorted((a, b) => rank(a) - rank(b))) {
            ring.offer([each]);
            if (each.sequence % 3 === 0) ring.offer([each]);
          }
        }
      })();

      const seen: number[] = [];
      const reading = (async () => {
        while (seen.at(-1) !== total) seen.push((await reader.next()).value!.sequence);
      })();
      await scheduler.waitFor(Promise.all([writing, reading]));
      await reader.return();
      expect(seen).toEqual(
        upTo(total)
          .slice(from)
          .map(({ sequence }) => sequence),
      );
    },
  );
}

type SeamWorld = Pick<ChangeReaderOptions, 'ring' | 'after' | 'history'>;

test('no event is lost or repeated at the seam, whenever history ends and however the ring is fed', async () => {
  const readerOf = (world: SeamWorld) =>
    new ChangeReader({ ...world, cursorOf, behindMax: Number.POSITIVE_INFINITY });
  const { failed, counterexample, seed } = await fc.check(seam(readerOf), { numRuns: 300 });
  expect({ failed, counterexample, seed }).toMatchObject({ failed: false });
});

test('negative control: reading history once and then whatever the ring shows is caught by the same test', async () => {
  const naive = ({ ring, after, history }: SeamWorld) => {
    let place = after;
    let page: readonly StreamEvent[] | null = null;
    return {
      async next(): Promise<IteratorResult<StreamEvent>> {
        page ??= await history(after, 1_000);
        const fromPage = page.find(({ sequence }) => sequence > place);
        if (!fromPage && ring.last <= place) await new Promise<void>((resolve) => ring.onMove(resolve));
        const value = fromPage ?? ring.at(ring.last);
        place = value.sequence;
        return { done: false, value };
      },
      return: async () => ({ done: true, value: undefined }) as const,
    };
  };
  const { failed } = await fc.check(seam(naive), { numRuns: 300 });
  expect(failed).toBe(true);
});

test('one that had caught up and falls behind is cut with the cursor to go on from', async () => {
  const ring = new LiveRing(100);
  ring.restart(0);
  const reader = new ChangeReader({ ring, history: async () => [], after: 0, cursorOf, behindMax: 5 });
  ring.offer(upTo(3));
  expect((await reader.next()).value!.sequence).toBe(1);
  ring.offer(upTo(20));
  await expect(reader.next()).rejects.toMatchObject({
    code: 'SUBSCRIBER_TOO_SLOW',
    details: { cursor: 'e.1' },
  });
  expect(await reader.next()).toEqual({ done: true, value: undefined });
});

test('one that still reads history is not cut, however much happens meanwhile', async () => {
  const ring = new LiveRing(10);
  ring.restart(500);
  let published = 500;
  const reader = new ChangeReader({
    ring,
    history: async (place) => upTo(published).slice(place, place + 50),
    after: 0,
    cursorOf,
    behindMax: 5,
  });
  expect((await reader.next()).value!.sequence).toBe(1);
  published = 600;
  ring.offer(upTo(600).slice(500));
  for (let expected = 2; expected <= 600; expected++)
    expect((await reader.next()).value!.sequence).toBe(expected);
});

test('what was trimmed away between asking and reading is told, not skipped', async () => {
  const ring = new LiveRing(10);
  ring.restart(100);
  const reader = new ChangeReader({ ring, history: async () => upTo(100).slice(50), after: 10, cursorOf });
  await expect(reader.next()).rejects.toMatchObject({ code: 'CURSOR_GONE', details: { earliest: 'e.50' } });
});

test('ending wakes whoever waits', async () => {
  const ring = new LiveRing(10);
  ring.restart(0);
  const reader = new ChangeReader({ ring, history: async () => [], after: 0, cursorOf });
  const waiting = reader.next();
  await reader.return();
  expect(await waiting).toEqual({ done: true, value: undefined });
});
