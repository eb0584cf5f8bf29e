import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { APP_PARTY, restrict } from './restrict.ts';
import type { Messaging } from './start.ts';
import { Park } from './testing/park.ts';

let park: Park;
let messaging: Messaging;

const PARTIES = Array.from({ length: 200 }, (_, n) => `party-${n}`);
const ROWS_EACH = 5;

beforeAll(async () => {
  park = await Park.open();
  const owner = new Client({ connectionString: park.database.ownerUrl });
  await owner.connect();
  await owner.query('create table note (party text not null, words text not null)');
  const policies = {
    select: `party = ${APP_PARTY}`,
    insert: `party = ${APP_PARTY}`,
    update: `party = ${APP_PARTY}`,
  };
  for (const statement of restrict('note', 'words of one party', policies)) await owner.query(statement);
  await owner.query('create view notes with (security_invoker = true) as select * from note');
  await owner.end();
  messaging = await park.start();
  await park.admin.query(
    `insert into note select party, 'words ' || n from unnest($1::text[]) party, generate_series(1, $2::int) n`,
    [PARTIES, ROWS_EACH],
  );
});
afterAll(() => park.close());

const as = (party: string) => ({ party, role: 'reader', purpose: 'test' });

interface Notes {
  note: { party: string; words: string };
  notes: { party: string; words: string };
}
const rowsIn = (em: SqlEntityManager, from: keyof Notes = 'note') =>
  em.getKysely<Notes>().selectFrom(from).selectAll().execute();
const bare = () => rowsIn(park.orm.em.fork());

test('200 parties read at once through eight connections, and none sees a row of another', async () => {
  const seen = await Promise.all(
    PARTIES.flatMap((party, n) => [
      messaging.readAs(as(party), async (tx) => ({
        party,
        rows: await rowsIn(tx, n % 2 === 0 ? 'note' : 'notes'),
      })),
      // Between them: nobody, and one who fails in the middle.
      bare().then((rows) => ({ party: '', rows })),
      messaging
        .readAs(as(party), async (tx) => {
          await rowsIn(tx);
          throw new Error('no');
        })
        .catch(() => ({ party: '', rows: [] })),
    ]),
  );
  const foreign = seen.flatMap(({ party, rows }) => rows.filter((row) => row.party !== party));
  expect(foreign).toEqual([]);
  expect(seen.filter(({ rows }) => rows.length === ROWS_EACH)).toHaveLength(PARTIES.length);
});

test('a context that outlives its transaction would be seen', async () => {
  const client = new Client({ connectionString: park.database.appUrl });
  await client.connect();
  await client.query(`begin; select set_config('app.party', 'party-1', false); commit`);
  expect((await client.query('select * from note')).rows).toHaveLength(ROWS_EACH);
  await client.end();
});

test('in nobody’s name there is nothing, for the owner of the table neither', async () => {
  expect(await bare()).toEqual([]);
  expect(await messaging.readAs(as(''), (tx) => rowsIn(tx))).toEqual([]);
  const owner = new Client({ connectionString: park.database.ownerUrl });
  await owner.connect();
  expect((await owner.query('select * from note')).rows).toEqual([]);
  await owner.end();
});

test('reading writes nothing', async () => {
  const writing = messaging.readAs(as('party-1'), (tx) =>
    tx.getKysely<Notes>().insertInto('note').values({ party: 'party-1', words: 'x' }).execute(),
  );
  await expect(writing).rejects.toMatchObject({ code: '25006' });
});

test('whoever writes, writes rows of its own', async () => {
  const write = (acting: string, party: string) =>
    messaging.transactionFor(
      { correlationId: 'c' },
      as(acting),
    )(async ({ em }) => {
      await em.getKysely<Notes>().insertInto('note').values({ party, words: 'new' }).execute();
      return rowsIn(em);
    });
  expect(await write('writer-1', 'writer-1')).toEqual([{ party: 'writer-1', words: 'new' }]);
  await expect(write('writer-1', 'party-1')).rejects.toMatchObject({ code: '42501' });
  await expect(
    messaging.transactionFor({ correlationId: 'c' })(({ em }) =>
      em.getKysely<Notes>().insertInto('note').values({ party: 'writer-1', words: 'x' }).execute(),
    ),
  ).rejects.toMatchObject({ code: '42501' });
  // And it can give none of them away.
  await expect(
    messaging.transactionFor(
      { correlationId: 'c' },
      as('writer-1'),
    )(({ em }) => em.getKysely<Notes>().updateTable('note').set({ party: 'party-1' }).execute()),
  ).rejects.toMatchObject({ code: '42501' });
});

test('a name is a value: quotes in it open nothing', async () => {
  for (const party of [`party-1' or true --`, `party-1"`, '%', 'party-1,party-2', '\\'])
    expect(await messaging.readAs(as(party), (tx) => rowsIn(tx))).toEqual([]);
});
