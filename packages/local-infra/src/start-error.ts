export type StartErrorCode =
  | 'DATABASE_OUT_OF_REACH'
  | 'DATABASE_REFUSES'
  | 'DATA_IN_USE'
  | 'DATA_FROM_NEWER_VERSION'
  | 'DATA_FROM_OLDER_VERSION'
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

/** Turns "no space left" from wherever it came into the error that says so; gives anything else back as it was. */
export function explainDiskFull(error: unknown, dir: string): unknown {
  const text =
    error instanceof Error ? `${(error as NodeJS.ErrnoException).code ?? ''} ${error.message}` : '';
  if (!/ENOSPC|EDQUOT|No space left on device|Disk quota exceeded/.test(text)) return error;
  return new StartError(
    'DISK_FULL',
    `The disk that holds ${dir} is full.`,
    'Free at least 200 MB, or choose another place with --data DIR.',
    {
      cause: error,
    },
  );
}
