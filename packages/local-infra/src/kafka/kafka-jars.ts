import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { claim } from '../owner-record.ts';
import { explainDiskFull, interrupted, StartError } from '../start-error.ts';
import { findCommand } from './java.ts';
import { copyDependencies } from './maven.ts';

export const KAFKA_VERSION = '4.3.0';

const REPOSITORY = fileURLToPath(new URL('../../../../', import.meta.url));
const POM = join(REPOSITORY, 'infra', 'kafka', 'pom.xml');
/** One line a jar, as sha256sum writes them. */
const CHECKSUMS = join(REPOSITORY, 'infra', 'kafka', 'jars.sha256');
const WAIT_POLL_MS = 200;

export interface FetchOptions {
  /** Default: `.tools` of the checkout, which is not in git. */
  readonly tools?: string | undefined;
  readonly log: (line: string) => void;
  readonly signal?: AbortSignal | undefined;
  readonly env?: Readonly<Record<string, string | undefined>>;
}

/**
 * The folder with Kafka's jars, fetched with Maven the first time. Two first fetches at once: one fetches, the other
 * waits. Throws `StartError`.
 */
export async function kafkaJars(options: FetchOptions): Promise<string> {
  const place = placeIn(options.tools);
  try {
    for (let told = false; ; told = true) {
      const found = fetchedJars(options.tools);
      if (found !== null) return found;
      mkdirSync(place, { recursive: true });
      const claimed = claim(join(place, 'fetch.json'));
      if ('mine' in claimed) {
        try {
          // Somebody may have finished between our looking and our claiming.
          return fetchedJars(options.tools) ?? (await fetchInto(place, options));
        } finally {
          claimed.mine.release();
        }
      }
      if (!told) options.log(`Process ${claimed.heldBy.pid} is fetching Kafka; waiting for it.`);
      if (options.signal?.aborted === true) throw interrupted();
      await sleep(WAIT_POLL_MS);
    }
  } catch (error) {
    throw explainDiskFull(error, place);
  }
}

/** The folder with the jars when they have been fetched whole, else null. */
export function fetchedJars(tools?: string): string | null {
  const place = placeIn(tools);
  const lib = join(place, 'lib');
  const stamp = join(place, 'jars.sha256');
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== readFileSync(CHECKSUMS, 'utf8')) return null;
  return [...expectedJars().keys()].every((jar) => existsSync(join(lib, jar))) ? lib : null;
}

async function fetchInto(place: string, { log, signal, env = process.env }: FetchOptions): Promise<string> {
  const maven = findCommand('mvn', env);
  if (maven === null) {
    throw new StartError(
      'KAFKA_NOT_AVAILABLE',
      'There is no Maven (mvn) here to fetch Kafka with.',
      'Install Maven 3.8 or newer, or set KAFKA_BROKERS to a Kafka of your own.',
    );
  }
  for (const name of readdirSync(place)) {
    // Of fetches that were killed.
    if (name.startsWith('partial-')) rmSync(join(place, name), { recursive: true, force: true });
  }
  const partial = join(place, `partial-${process.pid}`);
  try {
    await copyDependencies({
      maven,
      pom: POM,
      into: partial,
      logFile: join(place, 'fetch.log'),
      log,
      signal,
      env,
    });
    refuseUnlessWhole(partial);
    rmSync(join(place, 'lib'), { recursive: true, force: true });
    renameSync(partial, join(place, 'lib'));
    // Last: it says that what lies beside it is whole.
    writeFileSync(join(place, 'jars.sha256'), readFileSync(CHECKSUMS));
  } finally {
    rmSync(partial, { recursive: true, force: true });
  }
  return join(place, 'lib');
}

function refuseUnlessWhole(dir: string): void {
  const expected = expectedJars();
  const found = new Set(readdirSync(dir));
  for (const [jar, checksum] of expected) {
    if (found.has(jar) && sha256(join(dir, jar)) === checksum) continue;
    throw notAsExpected(`${jar} ${found.has(jar) ? 'has another checksum' : 'is missing'}`);
  }
  for (const jar of found) if (!expected.has(jar)) throw notAsExpected(`${jar} was not asked for`);
}

function notAsExpected(what: string): StartError {
  return new StartError(
    'KAFKA_NOT_FETCHED',
    `What was fetched is not the Kafka that infra/kafka/jars.sha256 lists: ${what}.`,
    'Look at the mirror that Maven fetches from; nothing of it was kept.',
  );
}

function expectedJars(): Map<string, string> {
  const lines = readFileSync(CHECKSUMS, 'utf8').trim().split('\n');
  return new Map(lines.map((line) => [line.slice(66), line.slice(0, 64)]));
}

function sha256(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}

function placeIn(tools: string = join(REPOSITORY, '.tools')): string {
  return join(tools, 'kafka', KAFKA_VERSION);
}
