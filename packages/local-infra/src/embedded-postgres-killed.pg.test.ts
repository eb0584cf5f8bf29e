import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { afterEach, beforeEach, expect, onTestFinished, test } from 'vitest';
import { startCluster } from './embedded-postgres.ts';
import type { OwnerRecord } from './owner-record.ts';
import { childrenOf, clusterInAProcess, end, processesIn } from './testing/cluster-in-a-process.ts';
import { layCluster } from './testing/laid-cluster.ts';

const elsewhere = process.platform !== 'linux';
const WHY = 'what is left behind is looked for in /proc, which only Linux has';

let base: string;
let dir: string;

// They are about what comes after the making of the data.
beforeEach(async () => {
  base = mkdtempSync(join(tmpdir(), 'samspill-cluster-'));
  chmodSync(base, 0o755);
  dir = join(base, 'data');
  await layCluster(dir);
});

afterEach(() => rmSync(base, { recursive: true, force: true }));

async function started(log: (line: string) => void = () => {}) {
  const cluster = await startCluster({ dir, fast: true, log });
  onTestFinished(() => cluster.stop());
  return cluster;
}

async function held() {
  const holder = await clusterInAProcess(dir);
  onTestFinished(() => end(holder.process, 'SIGTERM'));
  return holder;
}

async function writeNote(url: string | undefined): Promise<void> {
  const client = new Client(url);
  await client.connect();
  // Handed to the system before the answer: what a killed process had committed stays, though not what a power cut takes.
  await client.query('set synchronous_commit = on');
  await client.query("create table note as select 'kept' as text");
  await client.end();
}

function postmasterIn(place: string): number {
  return Number(readFileSync(join(place, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);
}

/** A server that has seen that its hub is gone may be faster than we are. */
function killIfThere(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

async function readNote(url: string): Promise<unknown> {
  const client = new Client(url);
  await client.connect();
  try {
    return (await client.query('select text from note')).rows;
  } finally {
    await client.end();
  }
}

test('after SIGKILL of the hub alone, its server stops by itself', async ({ skip }) => {
  skip(elsewhere, WHY);
  const holder = await held();
  expect(processesIn(join(dir, 'postgres'))).not.toEqual([]);
  await end(holder.process, 'SIGKILL');
  await expect.poll(() => processesIn(join(dir, 'postgres')), { timeout: 30_000 }).toEqual([]);
});

test('a server that outlived its hub all the same is stopped and started again', async ({ skip }) => {
  skip(elsewhere, WHY);
  const holder = await held();
  await writeNote(holder.outcome.adminUrl);
  const orphans = processesIn(join(dir, 'postgres'));
  const watchmen = childrenOf(holder.process.pid!).filter((pid) => !orphans.includes(pid));
  for (const pid of watchmen) process.kill(pid, 'SIGKILL');
  await end(holder.process, 'SIGKILL');
  expect(processesIn(join(dir, 'postgres'))).toEqual(orphans);
  const lines: string[] = [];
  const { adminUrl } = await started((line) => lines.push(line));
  expect(await readNote(adminUrl)).toEqual([{ text: 'kept' }]);
  expect(processesIn(join(dir, 'postgres')).filter((pid) => orphans.includes(pid))).toEqual([]);
  expect(lines).toEqual([expect.stringContaining(`process ${holder.process.pid} left running`)]);
});

test('after SIGKILL of the whole tree the next start just works', async ({ skip }) => {
  skip(elsewhere, WHY);
  const holder = await held();
  await writeNote(holder.outcome.adminUrl);
  await end(holder.process, 'SIGKILL');
  for (const pid of processesIn(join(dir, 'postgres'))) killIfThere(pid);
  const { adminUrl } = await started();
  expect(await readNote(adminUrl)).toEqual([{ text: 'kept' }]);
});

test('after SIGKILL of the hub and its server while backends still live the next start works', async ({
  skip,
}) => {
  skip(elsewhere, WHY);
  const holder = await held();
  const postmaster = postmasterIn(dir);
  await writeNote(holder.outcome.adminUrl);
  await end(holder.process, 'SIGKILL');
  process.kill(postmaster, 'SIGKILL');
  const { adminUrl } = await started();
  expect(await readNote(adminUrl)).toEqual([{ text: 'kept' }]);
});

test('a server that is killed under a living hub is started again at the same address, with all it had', async ({
  skip,
}) => {
  skip(elsewhere, WHY);
  const lines: string[] = [];
  const { adminUrl } = await started((line) => lines.push(line));
  await writeNote(adminUrl);
  for (let round = 0; round < 2; round += 1) {
    process.kill(postmasterIn(dir), 'SIGKILL');
    await expect
      .poll(() => readNote(adminUrl).catch(() => null), { timeout: 20_000 })
      .toEqual([{ text: 'kept' }]);
  }
  expect(lines.filter((line) => line === 'PostgreSQL runs again.')).toHaveLength(2);
  // The record names the new one, so that whoever comes after us finds it.
  const { postmaster } = JSON.parse(readFileSync(join(dir, 'cluster.json'), 'utf8')) as OwnerRecord;
  expect(postmaster!.pid).toBe(postmasterIn(dir));
});

test('a hub that stops while its server is being started again leaves nothing behind', async ({ skip }) => {
  skip(elsewhere, WHY);
  for (const afterMs of [0, 30, 100]) {
    const cluster = await startCluster({ dir, fast: true, log: () => {} });
    process.kill(postmasterIn(dir), 'SIGKILL');
    await sleep(afterMs);
    await cluster.stop();
    await expect.poll(() => processesIn(join(dir, 'postgres')), { timeout: 10_000 }).toEqual([]);
  }
});

test('a hub that leaves without a word takes its server with it', async ({ skip }) => {
  skip(elsewhere, WHY);
  const { process: hub } = await clusterInAProcess(dir, { leave: true });
  if (hub.exitCode === null) await new Promise((resolve) => hub.once('exit', resolve));
  await expect.poll(() => processesIn(join(dir, 'postgres')), { timeout: 10_000 }).toEqual([]);
});

test('of several hubs that start at once on one directory exactly one gets it, even over a stale record', async () => {
  const first = await held();
  await end(first.process, 'SIGKILL');
  const hubs = await Promise.all(Array.from({ length: 4 }, () => held()));
  const refusals = hubs.flatMap(({ outcome }) => (outcome.error === undefined ? [] : [outcome.error.code]));
  expect(refusals).toEqual(['DATA_IN_USE', 'DATA_IN_USE', 'DATA_IN_USE']);
});
