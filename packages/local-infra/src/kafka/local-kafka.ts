import type { ChildProcess } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { freePort, freePorts } from '../free-port.ts';
import { keptRunning } from '../kept-running.ts';
import { type Claim, claim, type OwnerRecord } from '../owner-record.ts';
import { isSameProcess, processIdentity } from '../process-identity.ts';
import { explainDiskFull, StartError } from '../start-error.ts';
import { runBroker, stopBroker } from './broker-process.ts';
import { brokerProperties } from './broker-properties.ts';
import { classArchive, withoutKeptClasses } from './class-archive.ts';
import { CLUSTER_ID, DATA, keepsFirstContents, makeData } from './first-contents.ts';
import { findJava, JAVA_MAJOR_MIN } from './java.ts';
import { kafkaJars } from './kafka-jars.ts';

export interface LocalKafkaOptions {
  /** Made when it is not there. Holds the data and the log. May be the directory of a PostgreSQL cluster too. */
  readonly dir: string;
  /** Of the broker. Default: any free one. */
  readonly port?: number | undefined;
  readonly log: (line: string) => void;
  /** Aborting in the middle of the start stops what was started and throws `INTERRUPTED`. */
  readonly signal?: AbortSignal | undefined;
  /** The most that Java may take for its objects, as Java writes it. Default `256m`. */
  readonly heap?: string | undefined;
  /** Starts in half the time and CPU, and is slower under load: for tests and trials. */
  readonly fast?: boolean | undefined;
  /** Where Kafka's jars are kept. Default: `.tools` of the checkout. */
  readonly tools?: string | undefined;
}

export interface LocalKafka {
  /** `host:port`, as KAFKA_BROKERS takes it. */
  readonly brokers: string;
  readonly dir: string;
  /** Of the broker that runs now: one that stops by itself is started again. */
  readonly pid: number;
  stop(): Promise<void>;
}

const HEAP = '256m';
const START_ATTEMPTS_MAX = 5;
const PROPERTIES = 'kafka.properties';

/**
 * Starts a real Kafka of one node on loopback with its data under `dir`, whatever an earlier run left there, fetching
 * it the first time. Whoever reaches the port may use it: it is for one machine. Throws `StartError`.
 */
export async function startKafka(options: LocalKafkaOptions): Promise<LocalKafka> {
  const java = findJava(process.env);
  if (java === null) {
    throw new StartError(
      'KAFKA_NOT_AVAILABLE',
      `There is no Java ${JAVA_MAJOR_MIN} or newer here, and Kafka needs one.`,
      `Install one (a headless runtime is enough), point JAVA_HOME at it, or set KAFKA_BROKERS to a Kafka of your own.`,
    );
  }
  const dir = resolve(options.dir);
  try {
    mkdirSync(dir, { recursive: true });
    const claimed = claim(join(dir, 'kafka.json'));
    if ('heldBy' in claimed) throw inUse(dir, claimed.heldBy);
    try {
      return await startClaimed(
        { ...options, dir: realpathSync(dir) },
        java.command,
        claimed.mine,
        claimed.left,
      );
    } catch (error) {
      claimed.mine.release();
      throw error;
    }
  } catch (error) {
    throw explainDiskFull(error, dir);
  }
}

async function startClaimed(
  options: LocalKafkaOptions & { readonly keepClasses?: boolean },
  java: string,
  mine: Claim,
  left: OwnerRecord | null,
): Promise<LocalKafka> {
  const { dir, log, signal, heap = HEAP, fast = false, keepClasses } = options;
  await stopLeftover(left, log);
  const lib = await kafkaJars(options);
  if (keepClasses !== true) await keepClassesOnce(options, java, lib);
  if (!existsSync(join(dir, DATA, 'meta.properties'))) {
    await makeData({ java, lib, dir, signal, keep: keepClasses === true });
  }

  const clusterId = clusterIdIn(dir);
  const runOn = (brokerPort: number, controllerPort: number, giveUp = signal): Promise<ChildProcess> => {
    const settings = brokerProperties({ dataDir: DATA, brokerPort, controllerPort });
    writeFileSync(join(dir, PROPERTIES), settings, { mode: 0o600 });
    // Written down before it is ready: a hub that is killed meanwhile leaves no broker that nobody knows.
    const onSpawn = (pid: number): void =>
      mine.update({ pid, identity: processIdentity(pid) ?? '', port: brokerPort });
    const place = { java, lib, dir, properties: PROPERTIES, heap, fast, keepClasses };
    return runBroker({ ...place, port: brokerPort, clusterId, onSpawn, signal: giveUp });
  };
  const { result: first, port } = await withFreePorts(options.port, runOn);
  let { pid } = first;
  const kept = keptRunning(first, {
    what: 'Kafka',
    // The same port: everybody who uses it has its address.
    run: async (giveUp) => runOn(port, await freePort(), giveUp),
    onRevived: (child) => void ({ pid } = child),
    stop: (running) => stopBroker(running, 'kindly'),
    lastSignal: 'SIGTERM',
    log,
    logFile: join(dir, 'kafka.log'),
  });

  let stopped: Promise<void> | undefined;
  const stop = async (): Promise<void> => {
    await kept.stop();
    mine.release();
  };
  return {
    brokers: `127.0.0.1:${port}`,
    dir,
    get pid() {
      return pid!;
    },
    stop: () => (stopped ??= stop()),
  };
}

