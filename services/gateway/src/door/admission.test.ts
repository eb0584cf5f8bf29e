import { expect, test } from 'vitest';
import {
  CALM_MS,
  KEYED_IN_A_ROW_MAX,
  RUNNING_MAX,
  RUNNING_PER_ADDRESS_MAX,
  STANDING_MS,
  WAITING_BUSY_MAX,
  WAITING_MAX,
  admission,
} from './admission.ts';

/** Operations that end when they are told to, in a world with a clock of its own. */
function world() {
  let at = 0;
  const admitted = admission(
    () => at,
    (begin) => begin(),
  );
  const begun: string[] = [];
  const refused: string[] = [];
  const ends: (() => void)[] = [];
  return {
    admitted,
    begun,
    refused,
    pass: (ms: number) => (at += ms),
    ask: async (address: string, count = 1, isKeyed = false) => {
      for (let index = 0; index < count; index++) {
        const work = () => {
          begun.push(address);
          return new Promise<void>((resolve) => ends.push(resolve));
        };
        admitted.run({ address, isKeyed }, work).catch(({ code }: { code: string }) => {
          if (code === 'OVERLOADED') refused.push(address);
        });
      }
      await settled();
    },
    end: async (count = 1) => {
      for (let index = 0; index < count; index++) {
        ends.shift()!();
        await settled();
      }
    },
  };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

test('so many run, so many wait, and what is beyond is refused at once', async () => {
  const { admitted, ask, end, refused } = world();
  for (const address of ['a', 'b']) await ask(address, RUNNING_MAX / 2);
  await ask('c', WAITING_MAX);
  expect([admitted.running, admitted.waiting, refused.length]).toEqual([RUNNING_MAX, WAITING_MAX, 0]);
  expect(admitted.isFull({ address: 'c', isKeyed: false })).toBe(true);
  // Another address takes a place from the one that has most; a key has a queue of its own.
  expect(admitted.isFull({ address: 'd', isKeyed: false })).toBe(false);
  expect(admitted.isFull({ address: 'c', isKeyed: true })).toBe(false);
  await ask('c', 3);
  expect(refused).toEqual(['c', 'c', 'c']);
  await end(RUNNING_MAX);
  expect(admitted.waiting).toBeLessThan(WAITING_MAX);
});

test('one address leaves room for others, and has all of its own done', async () => {
  const { admitted, ask, begun, end } = world();
  await ask('greedy', 40);
  expect(admitted.running).toBe(RUNNING_PER_ADDRESS_MAX);
  await ask('other');
  expect(begun.at(-1)).toBe('other');
  await end(41);
  expect(begun.filter((address) => address === 'greedy')).toHaveLength(40);
  expect([admitted.running, admitted.waiting]).toEqual([0, 0]);
});

test('addresses take turns, however many one of them sends', async () => {
  const { ask, begun, end } = world();
  for (const address of ['x', 'y']) await ask(address, RUNNING_MAX / 2);
  await ask('greedy', 20);
  await ask('one', 2);
  begun.length = 0;
  await end(4);
  expect(begun).toEqual(['greedy', 'one', 'greedy', 'one']);
});

test('where all places to wait are taken, the one who has most gives way', async () => {
  const { admitted, ask, refused } = world();
  await ask('greedy', RUNNING_PER_ADDRESS_MAX + WAITING_MAX);
  await ask('second', RUNNING_MAX);
  expect(refused.every((address) => address === 'greedy')).toBe(true);
  expect(refused).toHaveLength(RUNNING_PER_ADDRESS_MAX);
  expect(admitted.waiting).toBe(WAITING_MAX);
});

test('who shows a key goes first, and the others do not wait for ever', async () => {
  const { ask, begun, end } = world();
  for (const address of ['x', 'y']) await ask(address, RUNNING_MAX / 2);
  await ask('reader', 2);
  await ask('writer', 8, true);
  begun.length = 0;
  await end(10);
  const first = Array.from({ length: KEYED_IN_A_ROW_MAX }, () => 'writer');
  expect(begun).toEqual([...first, 'reader', ...first, 'reader']);
});

test('a queue that stands is no burst: readers are refused at once then, until it has been calm', async () => {
  const { admitted, ask, end, pass, refused } = world();
  for (const address of ['x', 'y']) await ask(address, RUNNING_MAX / 2);
  await ask('z', WAITING_BUSY_MAX);
  pass(STANDING_MS);
  await ask('z', 2);
  expect(refused).toEqual(['z', 'z']);
  await ask('writer', 2, true);
  expect(refused).toHaveLength(2);

  // A moment without a queue is not calm.
  await end(WAITING_BUSY_MAX + 3);
  await ask('z', RUNNING_MAX - admitted.running);
  await ask('z', WAITING_BUSY_MAX + 1);
  expect(refused).toHaveLength(3);

  await end(RUNNING_MAX + WAITING_BUSY_MAX - admitted.running);
  while (admitted.running > 0) await end();
  pass(CALM_MS);
  await ask('z', RUNNING_MAX + WAITING_BUSY_MAX * 2);
  expect(refused).toHaveLength(3);
});

test('a queue that moves fast may stand: who asks with sixty at once, again and again, is never refused', async () => {
  const { admitted, ask, end, pass, refused } = world();
  const clients = 60;
  await ask('z', clients);
  // Two hundred a second, for ten seconds.
  for (let done = 0; done < 2_000; done++) {
    pass(5);
    await end();
    await ask('z');
  }
  expect(refused).toEqual([]);
  expect(admitted.running + admitted.waiting).toBe(clients);

  // Ten times slower, and those who came are too many.
  for (let done = 0; done < 40; done++) {
    pass(50);
    await end();
    await ask('z', 2);
  }
  expect(refused.length).toBeGreaterThan(0);
  expect(admitted.waiting).toBeLessThanOrEqual(clients);
});
