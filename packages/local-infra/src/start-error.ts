import { statfsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

export type StartErrorCode =
  | 'DATABASE_OUT_OF_REACH'
  | 'DATABASE_REFUSES'
  | 'DATA_IN_USE'
  | 'DATA_FROM_NEWER_VERSION'
  | 'DATA_FROM_OLDER_VERSION'
  | 'DATA_NOT_A_DIRECTORY'
  | 'DATA_OF_ANOTHER_USER'
  | 'DISK_FULL'
  | 'INTERRUPTED'
  | 'KAFKA_FAILED'
  | 'KAFKA_NOT_AVAILABLE'
  | 'KAFKA_NOT_FETCHED'
  | 'KAFKA_REFUSES'
  | 'NO_DATA'
  | 'PORT_TAKEN'
  | 'PROCESS_FAILED'
  | 'POSTGRES_FAILED'
  | 'UNSUPPORTED_PLATFORM';

/** Why something local could not start: `message` says what went wrong, `hint` what to do. One sentence each. */
export class StartError extends Error {
  override readonly name = 'StartError';

  constructor(
    readonly code: StartErrorCode,
    message: string,
    readonly hint: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

export function interrupted(): StartError {
  return new StartError(
    'INTERRUPTED',
    'The start was interrupted.',
    'Start again when you like; nothing was left running.',
  );
}

/** On a disk with less left, nothing that writes goes on for long: PostgreSQL makes its log in pieces of 16 MiB. */
const FREE_BYTES_MIN = 32 * 1024 * 1024;

/** The disk that holds it, or would hold it. */
export function isDiskFull(dir: string): boolean {
  return freeBytes(dir) < FREE_BYTES_MIN;
}

/** Turns "no space left" from wherever it came into the error that says so; gives anything else back as it was. */
export function explainDiskFull(error: unknown, dir: string): unknown {
  if (!saysDiskFull(error)) return error;
  return new StartError(
    'DISK_FULL',
    `The disk that holds ${dir} is full.`,
    'Free at least 200 MB, or choose another place with --data DIR.',
    {
      cause: error,
    },
  );
}

/**
 * Turns what went wrong in the middle of a start with its data in `data` into what a person can mend; gives anything else
 * back as it was. A disk that filled up shows in many ways, a lost connection to a database that gave up among them: so
 * the disk is looked at.
 */
export function explainPlace(error: unknown, data: string): unknown {
  const dir = resolve(data);
  // What came first, where letting go of what had been started went wrong as well.
  const first: unknown = error instanceof SuppressedError ? error.suppressed : error;
  if (first instanceof StartError && first.code !== 'POSTGRES_FAILED') return first;
  if (isDiskFull(dir)) return explainDiskFull(diskFull(first), dir);
  return explainAccess(explainDiskFull(first, dir), dir);
}

/** Turns a refusal of the file system into the error that says whose directory it is; gives anything else back. */
export function explainAccess(error: unknown, dir: string): unknown {
  const { code = '', path = dir } = error as NodeJS.ErrnoException;
  if (!path.startsWith(dir) && !dir.startsWith(path)) return error;
  if (['EACCES', 'EPERM', 'EROFS'].includes(code)) {
    return new StartError(
      'DATA_OF_ANOTHER_USER',
      `This user may not write in the data directory ${dir}.`,
      'Start as the user it belongs to, or choose another directory with --data DIR.',
      { cause: error },
    );
  }
  if (['ENOTDIR', 'EEXIST'].includes(code)) {
    return new StartError(
      'DATA_NOT_A_DIRECTORY',
      `The data directory ${dir} cannot be made: a file stands there, or above it.`,
      'Choose another directory with --data DIR.',
      { cause: error },
    );
  }
  return error;
}

function saysDiskFull(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code = '' } = error as NodeJS.ErrnoException;
  // 53100: PostgreSQL's disk_full.
  if (code === '53100' || DISK_FULL.test(`${code} ${error.message}`)) return true;
  const inner: unknown[] = [error.cause, ...(error instanceof AggregateError ? error.errors : [])];
  return inner.some(saysDiskFull);
}

const DISK_FULL =
  /ENOSPC|EDQUOT|No space left on device|Disk quota exceeded|could not extend file|wrote only \d+ of \d+ bytes/;

function diskFull(cause: unknown): Error {
  return new Error('ENOSPC: too little space left', { cause });
}

function freeBytes(dir: string): number {
  for (let place = dir; ; place = dirname(place)) {
    try {
      const { bavail, bsize } = statfsSync(place);
      return bavail * bsize;
    } catch {
      if (place === dirname(place)) return Infinity;
    }
  }
}
