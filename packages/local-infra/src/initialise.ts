import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import type { PostgresBinaries } from './postgres-binaries.ts';
import { asUser, type RunAs } from './run-as.ts';
import { interrupted, StartError } from './start-error.ts';

/** Makes the data beside its place and moves it there when it is whole. */
export async function initialise(options: {
  binaries: PostgresBinaries;
  dataDir: string;
  runAs: RunAs;
  password: string;
  fast: boolean;
  signal?: AbortSignal | undefined;
}): Promise<void> {
  const { binaries, dataDir, runAs, password, fast, signal } = options;
  const partial = `${dataDir}.partial`;
  const passwordFile = `${dataDir}.password`;
  rmSync(partial, { recursive: true, force: true });
  mkdirSync(partial, { mode: 0o700 });
  try {
    rmSync(passwordFile, { force: true });
    writeFileSync(passwordFile, password, { mode: 0o600, flag: 'wx' });
    if (runAs !== null) for (const path of [partial, passwordFile]) chownSync(path, runAs.uid, runAs.gid);
    const args = [
      '-D',
      partial,
      '-U',
      'postgres',
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--no-instructions',
    ];
    // The built-in locale sorts by code point, alike on every platform; Norwegian order is asked for by collation.
    args.push('--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8');
    // Every connection repeats them. They are there to slow down who guesses, and ours are 192 random bits.
    args.push('--set=scram_iterations=1');
    if (fast) args.push('--no-sync', '--no-data-checksums');
    await run(binaries.initdb, args, runAs, signal);
    renameSync(partial, dataDir);
  } finally {
    rmSync(passwordFile, { force: true });
    rmSync(partial, { recursive: true, force: true });
  }
}

async function run(
  command: string,
  args: string[],
  runAs: RunAs,
  signal: AbortSignal | undefined,
): Promise<void> {
  const throwIfAborted = (): void => {
    if (signal?.aborted === true) throw interrupted();
  };
  throwIfAborted();
  const child = spawn(command, args, {
    ...asUser(runAs),
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  // initdb runs servers of its own: the whole group goes.
  const kill = (): void => void process.kill(-child.pid!, 'SIGKILL');
  signal?.addEventListener('abort', kill);
  process.once('exit', kill);
  let complaints = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (complaints += text));
  try {
    const [code] = (await once(child, 'close')) as [number | null];
    throwIfAborted();
    if (code !== 0) throw explainInitdb(complaints);
  } finally {
    signal?.removeEventListener('abort', kill);
    process.off('exit', kill);
  }
}

function explainInitdb(complaints: string): Error {
  if (/No space left on device|Disk quota exceeded|wrote only \d+ of \d+ bytes/.test(complaints))
    return new Error('ENOSPC: No space left on device');
  const reason = /(?:error|FATAL|could not).*/.exec(complaints)?.[0] ?? complaints.trim();
  const hint = /user does not exist|effective user ID/.test(reason)
    ? 'Start as a user that the system knows by name, or set DATABASE_URL to a PostgreSQL of your own.'
    : 'Look at what it says, or set DATABASE_URL to a PostgreSQL of your own.';
  return new StartError('POSTGRES_FAILED', `PostgreSQL could not make its data directory: ${reason}.`, hint);
}
