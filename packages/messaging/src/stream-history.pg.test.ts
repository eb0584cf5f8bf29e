import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Messaging } from './start.ts';
import { HISTORY_READ_MAX } from './stream-history.ts';
import { paint, Park } from './testing/park.ts';

let park: Park;
let messaging: Messaging;

beforeAll(async () => {
  park = await Park.open();
  messaging = await park.start();
  await paint(messaging, ['a', 'b', 'c', 'a', 'b', 'c', 'a', 'b', 'c', 'a']);
});

afterAll(() => park.close());

const source = { service: 'benches', dataClass: 'public' } as const;

test('by sequence, dense, a page at a time', async () => {
  const { history } = messaging;
  const pages = [
    await history.read(source, 0, 4),
    await history.read(source, 4, 4),
    await history.read(source, 8, 4),
  ];
  expect(pages.map((page) => page.map(({ sequence }) => sequence))).toEqual([
    [1, 2, 3, 4],
    [5, 6, 7, 8],
    [9, 10],
  ]);
  expect(pages.flat().map(({ subject }) => subject)).toEqual([
    'a',
    'b',
    'c',
    'a',
    'b',
    'c',
    'a',
    'b',
    'c',
    'a',
  ]);
  expect(await history.read({ service: 'benches', dataClass: 'restricted' }, 0, 4)).toEqual([]);
  await expect(history.read(source, 0, HISTORY_READ_MAX + 1)).rejects.toThrow('at most');
});

test('a cursor leads back to where it was made', async () => {
  const { history } = messaging;
  expect(await history.sequenceAt(source, await history.cursorAt(source, 0))).toBe(0);
  expect(await history.sequenceAt(source, await history.cursorAt(source, 7))).toBe(7);
});

test('a cursor of another epoch, or ahead of the stream, is gone, and the refusal names the earliest', async () => {
  const { history } = messaging;
  const earliest = await history.cursorAt(source, 0);
  const gone = expect.objectContaining({ code: 'CURSOR_GONE', details: { earliest } });
  await expect(history.sequenceAt(source, `${'0'.repeat(32)}.3`)).rejects.toThrow(gone);
  await expect(history.sequenceAt(source, await history.cursorAt(source, 11))).rejects.toThrow(gone);
  await expect(history.sequenceAt(source, 'not a cursor')).rejects.toThrow(
    expect.objectContaining({ code: 'MALFORMED_CURSOR' }),
  );
});

test('lag is counted from where the cursors stand', async () => {
  const { history, log } = messaging;
  const heads = await log.heads(source);
  expect(await history.lag(source, heads)).toEqual({ lag: 0, lagAgeS: 0 });
  const behind = await history.lag(
    source,
    heads.map(() => 0),
  );
  expect(behind.lag).toBe(10);
  expect(behind.lagAgeS).toBeGreaterThan(0);
});

// Changes the history; stands last.
test('a cursor older than what is kept is gone, and the earliest one works', async () => {
  const { history } = messaging;
  const old = await history.cursorAt(source, 2);
  await park.rows('delete from messaging.stream where sequence <= 4');
  const earliest = await history.cursorAt(source, 4);
  await expect(history.sequenceAt(source, old)).rejects.toThrow(
    expect.objectContaining({ code: 'CURSOR_GONE', details: { earliest } }),
  );
  expect((await history.read(source, await history.sequenceAt(source, earliest), 1))[0]?.sequence).toBe(5);
});
