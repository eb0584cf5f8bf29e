import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { keepProcess } from './kept-process.ts';
import type { Pulse } from './pulse.ts';

const SMALL = fileURLToPath(new URL('testing/small.actor.ts', import.meta.url));
const QUICK: Pulse = { everyMs: 50, answerMsMax: 450, missesMax: 4 };
const SOON = { timeout: 20_000, interval: 50 };

async function aSmallProcess() {
  const said: string[] = [];
  const kept = await keepProcess(
    { name: 'small', main: SMALL, host: '127.0.0.1', variables: () => ({}) },
    {
      replaced: 'beside',
      onMove: () => {},
      log: (line) => said.push(line),
      pulse: QUICK,
      signal: new AbortController().signal,
    },
  );
  onTestFinished(() => kept.stop());
  return { kept, said };
}

test('a process that hangs is ended and started again', async () => {
  const { kept, said } = await aSmallProcess();
  const { pid } = kept.running!;
  process.kill(pid, 'SIGSTOP');
  await expect.poll(() => kept.running?.pid ?? pid, SOON).not.toBe(pid);
  expect(said).toEqual([
    `small (process ${pid}) does not answer any more; ending it.`,
    `small (process ${pid}) has ended with SIGKILL; starting it again.`,
    'small runs again.',
  ]);
  expect(await kept.running!.isAlive(5_000)).toBe(true);
});

test('one that stood still for a moment, or only has much to do, goes on', async () => {
  const { kept, said } = await aSmallProcess();
  const { pid } = kept.running!;
  process.kill(pid, 'SIGSTOP');
  await sleep(200);
  process.kill(pid, 'SIGCONT');
  await sleep(QUICK.missesMax * (QUICK.everyMs + QUICK.answerMsMax));
  expect(kept.running?.pid).toBe(pid);
  expect(said).toEqual([]);
});
