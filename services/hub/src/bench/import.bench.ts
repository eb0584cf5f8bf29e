import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { constants, createGzip } from 'node:zlib';
import { startCluster } from '@samspill/local-infra/embedded-postgres';
import type { Figure } from '@samspill/messaging/bench/figure';
import { generatedDump } from '@samspill/organisations/register/testing/generated-units';
import { Client } from 'pg';
import { migrate } from '../start/databases.ts';

/** Main units in Enhetsregisteret in September 2026, rounded. */
export const UNITS = 1_170_000;
const SEED = 1;
/** As an operator runs it, with what the command sets for its memory. */
const BOOTSTRAP = fileURLToPath(new URL('../../../../scripts/bootstrap.mjs', import.meta.url));
const LOOK_EVERY_MS = 100;

/**
 * Imports a generated file of units as an operator would, in a process of its own, and has COPY put every row that came of it
 * (of the register, organisations, facts and their heads) into tables with the same indexes on the same cluster.
 */
export async function importBench({ units = UNITS } = {}): Promise<Figure[]> {
  const dir = await mkdtemp(join(tmpdir(), 'samspill-import-bench-'));
  // The user that PostgreSQL runs as, when we are root, writes and reads the rows that COPY takes.
  await chmod(dir, 0o777);
  try {
    const file = join(dir, 'units.json.gz');
    const gzip = createGzip({ level: constants.Z_BEST_SPEED });
    await pipeline(generatedDump(SEED, units), gzip, createWriteStream(file));
    const data = join(dir, 'data');
    await inCluster(data, async (adminUrl) => void (await migrate(adminUrl)));
    const { seconds, megabytes, peak } = await imported(data, file);
    const [first, , last] = parts(megabytes, 3).map(mean) as [number, number, number];
    console.error(`MB resident, by tenths: ${parts(megabytes, 10).map(mean).map(Math.round).join(' ')}`);
    const copySeconds = await inCluster(data, (adminUrl) => copied(adminUrl, join(dir, 'rows')));
    return [
      { figure: 'rate-to-copy', measured: copySeconds / seconds, goal: 0.4, unit: 'ratio', better: 'higher' },
      { figure: 'resident-peak', measured: peak, goal: 300, unit: 'MB', better: 'lower' },
      // Of the last third to the first one: what grows with the file would go on growing.
      { figure: 'resident-growth', measured: last / first, goal: 1.15, unit: 'ratio', better: 'lower' },
      { figure: 'seconds', measured: seconds, goal: copySeconds / 0.4, unit: 's', better: 'lower' },
    ];
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}

async function inCluster<T>(dir: string, work: (adminUrl: string) => Promise<T>): Promise<T> {
  const cluster = await startCluster({ dir, log: () => {} });
  try {
    return await work(cluster.adminUrl);
  } finally {
    await cluster.stop();
  }
}

interface Imported {
  readonly seconds: number;
  /** Resident, look by look. */
  readonly megabytes: readonly number[];
  /** The highest that the kernel has noted. */
  readonly peak: number;
}

/**
 * From the first byte read to the last line, which says that everything is in. What comes after it is the database that the
 * command has started for itself, and stops.
 */
async function imported(data: string, file: string): Promise<Imported> {
  const args = [BOOTSTRAP, 'samspill', '--data', data, 'import', 'organisations', file];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'exit');
  const megabytes: number[] = [];
  let peak = 0;
  let begunAt = 0;
  let endedAt = 0;
  const looking = setInterval(async () => {
    const looked = await residentOf(child.pid!);
    // Its start would pass for growth.
    if (looked === null || begunAt === 0) return;
    megabytes.push(looked.now);
    peak = looked.peak;
  }, LOOK_EVERY_MS);
  child.stdout.on('data', (printed: Buffer) => {
    endedAt = performance.now();
    begunAt ||= endedAt;
    process.stderr.write(printed);
  });
  const [code] = await ended.finally(() => clearInterval(looking));
  if (code !== 0) throw new Error(`the import ended with ${String(code)}`);
  return { seconds: (endedAt - begunAt) / 1_000, megabytes, peak };
}

/** MB of the process that the bootstrap has started; null once it is gone. */
async function residentOf(bootstrap: number): Promise<{ now: number; peak: number } | null> {
  const pid = Number.parseInt(await kernelSays(`${bootstrap}/task/${bootstrap}/children`), 10);
  const status = await kernelSays(`${pid}/status`);
  const of = (field: string) => Number(new RegExp(`^${field}:\\s+(\\d+) kB`, 'm').exec(status)?.[1]) / 1_024;
  const [now, peak] = [of('VmRSS'), of('VmHWM')];
  return Number.isNaN(now) ? null : { now, peak };
}

/** Empty where the process is gone, and on anything but Linux. */
function kernelSays(path: string): Promise<string> {
  return readFile(`/proc/${path}`, 'utf8').catch(() => '');
}

/** In so many pieces of about the same length, in order. */
function parts(values: readonly number[], count: number): number[][] {
  const bound = (n: number) => Math.round((n * values.length) / count);
  return Array.from({ length: count }, (_, n) => values.slice(bound(n), bound(n + 1)));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Everything that an import writes a row into for each unit or organisation. */
const TABLES = [
  'public.register_unit',
  'public.organisation',
  'messaging.aggregate_head',
  'messaging.stream',
];

async function columnsOf(client: Client, table: string): Promise<string> {
  const { rows } = await client.query<{ columns: string }>(
    `select string_agg(quote_ident(attname), ', ' order by attnum) as columns from pg_attribute
      where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = ''`,
    [table],
  );
  return rows[0]!.columns;
}

async function copied(adminUrl: string, rows: string): Promise<number> {
  const url = new URL(adminUrl);
  url.pathname = '/samspill_organisations';
  const client = new Client({ connectionString: url.href });
  await client.connect();
  try {
    let seconds = 0;
    for (const table of TABLES) {
      // A generated column is nobody's to copy.
      const columns = await columnsOf(client, table);
      await client.query(`copy ${table} (${columns}) to '${rows}'`);
      await client.query(`create table copied (like ${table} including all)`);
      const begunAt = performance.now();
      await client.query(`copy copied (${columns}) from '${rows}'`);
      seconds += (performance.now() - begunAt) / 1_000;
      await client.query('drop table copied');
    }
    return seconds;
  } finally {
    await client.end();
  }
}
