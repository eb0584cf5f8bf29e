import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { type Cluster, startCluster } from '@samspill/local-infra/embedded-postgres';
import { freePorts } from '@samspill/local-infra/free-port';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { ask } from './ask.ts';
import { freshDataDir, removeDataDir } from './data-dir.ts';

// There is no Docker here. So what the containers of infra/compose.yaml run is run without them: the same commands in the
// same order, with the same variables; only addresses differ, and PostgreSQL is the log.

const ROOT = fileURLToPath(new URL('../../../..', import.meta.url));
const LOADER = ['--import', '@oxc-node/core/register'];

interface Container {
  readonly command: readonly string[];
  readonly environment: Readonly<Record<string, string | number>>;
}

let dir: string;
let cluster: Cluster;
let containers: Record<string, Container>;
let ports: Record<string, number>;
const processes: ChildProcess[] = [];

beforeAll(async () => {
  dir = await freshDataDir();
  cluster = await startCluster({ dir, fast: true, log: () => {} });
  await mkdir(join(dir, 'variables'));
  const text = await readFile(join(ROOT, 'infra/compose.yaml'), 'utf8');
  ({ services: containers } = parse(text, { merge: true }) as { services: typeof containers });
  const names = ['organisations', 'activities', 'gateway'];
  const free = await freePorts(names.length);
  ports = Object.fromEntries(names.map((name, i) => [name, free[i]!]));
});

afterAll(async () => {
  for (const process of processes) process.kill('SIGKILL');
  await cluster.stop();
  await removeDataDir(dir);
});

function variablesOf(name: string): Record<string, string> {
  const { KAFKA_BROKERS: _, ...environment } = containers[name]!.environment;
  const here = Object.entries(environment).map(([variable, value]) => [variable, asHere(String(value))]);
  const port = name === 'gateway' ? 'GATEWAY_PORT' : 'SUBGRAPH_PORT';
  return { ...Object.fromEntries(here), ...(name in ports && { [port]: String(ports[name]) }) };
}

function asHere(value: string): string {
  return value
    .replace(/^postgres:.*@postgres:5432\/postgres$/, cluster.adminUrl)
    .replace('/run/samspill', join(dir, 'variables'))
    .replace(/^http:\/\/(\w+):4001$/, (_, name: string) => `http://127.0.0.1:${ports[name]}`);
}

async function start(name: string): Promise<void> {
  const child = spawn(process.execPath, [...LOADER, ...containers[name]!.command], {
    cwd: ROOT,
    env: { PATH: process.env['PATH'], ...variablesOf(name) },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  processes.push(child);
  const ready = () =>
    fetch(`http://127.0.0.1:${ports[name]}/readyz`).then(
      ({ ok }) => ok,
      () => child.exitCode ?? false,
    );
  await expect.poll(ready, { timeout: 40_000, interval: 50 }).toBe(true);
}

test('databases are made once, then services and gateway run on what was written for them', async () => {
  const { command } = containers['databases']!;
  const args = [...LOADER, ...command.map(asHere)];
  const env = { PATH: process.env['PATH'], ...variablesOf('databases') };
  const prepare = () => promisify(execFile)(process.execPath, args, { cwd: ROOT, env });
  expect((await prepare()).stdout).toMatch(/^Ready: .*organisations, activities/);
  const key = join(dir, 'variables/GATEWAY_SIGNING_KEY');
  const first = await readFile(key, 'utf8');
  await Promise.all([start('organisations'), start('activities'), prepare()]);
  // Who was started before and who will be have the same.
  expect(await readFile(key, 'utf8')).toBe(first);

  await start('gateway');
  const url = `http://127.0.0.1:${ports['gateway']}/graphql`;
  const { data, errors } = await ask(url, '{ organisations { edges { cursor } } activities { totalCount } }');
  expect(errors).toEqual([]);
  expect(data).toEqual({ organisations: { edges: [] }, activities: { totalCount: 0 } });

  const metrics = await fetch(`http://127.0.0.1:${ports['activities']}/metrics`);
  expect(await metrics.text()).toMatch(/^samspill_consumer_lag\{consumer="activities\.organiser .*\} 0$/m);
  const ends = processes.toReversed().map(async (child) => {
    child.kill('SIGTERM');
    return once(child, 'exit');
  });
  expect(await Promise.all(ends)).toEqual(processes.map(() => [0, null]));
});
