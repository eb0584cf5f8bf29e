import { createRequire } from 'node:module';
import { expect, onTestFinished, test, vi } from 'vitest';
import { calmIdleConnections } from './idle-timer-patch.ts';

interface Queue {
  maybeThrottle(ms: number): void;
  push(request: { entry: { correlationId: number }; expectResponse: boolean; sendRequest: () => void }): void;
  checkPendingRequests(): void;
  destroy(): void;
}

function aQueue(): Queue {
  const RequestQueue = createRequire(import.meta.url)('kafkajs/src/network/requestQueue') as new (
    options: object,
  ) => Queue;
  const logger = { debug: () => {}, warn: () => {} };
  const queue = new RequestQueue({ maxInFlightRequests: 1, requestTimeout: 1000, logger });
  onTestFinished(() => queue.destroy());
  return queue;
}

test('a queue with nothing waiting sets no timer', () => {
  expect(calmIdleConnections()).toBe(true);
  const setTimer = vi.spyOn(globalThis, 'setTimeout');
  onTestFinished(() => setTimer.mockRestore());
  aQueue().checkPendingRequests();
  expect(setTimer).not.toHaveBeenCalled();
});

test('a request that the broker slows down is sent when its time comes', async () => {
  calmIdleConnections();
  const queue = aQueue();
  const sent = vi.fn<() => void>();
  queue.maybeThrottle(30);
  queue.push({ entry: { correlationId: 1 }, expectResponse: true, sendRequest: sent });
  expect(sent).not.toHaveBeenCalled();
  await expect.poll(() => sent.mock.calls.length).toBe(1);
});
