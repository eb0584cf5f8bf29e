import { defineEntity, MikroORM, p } from '@mikro-orm/postgresql';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { copyInto } from './copy-into.ts';
import { inTransaction } from './in-transaction.ts';
import { testServiceDatabase } from './testing/service-database.ts';
import pg from 'pg';

const Copied = defineEntity({
  name: 'Copied',
  tableName: 'copied',
  properties: {
    id: p.integer().primary(),
    someText: p.text().nullable(),
    list: p.array(),
    facts: p.json(),
    at: p.datetime(3).nullable(),
    isTrue: p.boolean(),
  },
});

let database: Awaited<ReturnType<typeof testServiceDatabase>>;
let orm: MikroORM;

beforeAll(async () => {
  database = await testServiceDatabase('organisations', []);
  const owner = new pg.Client(database.ownerUrl);
  await owner.connect();
  await owner.query(
    'create table copied (id int primary key, some_text text, list text[] not null, facts jsonb not null, at timestamptz(3), is_true boolean not null)',
  );
  await owner.query('grant all on copied to public');
  await owner.end();
  orm = new MikroORM({ clientUrl: database.appUrl, entities: [Copied] });
});
afterAll(async () => {
  await orm.close();
  await database.drop();
});

/** Whatever a person can have typed; PostgreSQL keeps no NUL, and no half of a sign. */
const text = fc
  .oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('\\N', '\\.', 'a\tb\nc\r\\', '{"x"}', 'NULL', '"', ''),
  )
  .filter((each) => !each.includes('\0'));

test('what goes in by COPY comes out as it was', async () => {
  const rows = fc.array(
    fc.record({
      someText: fc.option(text),
      list: fc.array(text, { maxLength: 3 }),
      facts: fc.oneof(
        fc.dictionary(text, text, { maxKeys: 2 }),
        fc.array(fc.record({ name: text }), { maxLength: 2 }),
      ),
      at: fc.option(fc.date({ noInvalidDate: true, min: new Date(0), max: new Date('2100-01-01') })),
      isTrue: fc.boolean(),
    }),
    { maxLength: 20 },
  );
  await fc.assert(
    fc.asyncProperty(rows, async (given) => {
      const numbered = given.map((row, id) => ({ ...row, id }));
      const found = await inTransaction(orm, async (em) => {
        await em.nativeDelete(Copied, {});
        await copyInto(em, Copied, numbered);
        return em.findAll(Copied, { orderBy: { id: 'asc' } });
      });
      expect(found).toEqual(numbered.map((row) => expect.objectContaining(row)));
    }),
    { numRuns: 30 },
  );
});

test('one that is there already ends the transaction, whole; a name that is none is a bug', async () => {
  const row = { id: 1, someText: null, list: [], facts: {}, at: null, isTrue: true };
  await inTransaction(orm, async (em) => {
    await em.nativeDelete(Copied, {});
    await copyInto(em, Copied, [row]);
  });
  const again = inTransaction(orm, async (em) => {
    await em.nativeUpdate(Copied, { id: 1 }, { someText: 'changed' });
    await copyInto(em, Copied, [{ ...row, id: 2 }, row]);
  });
  await expect(again).rejects.toMatchObject({ code: '23505' });
  const found = await inTransaction(orm, (em) => em.find(Copied, {}));
  expect(found).toMatchObject([{ id: 1, someText: null }]);
  await expect(inTransaction(orm, (em) => copyInto(em, Copied, [{ none: 1 }]))).rejects.toThrow(
    'no property',
  );
});
