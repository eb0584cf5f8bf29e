import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { utimes } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test, vi } from 'vitest';
import { freshDataDir, removeDataDir } from './data-dir.ts';

const ROOT = fileURLToPath(new URL('../../../..', import.meta.url));
const WAIT = { timeout: 50_000, interval: 20 };

test('a change of a source file starts the hub again, with logs for people, and Ctrl-C ends all of it', async () => {
  const dir = await freshDataDir();
  onTestFinished(() => removeDataDir(dir));
  const dev = spawn(process.execPath, ['scripts/dev.mjs', '--port', '0', '--data', dir, '--no-sample'], {
    cwd: ROOT,
    env: { ...process.env, DATABASE_URL: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  for (const stream of [dev.stdout, dev.stderr]) stream.on('data', (chunk) => (printed += String(chunk)));
  const urls = () => [...printed.matchAll(/^Samspill is ready: (\S+)$/gm)].map(([, url]) => url!);

  await vi.waitFor(() => expect(urls()).toHaveLength(1), WAIT);
  await utimes(new URL('../start/steps.ts', import.meta.url), new Date(), new Date());
  await vi.waitFor(() => expect(urls()).toHaveLength(2), WAIT);
  expect(printed).toContain('start/steps.ts has changed: starting again.');

  const [before, now] = urls();
  await expect(fetch(before!)).rejects.toThrow('fetch failed');
  const query = 'mutation { withdrawActivity(input: { id: "1", reason: DUPLICATE }) { withdrawnId } }';
  await fetch(now!, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  await vi.waitFor(() => expect(printed).toMatch(/INFO.*: access refused/), WAIT);

  const gone = once(dev, 'exit');
  dev.kill('SIGINT');
  expect(await gone).toEqual([0, null]);
  await expect(fetch(now!)).rejects.toThrow('fetch failed');
});
