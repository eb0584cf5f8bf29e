import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import { isSameProcess, processIdentity } from './process-identity.ts';

test('a process is itself, and not another', async () => {
  const child = spawn('sleep', ['60']);
  await once(child, 'spawn');
  const identity = processIdentity(child.pid!)!;
  expect(isSameProcess(child.pid!, identity)).toBe(true);
  expect(isSameProcess(child.pid!, processIdentity(process.pid)!)).toBe(false);
  child.kill('SIGKILL');
  await once(child, 'exit');
  expect(isSameProcess(child.pid!, identity)).toBe(false);
});

test('a process that has ended but has not been waited for is none', async () => {
  // The shell's background job ends, and the sleep that replaces the shell never waits for it.
  const parent = spawn('/bin/sh', ['-c', 'true & echo $!; exec sleep 60'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [line] = (await once(parent.stdout, 'data')) as [Buffer];
  await expect.poll(() => processIdentity(Number(line.toString())), { timeout: 10_000 }).toBeNull();
  parent.kill('SIGKILL');
});

test('there is no process of that number', () => {
  expect(processIdentity(2 ** 30)).toBeNull();
});
