import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterEach, beforeEach, expect, onTestFinished, test } from 'vitest';
import { type ClusterOptions, removeCluster, startCluster } from './embedded-postgres.ts';
import { runAsFor } from './run-as.ts';
import { layCluster } from './testing/laid-cluster.ts';

let base: string;
let dir: string;

// Most tests are not about the making of the data: they begin with a copy.
beforeEach(async () => {
  base = mkdtempSync(join(tmpdir(), 'samspill-cluster-'));
  chmodSync(base, 0o755);
  dir = join(base, 'data');
  await layCluster(dir);
});

afterEach(() => rmSync(base, { recursive: true, force: true }));

async function started(options: Partial<ClusterOptions> = {}) {
  const cluster = await startCluster({ dir, fast: true, log: () => {}, ...options });
  onTestFinished(() => cluster.stop());
  return cluster;
}

async function answer(url: string, text: string): Promise<unknown[]> {
  const client = new Client(url);
  await client.connect();
  try {
    return (await client.query<unknown[]>({ text, rowMode: 'array' })).rows.flat();
  } finally {
    await client.end();
  }
}

test('what was written is there after a stop and a start', async () => {
  const first = await started({ fast: false });
  await answer(first.adminUrl, "create table note as select 'kept' as text");
  await first.stop();
  const second = await started({ fast: false });
  expect(await answer(second.adminUrl, 'select text from note')).toEqual(['kept']);
  expect(
    await answer(second.adminUrl, "select current_setting('fsync'), current_setting('listen_addresses')"),
  ).toEqual(['on', '127.0.0.1']);
});

test('the password opens the door, is the only thing that does, and only we can read it', async () => {
  const { adminUrl } = await started();
  const password = new URL(adminUrl).password;
  expect(readFileSync(join(dir, 'password'), 'utf8').trim()).toBe(password);
  expect(statSync(join(dir, 'password')).mode & 0o777).toBe(0o600);
  await expect(answer(adminUrl.replace(password, 'guess'), 'select 1')).rejects.toMatchObject({
    code: '28P01',
  });
  expect(readFileSync(join(dir, 'postgres.log'), 'utf8')).not.toContain(password);
});

test('neither a statement nor the value that broke a rule reaches the log', async () => {
  const { adminUrl } = await started();
  await answer(adminUrl, 'create table note (text text unique)');
  await answer(adminUrl, "insert into note values ('hemmelig')");
  await expect(answer(adminUrl, "insert into note values ('hemmelig')")).rejects.toMatchObject({
    code: '23505',
  });
  expect(readFileSync(join(dir, 'postgres.log'), 'utf8')).not.toContain('hemmelig');
});

test('the path may hold spaces, quotes and letters of any alphabet, and be long', async () => {
  const { adminUrl } = await started({
    dir: join(base, `sti med "ærlige" mellomrom's`, 'いろは', 'x'.repeat(120)),
  });
  expect(await answer(adminUrl, 'select lower($$ÆØÅ$$)')).toEqual(['æøå']);
});

test('Norwegian order is there to be asked for', async () => {
  const { adminUrl } = await started();
  const ordered =
    'select x from unnest(array[$$å$$, $$z$$, $$ø$$, $$æ$$, $$a$$]) x order by x collate "nb-x-icu"';
  expect(await answer(adminUrl, ordered)).toEqual(['a', 'z', 'æ', 'ø', 'å']);
});

test('a second start on the same directory is refused with the process and the port', async () => {
  const { port } = await started();
  await expect(started()).rejects.toMatchObject({
    code: 'DATA_IN_USE',
    message: expect.stringContaining(`process ${process.pid}, its database on port ${port}`),
  });
});

test('a port that is taken is refused by number', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  onTestFinished(() => void other.close());
  const { port } = other.address() as { port: number };
  await expect(started({ port })).rejects.toMatchObject({
    code: 'PORT_TAKEN',
    message: expect.stringContaining(String(port)),
  });
  // And the refusal leaves the directory free.
  await started();
});

test('the port of the last run may be taken by another program by now', async () => {
  const first = await started();
  await first.stop();
  const thief = createServer().listen(first.port, '127.0.0.1');
  await once(thief, 'listening');
  onTestFinished(() => void thief.close());
  const second = await started();
  expect(second.port).not.toBe(first.port);
  expect(await answer(second.adminUrl, 'select 1')).toEqual([1]);
});

test.each([
  ['99', 'DATA_FROM_NEWER_VERSION'],
  ['11', 'DATA_FROM_OLDER_VERSION'],
])('data made by PostgreSQL %s is left alone', async (version, code) => {
  writeFileSync(join(dir, 'postgres', 'PG_VERSION'), `${version}\n`);
  await expect(started()).rejects.toMatchObject({
    code,
    message: expect.stringContaining(`PostgreSQL ${version}`),
  });
});

test('an abort in the middle of the start leaves nothing behind that hinders the next', async () => {
  for (const afterMs of [0, 60, 300]) {
    const abort = new AbortController();
    const starting = startCluster({
      dir: `${dir}-${afterMs}`,
      fast: true,
      log: () => {},
      signal: abort.signal,
    });
    setTimeout(() => abort.abort(), afterMs);
    await starting.then(
      (cluster) => cluster.stop(),
      (error: unknown) => expect(error).toMatchObject({ code: 'INTERRUPTED' }),
    );
    expect(existsSync(join(`${dir}-${afterMs}`, 'cluster.json'))).toBe(false);
  }
  await started({ dir: `${dir}-300` });
});

test('a pid file that names an innocent process hinders no start, and does that process no harm', async () => {
  const { uid, gid } = runAsFor(join(dir, 'postgres')) ?? {};
  const innocent = spawn('sleep', ['60'], {
    ...(uid === undefined || gid === undefined ? {} : { uid, gid }),
    cwd: '/',
  });
  onTestFinished(() => void innocent.kill());
  await once(innocent, 'spawn');
  const pidFile = join(dir, 'postgres', 'postmaster.pid');
  writeFileSync(
    pidFile,
    `${innocent.pid}\n${join(dir, 'postgres')}\n1700000000\n5432\n\n127.0.0.1\n\nready\n`,
  );
  if (uid !== undefined && gid !== undefined) chownSync(pidFile, uid, gid);
  const { adminUrl } = await started();
  expect(await answer(adminUrl, 'select 1')).toEqual([1]);
  expect(innocent.exitCode ?? innocent.signalCode).toBeNull();
});

test('a removed cluster starts empty, and one in use is not removed', async () => {
  const first = await started();
  await answer(first.adminUrl, 'create table note ()');
  await expect(removeCluster({ dir, log: () => {} })).rejects.toMatchObject({ code: 'DATA_IN_USE' });
  await first.stop();
  await removeCluster({ dir, log: () => {} });
  expect(existsSync(join(dir, 'postgres'))).toBe(false);
  const second = await started();
  expect(await answer(second.adminUrl, "select to_regclass('note')")).toEqual([null]);
});

test('data without its password is not thrown away unasked', async () => {
  rmSync(join(dir, 'password'));
  await expect(started()).rejects.toMatchObject({
    code: 'POSTGRES_FAILED',
    message: expect.stringContaining('password'),
  });
});
