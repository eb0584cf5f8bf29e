import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { Slots } from './slots.ts';

test('never more at once than there are slots, and a failure gives its slot back', async () => {
  const slots = new Slots(3);
  let now = 0;
  let most = 0;
  const work = async (i: number) => {
    most = Math.max(most, ++now);
    await sleep(1);
    now--;
    if (i % 5 === 0) throw new Error('failed');
  };
  const ends = await Promise.allSettled(Array.from({ length: 40 }, (_, i) => slots.run(() => work(i))));
  expect(most).toBe(3);
  expect(ends.filter(({ status }) => status === 'rejected')).toHaveLength(8);
});
