import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, readlinkSync, realpathSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { PostgresBinaries } from './postgres-binaries.ts';
import { processIdentity } from './process-identity.ts';
import { asUser, type RunAs } from './run-as.ts';
import { interrupted, isDiskFull, StartError } from './start-error.ts';
import { watchOver } from './watch-over.ts';

const READY_MS_MAX = 120_000;
const FAST_SHUTDOWN_MS_MAX = 30_000;
/** On a full disk, where the last checkpoint may wait for room that does not come. */
const FULL_DISK_SHUTDOWN_MS_MAX = 3_000;
const IMMEDIATE_SHUTDOWN_MS_MAX = 5_000;
const POLL_MS = 10;

export interface PostmasterOptions {
  readonly binaries: PostgresBinaries;
  readonly dataDir: string;
  readonly port: number;
  /** No durability: for tests and trials, where the data is thrown away. */
  readonly fast: boolean;
  readonly runAs: RunAs;
  readonly logFile: string;
  readonly signal?: AbortSignal | undefined;
}

/** Starts the server and waits until it takes connections. */
export async function runPostmaster(options: PostmasterOptions): Promise<ChildProcess> {
  keepOnePrevious(options.logFile);
  const output = openSync(options.logFile, 'w', 0o600);
  const child = spawn(options.binaries.postgres, ['-D', options.dataDir, ...flags(options)], {
    ...asUser(options.runAs),
    // In a process group of its own: Ctrl-C in a terminal is for the hub, which stops the server when it has finished.
    detached: true,
    stdio: ['ignore', output, output],
  });
  closeSync(output);
  child.on('error', () => {});
  watchOver(child, 'INT', asUser(options.runAs));
  const until = Date.now() + READY_MS_MAX;
  while (!(await isReady(options.dataDir, child.pid))) {
    if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) {
      throw explain(readFileSync(options.logFile, 'utf8'), options);
    }
    if (options.signal?.aborted === true || Date.now() > until) {
      await stopPostmaster(child.pid, options.dataDir, 'immediate');
      if (options.signal?.aborted === true) throw interrupted();
      throw new StartError(
        'POSTGRES_FAILED',
        'PostgreSQL did not become ready within two minutes.',
        `Look in ${options.logFile}.`,
      );
    }
    await sleep(POLL_MS);
  }
  // It shall not keep our process alive; our process stops it.
  child.unref();
  return child;
}

/**
 * Asks kindly, then less kindly; returns when the process is gone. `immediate` skips the last checkpoint:
 * the next start recovers from the log instead.
 */
export async function stopPostmaster(
  pid: number,
  dataDir: string,
  mode: 'fast' | 'immediate',
): Promise<void> {
  const identity = processIdentity(pid);
  const steps: [NodeJS.Signals, number][] = [
    ['SIGINT', isDiskFull(dataDir) ? FULL_DISK_SHUTDOWN_MS_MAX : FAST_SHUTDOWN_MS_MAX],
    ['SIGQUIT', IMMEDIATE_SHUTDOWN_MS_MAX],
    ['SIGKILL', IMMEDIATE_SHUTDOWN_MS_MAX],
  ];
  for (const [signal, patienceMs] of mode === 'fast' ? steps : steps.slice(1)) {
    const until = Date.now() + patienceMs;
    if (identity === null || processIdentity(pid) !== identity) return;
    process.kill(pid, signal);
    while (Date.now() < until) {
      if (processIdentity(pid) !== identity) return;
      await sleep(POLL_MS);
    }
  }
}

/** The pid of a living server on this data directory, or null. A pid file that names somebody else's process is removed. */
export function livingPostmaster(
  dataDir: string,
  recorded: { pid: number; identity: string } | undefined,
): number | null {
  const pid = Number(pidFile(dataDir)?.[0]);
  if (!Number.isSafeInteger(pid) || pid <= 0) return null;
  const identity = processIdentity(pid);
  // PostgreSQL itself sees through the file of a dead process.
  if (identity === null) return null;
  if (recorded?.pid === pid && recorded.identity === identity) return pid;
  if (worksIn(pid, dataDir)) return pid;
  // The number has been given to another process since: PostgreSQL would take that one for a server and refuse.
  rmSync(join(dataDir, 'postmaster.pid'), { force: true });
  return null;
}

/** A server's working directory is its data directory. Where that cannot be seen (macOS), it is believed to be one. */
function worksIn(pid: number, dataDir: string): boolean {
  if (process.platform !== 'linux') return true;
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(dataDir);
  } catch {
    return false;
  }
}

async function isReady(dataDir: string, pid: number | undefined): Promise<boolean> {
  const lines = pidFile(dataDir);
  return lines !== null && Number(lines[0]) === pid && lines[7]?.trim() === 'ready';
}

function pidFile(dataDir: string): string[] | null {
  try {
    return readFileSync(join(dataDir, 'postmaster.pid'), 'utf8').split('\n');
  } catch {
    return null;
  }
}

function keepOnePrevious(logFile: string): void {
  const previous = logFile.replace(/\.log$/, '.previous.log');
  try {
    // First out of the way: a rename onto a file waits for the disk.
    rmSync(previous, { force: true });
    renameSync(logFile, previous);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}

function flags({ port, fast }: PostmasterOptions): string[] {
  const settings = {
    listen_addresses: '127.0.0.1',
    port,
    // A socket's path may be at most some 100 bytes long, and a checkout's is often longer.
    unix_socket_directories: '',
    max_connections: 200,
    timezone: 'UTC',
    log_timezone: 'UTC',
    // Neither statements nor the values that broke a rule: they could hold a person's data.
    log_min_messages: 'log',
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    log_checkpoints: 'off',
    io_method: 'sync',
    jit: 'off',
    ...(fast
      ? {
          fsync: 'off',
          full_page_writes: 'off',
          synchronous_commit: 'off',
          shared_buffers: '64MB',
          // A copied database, in half the CPU: by the kernel.
          file_copy_method: 'clone',
          autovacuum_naptime: '10min',
        }
      : { shared_buffers: '128MB' }),
  };
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

function explain(output: string, { dataDir, port, logFile }: PostmasterOptions): StartError {
  if (/Address already in use/.test(output)) {
    return new StartError(
      'PORT_TAKEN',
      `Port ${port} is taken by another program.`,
      'Stop that program or choose another port.',
    );
  }
  if (/pre-existing shared memory block/.test(output) || /lock file .* already exists/.test(output)) {
    return new StartError(
      'DATA_IN_USE',
      `Another PostgreSQL still works in ${dataDir}.`,
      'Stop it, or choose another directory with --data DIR.',
    );
  }
  if (/No space left on device/.test(output) && !/shared memory/.test(output)) {
    return new StartError(
      'DISK_FULL',
      `The disk that holds ${dataDir} is full.`,
      'Free at least 200 MB, or choose another place with --data DIR.',
    );
  }
  const fatal = /(?:FATAL|PANIC):\s+(.*)/.exec(output)?.[1] ?? output.trim().split('\n').at(-1) ?? '';
  return new StartError('POSTGRES_FAILED', `PostgreSQL did not start: ${fatal}.`, `Look in ${logFile}.`);
}