/** Removes the data of a broker that is not running, and its log. Throws `StartError` when it is in use. */
export async function removeKafka(options: { dir: string; log: (line: string) => void }): Promise<void> {
  if (!existsSync(options.dir)) return;
  const dir = realpathSync(options.dir);
  const claimed = claim(join(dir, 'kafka.json'));
  if ('heldBy' in claimed) throw inUse(dir, claimed.heldBy);
  try {
    await stopLeftover(claimed.left, options.log);
    for (const name of [DATA, PROPERTIES, 'kafka.log', 'kafka.previous.log']) {
      rmSync(join(dir, name), { recursive: true, force: true });
    }
  } finally {
    claimed.mine.release();
  }
}

/**
 * Once on a machine a broker without anything in it is started and stopped, and Java keeps the classes that it has loaded:
 * every later start, also of a broker that was killed, takes half the time and CPU. Where that cannot be, starts are slow.
 */
async function keepClassesOnce(options: LocalKafkaOptions, java: string, lib: string): Promise<void> {
  const { tools, log, signal } = options;
  const archive = classArchive(java, lib);
  if (existsSync(archive) && keepsFirstContents(lib)) return;
  await using after = new AsyncDisposableStack();
  try {
    const claimed = claim(join(dirname(lib), 'classes.json'));
    // Whoever does it already is not waited for.
    if ('heldBy' in claimed) return;
    after.defer(() => claimed.mine.release());
    log('Making later starts of Kafka quick, once on this machine.');
    const dir = realpathSync(mkdtempSync(join(tmpdir(), 'samspill-kafka-classes-')));
    after.defer(() => rmSync(dir, { recursive: true, force: true, maxRetries: 5 }));
    const its = claim(join(dir, 'kafka.json'));
    if ('heldBy' in its) return;
    const place = { dir, tools, log: () => {}, signal, fast: true, keepClasses: true };
    const broker = await startClaimed(place, java, its.mine, null);
    await broker.stop();
    // A Java that keeps none is not asked again.
    if (!existsSync(archive)) withoutKeptClasses(archive);
  } catch (error) {
    if (signal?.aborted === true) throw error;
    log(`They will take as long as this one: ${(error as Error).message}`);
  }
}

async function stopLeftover(left: OwnerRecord | null, log: (line: string) => void): Promise<void> {
  const broker = left?.postmaster;
  if (left === null || broker === undefined || !isSameProcess(broker.pid, broker.identity)) return;
  log(`Stopping Kafka process ${broker.pid}, which process ${left.pid} left running.`);
  await stopBroker(broker.pid, 'kindly');
}

/** A free port may be taken before the broker gets it: then others are tried, unless the port was asked for. */
async function withFreePorts<T>(
  asked: number | undefined,
  start: (brokerPort: number, controllerPort: number) => Promise<T>,
): Promise<{ result: T; port: number }> {
  for (let attempt = 1; ; attempt += 1) {
    const [free, controllerPort] = await freePorts(2);
    const port = asked ?? free!;
    try {
      return { result: await start(port, controllerPort!), port };
    } catch (error) {
      const again = error instanceof StartError && error.code === 'PORT_TAKEN' && asked === undefined;
      if (!again || attempt === START_ATTEMPTS_MAX) throw error;
    }
  }
}

function clusterIdIn(dir: string): string {
  const path = join(dir, DATA, 'meta.properties');
  const id = CLUSTER_ID.exec(readFileSync(path, 'utf8'))?.[1];
  if (id !== undefined) return id;
  throw new StartError(
    'KAFKA_FAILED',
    `${path} does not say which cluster's data this is.`,
    'Put the file back from a copy, or choose another directory.',
  );
}

function inUse(dir: string, { pid, postmaster }: OwnerRecord): StartError {
  const where = postmaster === undefined ? '' : `, its broker on port ${postmaster.port}`;
  return new StartError(
    'DATA_IN_USE',
    `The Kafka data under ${dir} is in use by process ${pid}${where}.`,
    'Stop that one first, or choose another directory.',
  );
}
