import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import { unsentBytes } from './unsent-bytes.ts';

class Reader extends EventEmitter {
  isCut = false;

  destroy() {
    this.isCut = true;
    this.emit('close');
  }
}

test('where too much waits, the connection with most is cut and the others stay', () => {
  const unsent = unsentBytes(100);
  const [small, large, middle] = [new Reader(), new Reader(), new Reader()];
  const sent = unsent.hold(small, 10);
  unsent.hold(large, 30);
  const cut = unsent.hold(large, 30);
  unsent.hold(middle, 30);
  expect([small, large, middle].some(({ isCut }) => isCut)).toBe(false);
  unsent.hold(small, 20);
  expect([small, large, middle].map(({ isCut }) => isCut)).toEqual([false, true, false]);
  expect(unsent.held).toBe(60);
  // Each is let go of once, however it ends.
  cut();
  sent();
  sent();
  expect(unsent.held).toBe(50);
  middle.emit('close');
  expect(unsent.held).toBe(20);
});
