import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { processIdentity } from '../process-identity.ts';
import { interrupted, StartError } from '../start-error.ts';
import { watchOver } from '../watch-over.ts';
import { isReady } from './broker-ready.ts';
import { keepingClasses, withKeptClasses } from './class-archive.ts';

const READY_MS_MAX = 120_000;
const STOP_MS_MAX = 20_000;
const KILL_MS_MAX = 5_000;
const POLL_MS = 20;

export interface BrokerOptions {
  readonly java: string;
  readonly lib: string;
  /** Where it runs; holds the properties, the data and the log. */
  readonly dir: string;
  /** Of `dir`. */
  readonly properties: string;
  /** As Java writes it: `256m`. */
  readonly heap: string;
  /** Half the time and CPU to start; what runs for long runs slower. */
  readonly fast: boolean;
  readonly keepClasses?: boolean | undefined;
  readonly port: number;
  /** Of the data: another program may answer on the port. */
  readonly clusterId: string;
  /** Called as soon as there is a process, long before it is ready. */
  readonly onSpawn: (pid: number) => void;
  readonly signal?: AbortSignal | undefined;
}

/** Starts the broker and waits until clients and groups can use it. */
export async function runBroker(options: BrokerOptions): Promise<ChildProcess> {
  const { dir, port, clusterId, signal } = options;
  const logFile = join(dir, 'kafka.log');
  keepOnePrevious(logFile);
  const output = openSync(logFile, 'w', 0o600);
  const kept = options.keepClasses === true ? keepingClasses(options.java, options.lib) : null;
  const args = javaArguments(options, ['kafka.Kafka', options.properties]);
  const child = spawn(
    options.java,
    [...(kept?.args ?? withKeptClasses(options.java, options.lib)), ...args],
    {
      cwd: dir,
      // In a process group of its own: Ctrl-C in a terminal is for the hub, which stops the broker when it has finished.
      detached: true,
      stdio: ['ignore', output, output],
    },
  );
  closeSync(output);
  child.on('error', () => {});
  if (kept !== null) child.once('exit', kept.ended);
  const { pid } = child;
  watchOver(child, 'TERM');
  if (pid !== undefined) options.onSpawn(pid);
  const until = Date.now() + READY_MS_MAX;
  const ended = new Promise<false>((resolve) => child.once('exit', () => resolve(false)));
  while (!(await Promise.race([isReady(port, clusterId), ended]))) {
    if (pid === undefined || child.exitCode !== null || child.signalCode !== null) {
      throw explainBroker(readFileSync(logFile, 'utf8'), { dir, port, logFile });
    }
    if (signal?.aborted === true || Date.now() > until) {
      await stopBroker(pid, 'at once');
      if (signal?.aborted === true) throw interrupted();
      throw new StartError(
        'KAFKA_FAILED',
        'Kafka did not become ready within two minutes.',
        `Look in ${logFile}.`,
      );
    }
    await sleep(POLL_MS);
  }
  // It shall not keep our process alive; our process stops it.
  child.unref();
  return child;
}

/** Makes the data directory's first contents. */
export async function formatStorage(
  options: Pick<BrokerOptions, 'java' | 'lib' | 'dir' | 'properties' | 'clusterId' | 'signal'> & {
    /** `SCRAM-SHA-512=[name=…,password=…]`: who may come in by a password. */
    readonly scram?: readonly string[];
  },
): Promise<void> {
  const { lib, dir, properties, clusterId, signal, scram = [] } = options;
  const users = scram.flatMap((user) => ['--add-scram', user]);
  const tool = [
    'kafka.tools.StorageTool',
    'format',
    '--standalone',
    '-t',
    clusterId,
    '-c',
    properties,
    ...users,
  ];
  const args = [
    ...withKeptClasses(options.java, lib),
    ...javaArguments({ lib, heap: '64m', fast: true }, tool),
  ];
  const child = spawn(options.java, args, {
    cwd: dir,
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const kill = (): void => void child.kill('SIGKILL');
  signal?.addEventListener('abort', kill);
  process.once('exit', kill);
  let complaints = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (complaints += text));
  try {
    const [code] = (await once(child, 'close')) as [number | null];
    if (signal?.aborted === true) throw interrupted();
    if (code !== 0) throw explainBroker(complaints, { dir, port: 0, logFile: dir });
  } finally {
    signal?.removeEventListener('abort', kill);
    process.off('exit', kill);
  }
}

/** Asks kindly, then not; returns when the process is gone. After `at once` the next start recovers the log. */
export async function stopBroker(pid: number, mode: 'kindly' | 'at once'): Promise<void> {
  const identity = processIdentity(pid);
  const steps: [NodeJS.Signals, number][] = [
    ['SIGTERM', STOP_MS_MAX],
    ['SIGKILL', KILL_MS_MAX],
  ];
  for (const [signal, patienceMs] of mode === 'kindly' ? steps : steps.slice(1)) {
    const until = Date.now() + patienceMs;
    if (identity === null || processIdentity(pid) !== identity) return;
    process.kill(pid, signal);
    while (Date.now() < until) {
      if (processIdentity(pid) !== identity) return;
      await sleep(POLL_MS);
    }
  }
}

function javaArguments(
  { lib, heap, fast }: Pick<BrokerOptions, 'lib' | 'heap' | 'fast'>,
  command: readonly string[],
): string[] {
  return [
    `-Xmx${heap}`,
    // The smallest and quickest to start; a broker of this size has nothing to collect in parallel.
    '-XX:+UseSerialGC',
    // Java's first compiler alone.
    ...(fast ? ['-XX:TieredStopAtLevel=1'] : []),
    '-XX:+ExitOnOutOfMemoryError',
    '-Djava.awt.headless=true',
    '-Dorg.slf4j.simpleLogger.defaultLogLevel=warn',
    '-Dorg.slf4j.simpleLogger.log.kafka.server.KafkaRaftServer=info',
    '-Dorg.slf4j.simpleLogger.showDateTime=true',
    '-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd HH:mm:ss.SSS',
    '-cp',
    `${lib}/*`,
    ...command,
  ];
}

function keepOnePrevious(logFile: string): void {
  try {
    renameSync(logFile, logFile.replace(/\.log$/, '.previous.log'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}

/** Why a broker ended, of what it wrote. */
export function explainBroker(
  output: string,
  { dir, port, logFile }: { dir: string; port: number; logFile: string },
): Error {
  if (/Address already in use/.test(output)) {
    return new StartError(
      'PORT_TAKEN',
      `Port ${port}, or the one beside it for Kafka's controller, is taken by another program.`,
      'Stop that program or choose another port.',
    );
  }
  if (/Failed to acquire lock on file \.lock/.test(output)) {
    return new StartError(
      'DATA_IN_USE',
      `Another Kafka still works in ${dir}.`,
      'Stop it, or choose another directory.',
    );
  }
  if (/No space left on device|Disk quota exceeded/.test(output))
    return new Error('ENOSPC: No space left on device');
  // The broker's own line says that it ends; the exception below it says why.
  const said =
    /^[\w.$]+(?:Exception|Error): [^\n]*/m.exec(output)?.[0] ??
    /(?:ERROR|Exception|Error:)[^\n]*/.exec(output)?.[0] ??
    output.trim().split('\n').at(-1) ??
    '';
  return new StartError('KAFKA_FAILED', `Kafka did not start: ${said}.`, `Look in ${logFile}.`);
}
