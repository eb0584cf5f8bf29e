import { once } from 'node:events';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask } from './ask.ts';
import { dataDirWithCluster, freshDataDir, removeDataDir } from './data-dir.ts';
import { hubFileIn } from './heard-once.ts';
import { runSamspill } from './run-samspill.ts';
import { spawnHub, type StartedHub, startedHub } from './started-hub.ts';

let dir: string;
let hub: StartedHub;

beforeAll(async () => {
  dir = await dataDirWithCluster();
  hub = await startedHub('--port', '0', '--data', dir);
});

afterAll(async () => {
  expect(await hub.end('SIGTERM')).toBe(0);
  await removeDataDir(dir);
});

const samspill = (...args: string[]) => runSamspill(dir, ...args);

/** Starts a hub that is expected to give up. */
async function failedStart(...options: string[]): Promise<{ code: number; printed: string }> {
  const { child, printed } = spawnHub(...options);
  // Not exit: what it printed last may come after that.
  const [code] = (await once(child, 'close')) as [number];
  return { code, printed: printed() };
}

test('a second hub on the same data is refused in a sentence that says what to do', async () => {
  const { code, printed } = await failedStart('--port', '0', '--data', dir);
  expect(code).toBe(1);
  expect(printed).toMatch(/The data directory .* is in use by process \d+.*--data DIR/);
  expect(printed).not.toMatch(/\n\s+at /);
  expect((await ask(hub.url, '{ counties { name } }')).errors).toEqual([]);
});

test('a port that is taken is said so before anything is started', async () => {
  const taken = createServer().listen(0, '127.0.0.1');
  await once(taken, 'listening');
  const { port } = taken.address() as AddressInfo;
  const fresh = join(dir, 'not-made');
  const { code, printed } = await failedStart('--port', String(port), '--data', fresh);
  taken.close();
  expect(code).toBe(1);
  expect(printed).toMatch(`Port ${port} is taken by another program. Choose another one`);
  await expect(stat(fresh)).rejects.toThrow('ENOENT');
});

test('a data directory that cannot be one is said so', async () => {
  const file = join(dir, 'a-file');
  await writeFile(file, '');
  const { code, printed } = await failedStart('--port', '0', '--data', file);
  expect(code).toBe(1);
  expect(printed).toMatch(/a file stands there, or above it\. Choose another directory with --data DIR/);
  expect(printed).not.toMatch(/\n\s+at /);
});

test.each([['--prot', '1'], ['--port', 'many'], ['--port', '70000'], ['surplus']])(
  'wrong usage (%s) ends with 2 and says what is known',
  async (...options) => {
    const { code, printed } = await failedStart(...options);
    expect(code).toBe(2);
    expect(printed).toMatch(/^error: /);
  },
);

test('--help explains every option', async () => {
  const { code, printed } = await failedStart('--help');
  expect(code).toBe(0);
  for (const option of ['--port', '--host', '--data', '--reset', '--no-sample'])
    expect(printed).toContain(option);
});

test('told to stop in the middle of the start, it leaves nothing running and ends with 0', async () => {
  const other = await freshDataDir();
  for (const afterMs of [300, 900, 1_500, 2_100]) {
    const { child, printed } = spawnHub('--port', '0', '--data', other);
    const gone = once(child, 'exit');
    await sleep(afterMs);
    child.kill('SIGINT');
    const [code, signal] = (await gone) as [number | null, string | null];
    // Before its first word the hub is still being loaded, and has started nothing that it would have to end.
    if (printed() === '' && code === null) expect(signal).toBe('SIGINT');
    else expect(code).toBe(0);
    await expect(readFile(join(other, 'postgres', 'postmaster.pid'))).rejects.toThrow('ENOENT');
  }
  await removeDataDir(other);
});

test('after SIGKILL the next start on the same data just works, and says nothing twice', async () => {
  const count = async () =>
    (await ask(hub.url, '{ activities { totalCount } changeCursors { activities { latest } } }')).data;
  const before = await count();
  await hub.end('SIGKILL');
  hub = await startedHub('--port', '0', '--data', dir);
  expect(await count()).toEqual(before);
});

test('the command line finds the running hub and says that all is well', async () => {
  const { code, out } = await samspill('doctor');
  expect(out).toContain(`running at ${hub.url}`);
  expect(out).toContain('Everything is well.');
  expect(code).toBe(0);
});

test('the command line makes nothing where there is nothing', async () => {
  const nowhere = join(dir, 'nowhere');
  const { code, out } = await samspill('--data', nowhere, 'doctor');
  expect(out).toMatch(/There is no hub and no data in .*nowhere/);
  expect(code).toBe(1);
  await expect(stat(nowhere)).rejects.toThrow('ENOENT');
});

test('a projection is rebuilt beside a running hub', async () => {
  expect(await samspill('rebuild', 'activities.organiser')).toMatchObject({ code: 0 });
  expect(await samspill('rebuild', 'activities.nothing')).toMatchObject({ code: 1 });
  expect(await samspill('rebiuld')).toMatchObject({ code: 2 });
  expect(await samspill('parked', 'list')).toMatchObject({
    code: 0,
    out: 'activities.organiser: 0 parked\n',
  });
});

test('a projection that cannot be rebuilt says what is missing and what to do, and is rebuilt when that is back', async () => {
  const { databaseUrl } = await hubFileIn(dir);
  const client = new Client(new URL('/samspill_organisations', databaseUrl).href);
  await client.connect();
  try {
    const { rows } = await client.query<{ row: object }>(
      `delete from messaging.stream as gone where position = 1 and stream =
         (select min(stream) from messaging.stream where position = 2) returning to_jsonb(gone) as row`,
    );
    const { code, out } = await samspill('rebuild', 'activities.organiser');
    expect(out).toMatch(
      /position 1 is missing.*Restore the database of organisations, then rebuild it again\./,
    );
    expect(out).not.toMatch(/^ {4}at /m);
    expect(code).toBe(1);
    await client.query(
      'insert into messaging.stream select * from jsonb_populate_record(null::messaging.stream, $1)',
      [JSON.stringify(rows[0]!.row)],
    );
  } finally {
    await client.end();
  }
  expect(await samspill('rebuild', 'activities.organiser')).toMatchObject({ code: 0 });
});

test('the sample world is withdrawn by facts, and does not come back', async () => {
  expect((await samspill('sample', 'remove')).out).toBe(
    'Withdrawn: 13 activities, 12 places, 22 organisations.\n',
  );
  const left = () => ask(hub.url, '{ organisations { edges { node { id } } } activities { totalCount } }');
  expect((await left()).data).toEqual({ organisations: { edges: [] }, activities: { totalCount: 0 } });
  await hub.end('SIGTERM');
  hub = await startedHub('--port', '0', '--data', dir);
  expect((await left()).data).toEqual({ organisations: { edges: [] }, activities: { totalCount: 0 } });
});

test('--reset throws away the data and nothing beside it', async () => {
  await hub.end('SIGTERM');
  hub = await startedHub('--port', '0', '--data', dir, '--reset');
  expect((await ask(hub.url, '{ activities { totalCount } }')).data.activities.totalCount).toBe(13);
});
