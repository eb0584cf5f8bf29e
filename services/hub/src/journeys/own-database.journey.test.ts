import { once } from 'node:events';
import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { type Cluster, startCluster } from '@samspill/local-infra/embedded-postgres';
import { layCluster } from '@samspill/local-infra/testing/laid-cluster';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask } from './ask.ts';
import { freshDataDir, removeDataDir } from './data-dir.ts';
import { runSamspillWith } from './run-samspill.ts';
import { spawnHubWith, startedHubWith } from './started-hub.ts';
import { registerOrganisation } from './writing.ts';

let dir: string;
let cluster: Cluster;
let admin: Client;

beforeAll(async () => {
  dir = await freshDataDir();
  // Somebody else's PostgreSQL: a cluster of its own, since roles belong to the whole of one.
  chmodSync(dir, 0o755);
  await layCluster(join(dir, 'cluster'));
  cluster = await startCluster({ dir: join(dir, 'cluster'), fast: true, log: () => {} });
  admin = new Client({ connectionString: cluster.adminUrl });
  await admin.connect();
  await admin.query(`create role municipal login createdb createrole password 'secret'`);
  await admin.query(`create role guest login password 'secret'`);
});

afterAll(async () => {
  await admin.end();
  await cluster.stop();
  await removeDataDir(join(dir, 'cluster'));
  await removeDataDir(dir);
});

function as(role: string, password = 'secret'): { DATABASE_URL: string } {
  const url = new URL(cluster.adminUrl);
  url.username = role;
  url.password = password;
  return { DATABASE_URL: url.href };
}

test('the hub lives in a PostgreSQL that gives it no superuser, and brings no sample world there', async () => {
  const options = ['--port', '0', '--data', join(dir, 'hub')];
  let hub = await startedHubWith(as('municipal'), ...options);
  const names = async () =>
    (await ask(hub.url, '{ organisations { edges { node { name } } } }')).data.organisations.edges;
  expect(await names()).toEqual([]);
  await registerOrganisation(hub, 'Første i egen base');
  expect(await hub.end('SIGTERM')).toBe(0);
  hub = await startedHubWith(as('municipal'), ...options);
  expect(await names()).toEqual([{ node: { name: 'Første i egen base' } }]);
  expect(await hub.end('SIGTERM')).toBe(0);
  const { rows } = await admin.query(
    `select datname from pg_database where datname like 'samspill%' order by 1`,
  );
  expect(rows.map(({ datname }) => datname)).toEqual([
    'samspill_activities',
    'samspill_gateway',
    'samspill_organisations',
  ]);
});

test.each([
  ['a role without the rights', () => as('guest'), /may not create databases and roles.*CREATEDB CREATEROLE/],
  ['a wrong password', () => as('municipal', 'wrong'), /refuses the connection \(SQLSTATE 28P01\)/],
  ['nobody at the address', () => ({ DATABASE_URL: 'postgres://a:b@127.0.0.1:9/x' }), /does not answer/],
])('%s is said in a sentence', async (_, environment, sentence) => {
  const { child, printed } = spawnHubWith(environment(), '--port', '0', '--data', join(dir, 'refused'));
  // Not exit: what it printed last may come after that.
  const [code] = (await once(child, 'close')) as [number];
  expect(code).toBe(1);
  expect(printed()).toMatch(sentence);
  expect(printed()).not.toMatch(/\n\s+at |secret/);

  const command = await runSamspillWith(environment(), join(dir, 'refused'), 'migrate');
  expect(command).toEqual({ code: 1, out: expect.stringMatching(sentence) });
  expect(command.out).not.toMatch(/\n\s+at |secret/);
});
