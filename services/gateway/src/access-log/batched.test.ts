import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { batched } from './batched.ts';

test('what comes while a batch is on its way goes with the next, in order and in bounds', async () => {
  const batches: number[][] = [];
  const write = batched<number>(async (items) => {
    batches.push([...items]);
    await Promise.resolve();
  }, 3);
  await Promise.all([1, 2, 3, 4, 5, 6].map(write));
  await write(7);
  expect(batches).toEqual([[1], [2, 3, 4], [5, 6], [7]]);
});

test('a batch that fails fails for those in it alone', async () => {
  let count = 0;
  const write = batched<number>(async () => {
    if (++count === 2) throw new Error('disk');
  }, 2);
  const ends = await Promise.allSettled([1, 2, 3, 4].map(write));
  expect(ends.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected', 'fulfilled']);
});

test('of those who come one in each turn of the loop many go together, and who comes alone goes at once', async () => {
  const begun: number[] = [];
  const write = batched<number>(async () => {
    begun.push(performance.now());
    await nextTurn();
    await nextTurn();
  }, 1_000);
  const all: Promise<void>[] = [];
  for (let n = 0; n < 500; n += 1) {
    all.push(write(n));
    await nextTurn();
  }
  await Promise.all(all);
  // A write takes two turns, and the next one begins four times as long after it at the earliest.
  expect(begun.length).toBeLessThan(500 / 4);

  const alone = begun.length;
  for (let n = 0; n < 3; n += 1) {
    const asked = write(n);
    // Before anybody has waited for anything.
    expect(begun).toHaveLength(alone + n + 1);
    await asked;
  }
});
