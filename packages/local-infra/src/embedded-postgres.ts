import type { ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from './free-port.ts';
import { initialise } from './initialise.ts';
import { keptRunning } from './kept-running.ts';
import { type Claim, claim, type OwnerRecord } from './owner-record.ts';
import { type PostgresBinaries, postgresBinaries } from './postgres-binaries.ts';
import { livingPostmaster, runPostmaster, stopPostmaster } from './postmaster.ts';
import { processIdentity } from './process-identity.ts';
import { canEnter, type RunAs, runAsFor, temporaryPlace } from './run-as.ts';
import { explainPlace, StartError } from './start-error.ts';

export interface ClusterOptions {
  /** Made when it is not there. Holds the password, the log and, where it can, the data. */
  readonly dir: string;
  /** Default: any free one. */
  readonly port?: number;
  /** No durability: for tests and trials only. */
  readonly fast?: boolean;
  readonly log: (line: string) => void;
  /** Aborting in the middle of the start stops what was started and throws `INTERRUPTED`. */
  readonly signal?: AbortSignal;
}

export interface Cluster {
  /** Of the administrator, with the password: for the launcher and `migrate` alone. */
  readonly adminUrl: string;
  readonly port: number;
  readonly dir: string;
  stop(): Promise<void>;
}

/**
 * Starts a real PostgreSQL on loopback with its data under `dir`, whatever an earlier run left there.
 * Throws `StartError`.
 */
export async function startCluster(options: ClusterOptions): Promise<Cluster> {
  const dir = resolve(options.dir);
  try {
    mkdirSync(dir, { recursive: true });
    const claimed = claim(join(dir, 'cluster.json'));
    if ('heldBy' in claimed) throw inUse(dir, claimed.heldBy);
    try {
      return await startClaimed({ ...options, dir: realpathSync(dir) }, claimed.mine, claimed.left);
    } catch (error) {
      claimed.mine.release();
      throw error;
    }
  } catch (error) {
    throw explainPlace(error, dir);
  }
}

/** Whether a cluster was ever made in this directory: its password is written before its data. */
export function hasCluster(dir: string): boolean {
  return existsSync(join(dir, 'password'));
}

/** Removes the data of a cluster that is not running, its password and log with it. Throws `StartError` when it is in use. */
export async function removeCluster(options: { dir: string; log: (line: string) => void }): Promise<void> {
  if (!existsSync(options.dir)) return;
  const dir = realpathSync(options.dir);
  const claimed = claim(join(dir, 'cluster.json'));
  if ('heldBy' in claimed) throw inUse(dir, claimed.heldBy);
  try {
    const { dataDir } = home(dir, () => {});
    await stopLeftover(dataDir, claimed.left, options.log);
    for (const name of ['postgres', 'password', 'postgres.log', 'postgres.previous.log']) {
      rmSync(join(dir, name), { recursive: true, force: true });
    }
    if (!dataDir.startsWith(`${dir}/`)) rmSync(dirname(dataDir), { recursive: true, force: true });
  } finally {
    claimed.mine.release();
  }
}

async function startClaimed(
  options: ClusterOptions,
  mine: Claim,
  left: OwnerRecord | null,
): Promise<Cluster> {
  const { dir, log, fast = false, signal } = options;
  const { dataDir, runAs } = home(dir, log);
  await stopLeftover(dataDir, left, log);
  const binaries = postgresBinaries(runAs, log);
  const password = passwordIn(dir, dataDir);
  if (existsSync(join(dataDir, 'PG_VERSION'))) checkVersion(dataDir, binaries);
  else await initialise({ binaries, dataDir, runAs, password, fast, signal });

  const logFile = join(dir, 'postgres.log');
  const { child, port } = await withRetries(options.port, (candidate) =>
    runPostmaster({ binaries, dataDir, port: candidate, fast, runAs, logFile, signal }),
  );
  const note = ({ pid }: ChildProcess): void =>
    mine.update({ pid: pid!, identity: processIdentity(pid!)!, port });
  note(child);
  const kept = keptRunning(child, {
    what: 'PostgreSQL',
    // The same port: everybody who uses it has its address.
    run: (giveUp) => runPostmaster({ binaries, dataDir, port, fast, runAs, logFile, signal: giveUp }),
    onRevived: note,
    stop: (pid) => stopPostmaster(pid, dataDir, 'fast'),
    lastSignal: 'SIGINT',
    log,
    logFile,
  });

  let stopped: Promise<void> | undefined;
  const stop = async (): Promise<void> => {
    await kept.stop();
    mine.release();
  };
  const adminUrl = `postgres://postgres:${password}@127.0.0.1:${port}/postgres`;
  return { adminUrl, port, dir, stop: () => (stopped ??= stop()) };
}

/** Where the data lies and who runs the server: under `dir`, unless that user cannot get there. */
function home(dir: string, log: (line: string) => void): { dataDir: string; runAs: RunAs } {
  const dataDir = join(dir, 'postgres');
  const runAs = runAsFor(dataDir);
  if (canEnter(runAs, dir)) return { dataDir, runAs };
  const place = temporaryPlace('data', dir, runAs);
  // Whose it is: a test's directory may be gone when its data is found.
  writeFileSync(join(place, 'of'), dir);
  log(
    `PostgreSQL does not run as root, and the user it runs as cannot enter ${dir}: its data is in ${place}.`,
  );
  return { dataDir: join(place, 'postgres'), runAs: runAsFor(join(place, 'postgres')) };
}

async function stopLeftover(
  dataDir: string,
  left: OwnerRecord | null,
  log: (line: string) => void,
): Promise<void> {
  const pid = livingPostmaster(dataDir, left?.postmaster);
  if (pid === null) return;
  if (left === null) {
    throw new StartError(
      'DATA_IN_USE',
      `PostgreSQL process ${pid} works in ${dataDir}, and no hub of ours started it.`,
      `Stop it with "kill -INT ${pid}", or choose another directory with --data DIR.`,
    );
  }
  log(`Stopping PostgreSQL process ${pid}, which process ${left.pid} left running.`);
  await stopPostmaster(pid, dataDir, 'fast');
}

/** Written before the data is made: a start that dies between the two finds it again. */
function passwordIn(dir: string, dataDir: string): string {
  const path = join(dir, 'password');
  if (existsSync(path)) return readFileSync(path, 'utf8').trim();
  if (existsSync(dataDir)) {
    if (dataDir.startsWith(`${dir}/`)) {
      throw new StartError(
        'POSTGRES_FAILED',
        `The password of the data in ${dir} is gone.`,
        'Put the file "password" back, or start anew with --reset.',
      );
    }
    // The directory was removed by hand, and this is what it left elsewhere.
    rmSync(dataDir, { recursive: true });
  }
  const password = randomBytes(24).toString('base64url');
  writeFileSync(path, `${password}\n`, { mode: 0o600 });
  return password;
}

function checkVersion(dataDir: string, { major }: PostgresBinaries): void {
  const made = Number(readFileSync(join(dataDir, 'PG_VERSION'), 'utf8'));
  if (made === major) return;
  throw new StartError(
    made > major ? 'DATA_FROM_NEWER_VERSION' : 'DATA_FROM_OLDER_VERSION',
    `The data in ${dataDir} was made by PostgreSQL ${made}, and this is PostgreSQL ${major}.`,
    `Use the Samspill that made it, choose another directory with --data DIR, or start anew with --reset.`,
  );
}

/** A free port may be taken before the server gets it, and a dying server may hold its memory a moment: both pass. */
async function withRetries<T>(
  fixedPort: number | undefined,
  work: (port: number) => Promise<T>,
): Promise<{ child: T; port: number }> {
  for (let attempt = 1; ; attempt += 1) {
    const port = fixedPort ?? (await freePort());
    try {
      return { child: await work(port), port };
    } catch (error) {
      const code = error instanceof StartError ? error.code : undefined;
      const passes = code === 'DATA_IN_USE' || (code === 'PORT_TAKEN' && fixedPort === undefined);
      if (!passes || attempt === START_ATTEMPTS_MAX) throw error;
      await sleep(attempt * 100);
    }
  }
}

const START_ATTEMPTS_MAX = 8;

function inUse(dir: string, { pid, postmaster }: OwnerRecord): StartError {
  const where = postmaster === undefined ? '' : `, its database on port ${postmaster.port}`;
  return new StartError(
    'DATA_IN_USE',
    `The data directory ${dir} is in use by process ${pid}${where}.`,
    'Stop that one first, or choose another directory with --data DIR.',
  );
}
