import pg from 'pg';
import { expect, test } from 'vitest';
import { cloneDatabase } from './cloned-database.ts';

async function run(url: string, text: string): Promise<unknown[]> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}

test('clones hold what the template holds, and do not see each other', async () => {
  let prepared = 0;
  const clone = () =>
    cloneDatabase({
      key: 'cloned-database.pg.test: one row',
      async prepare(url) {
        prepared += 1;
        await run(url, "create table note as select 'first' as text");
      },
    });
  // Asked for at once: only one of them prepares.
  const [a, b, c] = await Promise.all([clone(), clone(), clone()]);
  expect(prepared).toBe(1);
  await run(a.url, "insert into note values ('second')");
  expect(await run(a.url, 'select text from note')).toHaveLength(2);
  expect(await run(b.url, 'select text from note')).toEqual([{ text: 'first' }]);
  await Promise.all([a.drop(), b.drop(), c.drop()]);
  await expect(run(a.url, 'select 1')).rejects.toMatchObject({ code: '3D000' });
});

test('a clone is dropped under a connection that is still open', async () => {
  const database = await cloneDatabase({ key: 'cloned-database.pg.test: empty', prepare: async () => {} });
  const client = new pg.Client(database.url);
  client.on('error', () => {});
  await client.connect();
  await database.drop();
  await expect(client.query('select 1')).rejects.toThrow(/terminat|not queryable/);
});

test('a template that could not be prepared is not used, and the next attempt begins anew', async () => {
  const key = 'cloned-database.pg.test: fails once';
  await expect(
    cloneDatabase({
      key,
      async prepare(url) {
        await run(url, 'create table half_done ()');
        throw new Error('out of luck');
      },
    }),
  ).rejects.toThrow('out of luck');
  const database = await cloneDatabase({ key, prepare: async () => {} });
  expect(await run(database.url, "select 1 from pg_class where relname = 'half_done'")).toEqual([]);
  await database.drop();
});

test('a clone has the owner of its template', async () => {
  const database = await cloneDatabase({
    key: 'cloned-database.pg.test: owner',
    async prepare(url) {
      await run(url, `alter database ${new URL(url).pathname.slice(1)} owner to pg_read_all_data`);
    },
  });
  expect(
    await run(
      database.url,
      'select pg_get_userbyid(datdba) as owner from pg_database where datname = current_database()',
    ),
  ).toEqual([{ owner: 'pg_read_all_data' }]);
  await database.drop();
});
