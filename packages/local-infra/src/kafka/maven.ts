import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { interrupted, StartError } from '../start-error.ts';

const PROGRESS_MS = 3_000;

/** Runs `dependency:copy-dependencies`, telling every few seconds how far it is. Throws `StartError`. */
export async function copyDependencies(options: {
  maven: string;
  pom: string;
  into: string;
  /** Maven's own words. */
  logFile: string;
  log: (line: string) => void;
  signal?: AbortSignal | undefined;
  env: Readonly<Record<string, string | undefined>>;
}): Promise<void> {
  const { log, signal } = options;
  throwIfAborted(signal);
  const start = performance.now();
  const elapsed = (): string => `${((performance.now() - start) / 1000).toFixed(0)} s`;
  log('Fetching Kafka with Maven (44 MB, the first time only).');

  const args = ['-B', '-f', options.pom, 'dependency:copy-dependencies', `-DoutputDirectory=${options.into}`];
  const child = spawn(options.maven, args, {
    env: options.env,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  // Maven is a shell script that runs Java: the whole group goes.
  const kill = (): void => void (child.pid !== undefined && process.kill(-child.pid, 'SIGKILL'));
  signal?.addEventListener('abort', kill);
  process.once('exit', kill);
  const lines: string[] = [];
  let fetched = 0;
  const hear = (line: string): void => {
    lines.push(line);
    if (line.includes('Downloaded from')) fetched += 1;
  };
  const outputs = [child.stdout, child.stderr].map((stream) => createInterface(stream).on('line', hear));
  const progress = setInterval(() => log(`  ${fetched} files, ${elapsed()}`), PROGRESS_MS);
  try {
    const closed = Promise.all(outputs.map((output) => once(output, 'close')));
    const [code] = (await once(child, 'close')) as [number | null];
    await closed;
    throwIfAborted(signal);
    if (code !== 0)
      throw explainMaven(lines.filter((line) => line.includes('[ERROR]')).join('\n'), options.logFile);
    log(`  fetched in ${elapsed()}`);
  } finally {
    clearInterval(progress);
    signal?.removeEventListener('abort', kill);
    process.off('exit', kill);
    writeFileSync(options.logFile, lines.join('\n'), { mode: 0o600 });
  }
}

function throwIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted === true) throw interrupted();
}

/** What went wrong, of Maven's error lines. Addresses stay in the log file. */
export function explainMaven(errors: string, logFile: string): Error {
  if (/No space left on device|Disk quota exceeded/.test(errors))
    return new Error('ENOSPC: No space left on device');
  if (NO_NETWORK.test(errors)) {
    return new StartError(
      'KAFKA_NOT_FETCHED',
      'Maven did not reach the place that it fetches Kafka from.',
      'Look at the network and the mirror settings of Maven, or set KAFKA_BROKERS to a Kafka of your own.',
    );
  }
  return new StartError('KAFKA_NOT_FETCHED', 'Maven could not fetch Kafka.', `Look in ${logFile}.`);
}

const NO_NETWORK =
  /Unknown host|UnknownHost|Name or service not known|Temporary failure in name resolution|Connection refused|Connection reset|timed out|Network is unreachable|No route to host|offline mode/i;
