import { createHash, randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { testCluster } from './test-cluster.ts';

export interface ClonedDatabase {
  /** The administrator's address of the clone. */
  readonly url: string;
  readonly name: string;
  /** Throws out whoever is still connected. */
  drop(): Promise<void>;
}

/**
 * A database of your own in the test cluster: a copy of a template that `prepare` filled once per run and `key`.
 * `prepare` gets the administrator's address of the template, clones nothing itself and has closed its connections when
 * it returns.
 * The copy has the template's owner; what was granted on the database itself (not on what it holds) is not copied.
 */
export async function cloneDatabase(options: {
  key: string;
  prepare(url: string): Promise<void>;
}): Promise<ClonedDatabase> {
  const { adminUrl, run, ours } = testCluster();
  const template = `test_${run}_${createHash('sha256').update(options.key).digest('hex').slice(0, 12)}`;
  const name = `${template}_${randomBytes(5).toString('hex')}`;
  await asAdmin(adminUrl, async (admin) => {
    const owner =
      (await ownerOf(admin, template)) ?? (await makeTemplate(admin, { ...options, adminUrl, template }));
    // Copying files asks for a checkpoint: half the time of the other way where that need not reach the disk.
    const strategy = ours ? 'file_copy' : 'wal_log';
    await admin.query(`create database ${name} template ${template} owner ${owner} strategy ${strategy}`);
  });
  return {
    url: urlOf(adminUrl, name),
    name,
    async drop() {
      await asAdmin(adminUrl, async (admin) => {
        await untilLeft(admin, name);
        await admin.query(`drop database if exists ${name} with (force)`);
      });
    },
  };
}

/** Gives the owner, quoted. Files that run side by side wait here for the one that came first. */
async function makeTemplate(
  admin: pg.Client,
  options: { adminUrl: string; template: string; key: string; prepare(url: string): Promise<void> },
): Promise<string> {
  const { template } = options;
  await admin.query('select pg_advisory_lock(hashtextextended($1, 0))', [template]);
  try {
    return (await ownerOf(admin, template)) ?? (await fillTemplate(admin, options));
  } finally {
    await admin.query('select pg_advisory_unlock(hashtextextended($1, 0))', [template]);
  }
}

async function fillTemplate(
  admin: pg.Client,
  options: { adminUrl: string; template: string; key: string; prepare(url: string): Promise<void> },
): Promise<string> {
  const { template } = options;
  // It gets its name when it is whole.
  const unfinished = `${template}_unfinished`;
  await admin.query(`drop database if exists ${unfinished} with (force)`);
  await admin.query(`create database ${unfinished}`);
  await options.prepare(urlOf(options.adminUrl, unfinished));
  try {
    await admin.query(`alter database ${unfinished} rename to ${template}`);
  } catch (error) {
    if ((error as pg.DatabaseError).code !== OBJECT_IN_USE) throw error;
    throw new Error(`prepare of the template "${options.key}" left a connection open`, { cause: error });
  }
  // A template that somebody is connected to cannot be copied.
  await admin.query(`alter database ${template} allow_connections false`);
  return (await ownerOf(admin, template))!;
}

const OBJECT_IN_USE = '55006';

async function ownerOf(admin: pg.Client, database: string): Promise<string | null> {
  const { rows } = await admin.query<{ owner: string }>(
    'select quote_ident(pg_get_userbyid(datdba)) as owner from pg_database where datname = $1',
    [database],
  );
  return rows[0]?.owner ?? null;
}

/**
 * One connection for all that a process asks, one after the other: a new one costs as much as a database. It keeps
 * nobody alive.
 */
function asAdmin<T>(url: string, work: (admin: pg.Client) => Promise<T>): Promise<T> {
  const queue = queues.get(url) ?? { admin: connected(url), last: Promise.resolve() };
  queues.set(url, queue);
  const done = queue.last.then(async () => work(await queue.admin));
  queue.last = done.then(
    () => {},
    () => {},
  );
  return done;
}

const queues = new Map<string, { readonly admin: Promise<pg.Client>; last: Promise<void> }>();

async function connected(url: string): Promise<pg.Client> {
  const admin = new pg.Client(url);
  // The next one connects anew.
  admin.on('error', () => queues.delete(url));
  try {
    await admin.connect();
  } catch (error) {
    queues.delete(url);
    throw error;
  }
  // Its types do not know it.
  (admin as pg.Client & { unref(): void }).unref();
  return admin;
}

/** Those who have said goodbye need a moment; thrown out in the middle of it they would cry out in the next test. */
async function untilLeft(admin: pg.Client, database: string): Promise<void> {
  const until = Date.now() + LEAVE_MS_MAX;
  const isUsed = async (): Promise<boolean> =>
    (await admin.query('select 1 from pg_stat_activity where datname = $1', [database])).rowCount! > 0;
  while (Date.now() < until && (await isUsed())) await sleep(LEAVE_POLL_MS);
}

const LEAVE_MS_MAX = 500;
const LEAVE_POLL_MS = 5;

function urlOf(adminUrl: string, database: string): string {
  const url = new URL(adminUrl);
  url.pathname = `/${database}`;
  return url.href;
}
