import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

test('a first run without network says so in a sentence, and soon', async () => {
  // A port that was free a moment ago: nobody is there.
  const gone = createServer().listen(0, '127.0.0.1');
  await once(gone, 'listening');
  const { port } = gone.address() as AddressInfo;
  gone.close();
  const copy = await mkdtemp(join(tmpdir(), 'samspill-first-'));
  for (const name of ['scripts', 'package.json', 'pnpm-lock.yaml', 'pnpm-workspace.yaml'])
    await cp(join(ROOT, name), join(copy, name), { recursive: true });
  await mkdir(join(copy, 'cache'));

  const start = performance.now();
  const env = {
    PATH: process.env['PATH'],
    HOME: copy,
    npm_config_cache: join(copy, 'cache'),
    npm_config_registry: `http://127.0.0.1:${port}/`,
  };
  const { code, stderr } = await promisify(execFile)(process.execPath, ['scripts/bootstrap.mjs', 'start'], {
    cwd: copy,
    env,
  }).then(
    () => ({ code: 0, stderr: '' }),
    (error: { code: number; stderr: string }) => error,
  );
  const seconds = (performance.now() - start) / 1_000;
  await rm(copy, { recursive: true });

  expect(stderr).toMatch(/The package registry cannot be reached\. The first run needs the network/);
  expect(code).toBe(1);
  // Ten on a machine that has nothing else to do.
  expect(seconds).toBeLessThan(30);
});
