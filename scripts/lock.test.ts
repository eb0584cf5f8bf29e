import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { withLock } from './lock.mjs';

let dir: string;
let path: string;

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'samspill-lock-'));
  path = join(dir, 'lock');
});

afterEach(() => rmSync(dir, { recursive: true, force: true }));

const noWaiting = (pid: number): void => {
  throw new Error(`waited for ${pid}`);
};

test('one after the other, and whoever waits says for whom, once', async () => {
  const order: string[] = [];
  const waitedFor: number[] = [];
  const { promise: mayEnd, resolve: end } = Promise.withResolvers<void>();
  const first = withLock(path, noWaiting, async () => {
    order.push('first begins');
    await mayEnd;
    order.push('first ends');
  });
  const second = withLock(
    path,
    (pid: number) => {
      waitedFor.push(pid);
      end();
    },
    async () => order.push('second'),
  );
  await Promise.all([first, second]);
  expect(order).toEqual(['first begins', 'first ends', 'second']);
  expect(waitedFor).toEqual([process.pid]);
  expect(readdirSync(dir)).toEqual([]);
});

test('the lock of a dead process is broken', async () => {
  const { pid } = spawnSync('true');
  writeFileSync(path, String(pid));
  expect(await withLock(path, noWaiting, async () => 'mine')).toBe('mine');
});

test('a lock that nobody renews is broken, whoever has its process number now', async () => {
  writeFileSync(path, String(process.pid));
  utimesSync(path, new Date(0), new Date(0));
  expect(await withLock(path, noWaiting, async () => 'mine')).toBe('mine');
});

test('the lock is let go of when the work fails', async () => {
  await expect(
    withLock(path, noWaiting, async () => {
      throw new Error('out of luck');
    }),
  ).rejects.toThrow('out of luck');
  expect(existsSync(path)).toBe(false);
});
