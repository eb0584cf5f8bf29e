import { expect, test } from 'vitest';
import { instanceAddresses, LEFT_OUT_MS_FIRST, LEFT_OUT_MS_MOST } from './instance-addresses.ts';

const none: ReadonlySet<string> = new Set();

function threeAt(clock: { now: number }) {
  return instanceAddresses(['a', 'b', 'c'], () => clock.now);
}

test('instances are taken in turn', () => {
  const addresses = threeAt({ now: 0 });
  const taken = Array.from({ length: 6 }, () => addresses.next(none));
  expect(new Set(taken)).toEqual(new Set(['a', 'b', 'c']));
  expect(taken.slice(0, 3)).toEqual(taken.slice(3));
});

test('one that did not answer is left out, longer each time, until it answers', () => {
  const clock = { now: 0 };
  const addresses = threeAt(clock);
  const comesBackAfter = () => {
    for (let ms = 0; ; ms += 50) {
      clock.now += 50;
      const asked = new Set(Array.from({ length: 3 }, () => addresses.next(none)));
      if (asked.has('b')) return ms + 50;
    }
  };
  addresses.failed('b');
  expect(comesBackAfter()).toBe(LEFT_OUT_MS_FIRST);
  addresses.failed('b');
  expect(comesBackAfter()).toBe(LEFT_OUT_MS_FIRST * 2);
  for (let i = 0; i < 10; i += 1) addresses.failed('b');
  expect(comesBackAfter()).toBe(LEFT_OUT_MS_MOST);
  addresses.answered('b');
  addresses.failed('b');
  expect(comesBackAfter()).toBe(LEFT_OUT_MS_FIRST);
});

test('where all are left out, the one that has been away the longest is asked', () => {
  const clock = { now: 0 };
  const addresses = threeAt(clock);
  for (const url of ['b', 'c', 'a']) {
    addresses.failed(url);
    clock.now += 1;
  }
  expect(addresses.next(none)).toBe('b');
  expect(addresses.next(new Set(['b']))).toBe('c');
  expect(addresses.next(new Set(['a', 'b', 'c']))).toBeNull();
});

test('other addresses take the place of these at once', () => {
  const addresses = threeAt({ now: 0 });
  addresses.moveTo(['d']);
  expect([addresses.next(none), addresses.next(none)]).toEqual(['d', 'd']);
  addresses.moveTo([]);
  expect(addresses.next(none)).toBeNull();
});
