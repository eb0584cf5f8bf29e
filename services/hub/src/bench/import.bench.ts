import { type ChildProcess, spawn } from 'node:child_process';
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
const SAMSPILL = fileURLToPath(new URL('../samspill.ts', import.meta.url));
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
    const { seconds, megabytes } = await imported(data, file);
    const copySeconds = await inCluster(data, (adminUrl) => copied(adminUrl, join(dir, 'rows')));
    return [
      { figure: 'rate-to-copy', measured: copySeconds / seconds, goal: 0.4, unit: 'ratio', better: 'higher' },
      { figure: 'resident-peak', measured: megabytes, goal: 300, unit: 'MB', better: 'lower' },
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

/** From the first byte read to the end of the process, with everything an import does. */
async function imported(data: string, file: string): Promise<{ seconds: number; megabytes: number }> {
  const args = [
    '--import',
    '@oxc-node/core/register',
    SAMSPILL,
    '--data',
    data,
    'import',
    'organisations',
    file,
  ];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const peak = watchedPeak(child);
  const ended = once(child, 'exit');
  let begunAt = 0;
  child.stdout.on('data', (printed: Buffer) => {
    begunAt ||= performance.now();
    process.stderr.write(printed);
  });
  const [code] = await ended;
  const seconds = (performance.now() - begunAt) / 1_000;
  if (code !== 0) throw new Error(`the import ended with ${String(code)}`);
  return { seconds, megabytes: peak() };
}

/** The kernel keeps the highest; it is gone with the process, so it is looked at often. */
function watchedPeak(child: ChildProcess): () => number {
  let kilobytes = 0;
  const timer = setInterval(async () => {
    const status = await readFile(`/proc/${child.pid}/status`, 'utf8').catch(() => '');
    kilobytes = Math.max(kilobytes, Number(/^VmHWM:\s+(\d+) kB/m.exec(status)?.[1] ?? 0));
  }, LOOK_EVERY_MS);
  child.once('exit', () => clearInterval(timer));
  return () => kilobytes / 1_024;
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
