import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statfsSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { availableMemory } from 'node:process';
import pg from 'pg';
import { inject } from 'vitest';
import { type Cluster, removeCluster, startCluster } from './embedded-postgres.ts';
import { claim } from './owner-record.ts';

declare module 'vitest' {
  interface ProvidedContext {
    testCluster: TestCluster | null;
  }
}

export interface TestCluster {
  readonly adminUrl: string;
  /** In the name of every database that this run makes: runs that share a cluster do not meet. */
  readonly run: string;
  /** Ours, without durability; else whatever TEST_DATABASE_URL names. */
  readonly ours: boolean;
}

/** The administrator's address of the cluster that this test run shares. Take a database of your own from it: `cloneDatabase`. */
export function testClusterUrl(): string {
  return testCluster().adminUrl;
}

export function testCluster(): TestCluster {
  const cluster = inject('testCluster');
  if (cluster === null)
    throw new Error(
      'This run has no PostgreSQL: a test that needs one is named *.pg.test.ts or *.journey.test.ts',
    );
  return cluster;
}

/**
 * Starts the cluster, or takes the one at `externalUrl` (PostgreSQL 15 or newer). Durability is off: its data is thrown away.
 * For vitest's global set-up alone.
 */
export async function startTestCluster(
  externalUrl: string | undefined,
): Promise<TestCluster & { stop: () => Promise<void> }> {
  const run = `${process.pid.toString(36)}${Date.now().toString(36)}`;
  if (externalUrl !== undefined) {
    await refuseOldServer(externalUrl);
    return { adminUrl: externalUrl, run, ours: false, stop: () => dropDatabasesOf(externalUrl, run) };
  }
  await sweepAbandoned();
  const dir = aDirectory(isRoomy(IN_MEMORY) ? IN_MEMORY : tmpdir());
  const removeDir = (): void => rmSync(dir, { recursive: true, force: true, maxRetries: 10 });
  let cluster: Cluster;
  try {
    cluster = await startCluster({ dir, fast: true, log: (line) => console.error(line) });
  } catch (error) {
    removeDir();
    throw error;
  }
  // Ctrl-C ends the run without its clean-up.
  process.once('exit', removeDir);
  const stop = async (): Promise<void> => {
    await cluster.stop();
    process.off('exit', removeDir);
    removeDir();
  };
  return { adminUrl: cluster.adminUrl, run, ours: true, stop };
}

/** A directory for what the files of this run share. Held as a cluster's is: other runs sweep what nobody holds. */
export function openRunDir(): { readonly dir: string; readonly remove: () => void } {
  const dir = aDirectory();
  claim(join(dir, 'cluster.json'));
  return { dir, remove: () => rmSync(dir, { recursive: true, force: true, maxRetries: 10 }) };
}

function aDirectory(place = tmpdir()): string {
  const dir = mkdtempSync(join(place, PREFIX));
  // The user that PostgreSQL runs as, when we are root, shall get in.
  chmodSync(dir, 0o755);
  return dir;
}

/** Hundreds of databases are copied and dropped in a run: on a disk they cost the kernel half a minute. */
const IN_MEMORY = '/dev/shm';
/** Far more than a run takes. Containers often have less. */
const ROOM_BYTES_MIN = 4 * 1024 ** 3;

function isRoomy(place: string): boolean {
  try {
    accessSync(place, constants.W_OK);
    const { bavail, bsize } = statfsSync(place);
    return Math.min(bavail * bsize, availableMemory()) > ROOM_BYTES_MIN;
  } catch {
    return false;
  }
}

const PREFIX = 'samspill-test-';
const BEING_MADE_MS_MAX = 60_000;

/** A run that was killed could not clean up after itself; neither could one whose directory is gone but its data is elsewhere. */
async function sweepAbandoned(): Promise<void> {
  const places = existsSync(IN_MEMORY) ? [tmpdir(), IN_MEMORY] : [tmpdir()];
  const mine = places
    .flatMap((place) => readdirSync(place).map((name) => join(place, name)))
    .filter((path) => {
      const found = statSync(path, { throwIfNoEntry: false });
      return found?.uid === process.getuid?.() && Date.now() - found!.mtimeMs > BEING_MADE_MS_MAX;
    });
  for (const dir of mine.filter((path) => basename(path).startsWith(PREFIX))) {
    try {
      await removeCluster({ dir, log: () => {} });
    } catch {
      // In use by a run that is under way.
      continue;
    }
    rmSync(dir, { recursive: true, force: true });
  }
  for (const place of mine.filter((path) => basename(path).startsWith('samspill-data-'))) {
    const owner = existsSync(join(place, 'of')) ? readFileSync(join(place, 'of'), 'utf8') : '';
    // A trial's directory was in the temporary one too. Others may be on a disk that is not there at the moment.
    if (owner.startsWith(tmpdir()) && !existsSync(owner)) rmSync(place, { recursive: true, force: true });
  }
}

async function refuseOldServer(url: string): Promise<void> {
  const version = await query<{ server_version_num: string }>(url, 'show server_version_num');
  if (Number(version[0]?.server_version_num) < OLDEST_SERVER_VERSION) {
    throw new Error('TEST_DATABASE_URL points at a PostgreSQL older than 15: use a newer one, or unset it.');
  }
}

const OLDEST_SERVER_VERSION = 150_000;

async function dropDatabasesOf(url: string, run: string): Promise<void> {
  const databases = await query<{ name: string }>(
    url,
    `select quote_ident(datname) as name from pg_database where starts_with(datname, 'test_${run}_')`,
  );
  for (const { name } of databases) await query(url, `drop database if exists ${name} with (force)`);
}

async function query<Row extends object>(url: string, text: string): Promise<Row[]> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return (await client.query<Row>(text)).rows;
  } finally {
    await client.end();
  }
}
