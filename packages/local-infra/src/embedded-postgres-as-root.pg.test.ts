import { chmodSync, chownSync, existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Client } from 'pg';
import { expect, onTestFinished, test } from 'vitest';
import { removeCluster, startCluster } from './embedded-postgres.ts';
import { canEnter, runAsFor } from './run-as.ts';
import { clusterInAProcess, end } from './testing/cluster-in-a-process.ts';

// As an ordinary user the rest of the suite is the proof.
const ordinary = process.getuid?.() !== 0;
const WHY = 'only root can become another user';

function aDirectory(mode: number): string {
  const dir = mkdtempSync(join(tmpdir(), 'samspill-cluster-'));
  chmodSync(dir, mode);
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  return dir;
}

test('under a directory that others cannot enter, the data lies elsewhere, and start says where', async ({
  skip,
}) => {
  skip(ordinary, WHY);
  const dir = aDirectory(0o700);
  const lines: string[] = [];
  const start = () => startCluster({ dir, fast: true, log: (line) => lines.push(line) });

  const first = await start();
  const client = new Client(first.adminUrl);
  await client.connect();
  await client.query('create table note ()');
  await client.end();
  await first.stop();

  const place = /its data is in (.*)\.$/.exec(lines[0] ?? '')?.[1];
  expect(place).toBeDefined();
  expect(existsSync(join(dir, 'postgres'))).toBe(false);
  expect(statSync(join(place!, 'postgres')).mode & 0o777).toBe(0o700);

  const second = await start();
  onTestFinished(() => second.stop());
  const again = new Client(second.adminUrl);
  await again.connect();
  expect((await again.query("select to_regclass('note') is not null as kept")).rows).toEqual([
    { kept: true },
  ]);
  await again.end();
  await second.stop();

  await removeCluster({ dir, log: () => {} });
  expect(existsSync(place!)).toBe(false);
});

test('an ordinary user starts it too, and root after them leaves the data theirs', async ({ skip }) => {
  skip(ordinary, WHY);
  const dir = aDirectory(0o755);
  const user = runAsFor(join(dir, 'none yet'))!;
  expect(
    canEnter(user, dirname(process.execPath)),
    'the checkout is open to other users; without that, this cannot be tried',
  ).toBe(true);
  chownSync(dir, user.uid, user.gid);
  const { process: hub, outcome } = await clusterInAProcess(dir, user);
  expect(outcome).toMatchObject({ adminUrl: expect.stringContaining('127.0.0.1') });
  await end(hub, 'SIGTERM');

  const cluster = await startCluster({ dir, fast: true, log: () => {} });
  await cluster.stop();
  expect(statSync(join(dir, 'postgres', 'PG_VERSION')).uid).toBe(user.uid);

  const { process: once, outcome: more } = await clusterInAProcess(dir, user);
  expect(more).toMatchObject({ adminUrl: expect.stringContaining('127.0.0.1') });
  await end(once, 'SIGTERM');
});

test('data that is not ours to touch is refused by name', async ({ skip }) => {
  skip(ordinary, WHY);
  const dir = aDirectory(0o755);
  const user = runAsFor(join(dir, 'none yet'))!;
  const { outcome } = await clusterInAProcess(dir, user);
  expect(outcome.error).toMatchObject({
    code: 'DATA_OF_ANOTHER_USER',
    message: expect.stringContaining(dir),
  });
});
