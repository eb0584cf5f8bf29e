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
