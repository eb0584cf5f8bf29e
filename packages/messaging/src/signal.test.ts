import { expect, test } from 'vitest';
import { Signal } from './signal.ts';

const never = new AbortController().signal;
const LONG_MS = 60_000;

test('raised beforehand, the next wait passes at once, and only that one', async () => {
  const signal = new Signal();
  signal.raise();
  await signal.wait(LONG_MS, never);
  let passed = false;
  const second = signal.wait(LONG_MS, never).then(() => (passed = true));
  await Promise.resolve();
  expect(passed).toBe(false);
  signal.raise();
  await second;
});

test('aborting ends a wait, also one that begins afterwards', async () => {
  const stopping = new AbortController();
  const signal = new Signal();
  const waiting = signal.wait(LONG_MS, stopping.signal);
  stopping.abort();
  await expect(waiting).resolves.toBeUndefined();
  await expect(signal.wait(LONG_MS, stopping.signal)).resolves.toBeUndefined();
});
