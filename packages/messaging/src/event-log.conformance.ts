import { setTimeout as sleep } from 'node:timers/promises';
import type { StreamEvent } from '@samspill/events/stream-event';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { EventLog, OnBatch, Positions, StreamBatch, StreamSource } from './event-log.ts';
import { STREAMS, streamOf } from './stream-of.ts';

/** What a log has to bring along to be examined. */
export interface LogWorld {
  readonly log: EventLog;
  readonly source: StreamSource;
  /** Publishes one event per key, in this order. Resolves when they are in the streams. */
  publish(keys: readonly string[]): Promise<void>;
  /** Publishes one event in the source's other class. */
  publishElsewhere(key: string): Promise<void>;
  /** Breaks every connection that the log has. */
  breakConnections(): Promise<void>;
  /** Empties the data of all events of a key. */
  redact(key: string): Promise<void>;
  /** Takes one event out of a stream, as a fault would. Only the last test calls it. */
  lose(stream: number, position: number): Promise<void>;
  close(): Promise<void>;
}

/** The promises of `EventLog.follow`, the same for every log. */
export function eventLogConformance(name: string, open: () => Promise<LogWorld>): void {
  describe(`${name} keeps the promises of an event log`, () => {
    let world: LogWorld;
    const start: Positions = Array.from({ length: STREAMS }, () => 0);
    // Three keys in each of a few streams, so that streams interleave and keys share one.
    const keys = Array.from({ length: 30 }, (_, i) => `bench-${i}`);

    beforeAll(async () => {
      world = await open();
      await world.publish([...keys, ...keys.toReversed(), ...keys]);
    });

    afterAll(() => world.close());

    /** Follows until `enough`, and gives all that came. */
    async function collect(
      from: Positions,
      enough: (events: readonly StreamEvent[]) => boolean,
      during: () => Promise<void> = async () => {},
    ): Promise<StreamEvent[]> {
      const events: StreamEvent[] = [];
      const stop = new AbortController();
      const following = world.log.follow(
        world.source,
        from,
        async (batch) => {
          events.push(...batch.events);
          if (enough(events)) stop.abort();
          return lastPosition(batch);
        },
        stop.signal,
      );
      await Promise.all([following, during()]);
      return events;
    }

    test('everything from the beginning, once, dense and in order within each stream', async () => {
      const heads = await world.log.heads(world.source);
      const total = heads.reduce((sum, position) => sum + position, 0);
      const events = await collect(start, ({ length }) => length >= total);
      expect(events).toHaveLength(total);
      for (let stream = 0; stream < STREAMS; stream++) {
        const positions = events.filter((event) => event.stream === stream).map(({ position }) => position);
        expect(positions).toEqual(Array.from({ length: heads[stream]! }, (_, i) => i + 1));
      }
      for (const event of events) expect(event.stream).toBe(streamOf(event.partitionKey));
    });

    test('each aggregate in the order of its versions', async () => {
      const total = (await world.log.heads(world.source)).reduce((sum, position) => sum + position, 0);
      const events = await collect(start, ({ length }) => length >= total);
      const seen = new Map<string, number>();
      for (const { subject, aggregateVersion } of events) {
        expect(aggregateVersion).toBe((seen.get(subject) ?? 0) + 1);
        seen.set(subject, aggregateVersion);
      }
    });

    test('from the middle: what comes after, nothing before', async () => {
      const heads = await world.log.heads(world.source);
      const from = heads.map((position) => Math.max(0, position - 1));
      const total = heads.filter((position) => position > 0).length;
      const events = await collect(from, ({ length }) => length >= total);
      expect(events.every((event) => event.position === heads[event.stream])).toBe(true);
    });

    test('broadcast: two followers from the heads on each see what is published meanwhile', async () => {
      const heads = await world.log.heads(world.source);
      const [one, other] = await Promise.all([
        collect(heads, three, () => world.publish(['bench-1', 'bench-2', 'bench-1'])),
        collect(heads, three),
      ]);
      expect(one).toHaveLength(3);
      expect(ids(one)).toEqual(ids(other));
    });

    test('a stream rests while its batch is under way; the others go on', async () => {
      const [slow] = keys;
      const other = keys.find((key) => streamOf(key) !== streamOf(slow!))!;
      const heads = await world.log.heads(world.source);
      const stop = new AbortController();
      const release = Promise.withResolvers<void>();
      const otherCame = Promise.withResolvers<void>();
      let underWay = 0;
      const onBatch: OnBatch = async (batch) => {
        if (batch.stream !== streamOf(slow!)) {
          otherCame.resolve();
          return lastPosition(batch);
        }
        expect(++underWay).toBe(1);
        await release.promise;
        underWay--;
        const position = lastPosition(batch);
        if (position === heads[batch.stream]! + 3) stop.abort();
        return position;
      };
      const following = world.log.follow(world.source, heads, onBatch, stop.signal);
      await world.publish([slow!]);
      await world.publish([slow!, slow!, other]);
      await otherCame.promise;
      release.resolve();
      await following;
    });

    test('a slow stream that has yet to catch up holds up none of the others', async () => {
      const slow = streamOf(keys[0]!);
      const other = keys.find((key) => streamOf(key) !== slow)!;
      const heads = await world.log.heads(world.source);
      const stop = new AbortController();
      const otherCame = Promise.withResolvers<void>();
      const onBatch: OnBatch = async (batch) => {
        if (batch.stream === slow) await otherCame.promise;
        else if (lastPosition(batch) > heads[batch.stream]!) {
          otherCame.resolve();
          stop.abort();
        }
        return lastPosition(batch);
      };
      const following = world.log.follow(world.source, start, onBatch, stop.signal);
      await Promise.all([following, world.publish([other])]);
      await expect(otherCame.promise).resolves.toBeUndefined();
    });

    test('told an earlier position, it gives those events again; told a later one, it leaves them out', async () => {
      const stream = streamOf('bench-0');
      const given: number[] = [];
      const stop = new AbortController();
      let told = 0;
      await world.log.follow(
        world.source,
        start,
        async (batch) => {
          if (batch.stream !== stream) return lastPosition(batch);
          given.push(...batch.events.map(({ position }) => position));
          told++;
          if (told === 1) return 0;
          if (told === 2) {
            await world.publish(['bench-0', 'bench-0']);
            return lastPosition(batch) + 1;
          }
          stop.abort();
          return lastPosition(batch);
        },
        stop.signal,
      );
      const before = given.length / 2 - 0.5;
      const all = Array.from({ length: before }, (_, i) => i + 1);
      expect(given).toEqual([...all, ...all, before + 2]);
    });

    test('broken connections are mended, and nothing is missed', async () => {
      const heads = await world.log.heads(world.source);
      const events = await collect(
        heads,
        ({ length }) => length >= 6,
        async () => {
          await world.publish(['bench-3', 'bench-4']);
          await world.breakConnections();
          await world.publish(['bench-3', 'bench-4']);
          await world.breakConnections();
          await world.publish(['bench-3', 'bench-4']);
        },
      );
      expect(new Set(events.map(({ id }) => id)).size).toBe(6);
    });

    test('the other class has streams of its own', async () => {
      const heads = await world.log.heads(world.source);
      await world.publishElsewhere('bench-5');
      expect(await world.log.heads(world.source)).toEqual(heads);
    });

    test('stopped, it lets the batch under way finish and begins no other', async () => {
      const stop = new AbortController();
      let finished = 0;
      let begun = 0;
      await world.log.follow(
        world.source,
        start,
        async () => {
          begun++;
          stop.abort();
          await sleep(5);
          finished++;
          return 0;
        },
        stop.signal,
      );
      const then = begun;
      await sleep(20);
      expect(finished).toBe(then);
      expect(begun).toBe(then);
    });

    test('what the handler throws ends the following with just that', async () => {
      const boom = new Error('boom');
      const following = world.log.follow(
        world.source,
        start,
        async () => {
          throw boom;
        },
        new AbortController().signal,
      );
      await expect(following).rejects.toBe(boom);
    });

    test('a redacted event keeps its place and has no data', async () => {
      const heads = await world.log.heads(world.source);
      await world.publish(['bench-redacted', 'bench-0']);
      await world.redact('bench-redacted');
      const events = await collect(heads, ({ length }) => length >= 2);
      expect(events.find(({ subject }) => subject === 'bench-redacted')?.data).toBeNull();
      expect(events.find(({ subject }) => subject === 'bench-0')?.data).not.toBeNull();
    });

    test('at a hole it stops, and gives nothing from beyond it', async () => {
      const stream = streamOf('bench-6');
      await world.publish(['bench-6', 'bench-6', 'bench-6']);
      const hole = (await world.log.heads(world.source))[stream]! - 1;
      await world.lose(stream, hole);
      const given: number[] = [];
      const following = world.log.follow(
        world.source,
        start,
        async (batch) => {
          if (batch.stream === stream) given.push(...batch.events.map(({ position }) => position));
          return lastPosition(batch);
        },
        AbortSignal.timeout(10_000),
      );
      await expect(following).rejects.toMatchObject({ name: 'StreamGap', stream, expected: hole });
      expect(given.every((position) => position < hole)).toBe(true);
    });
  });
}

function three({ length }: readonly StreamEvent[]): boolean {
  return length >= 3;
}

function ids(events: readonly StreamEvent[]): string[] {
  return events.map(({ id }) => id).toSorted();
}

function lastPosition({ events }: StreamBatch): number {
  return events.at(-1)!.position;
}
