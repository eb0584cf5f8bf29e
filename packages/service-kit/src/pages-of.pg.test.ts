import { cloneDatabase } from '@samspill/local-infra/cloned-database';
import fc from 'fast-check';
import { Kysely, PostgresDialect, sql } from 'kysely';
import { Pool } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type PageOrder, pageOf } from './page-of.ts';
import { pagesOf } from './pages-of.ts';

interface Tables {
  leaf: { id: string; branch: string; tree_id: string; size: number };
}

const BRANCHES = ['north', 'east', 'south, west', 'bare'];
let db: Kysely<Tables>;
let drop: () => Promise<void>;
let statements = 0;

beforeAll(async () => {
  const database = await cloneDatabase({ key: 'pages-of: empty', prepare: async () => {} });
  db = new Kysely<Tables>({
    dialect: new PostgresDialect({ pool: new Pool({ connectionString: database.url, max: 2 }) }),
    log: () => void (statements += 1),
  });
  drop = () => db.destroy().then(() => database.drop());
  // Forty leaves, unevenly over three of the branches.
  await sql`create table leaf as select
    ('00000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid as id, n % 5 as size,
    (array['north', 'east', 'south, west'])[least(n % 5, 2) + 1] as branch,
    ('00000000-0000-4000-8000-' || lpad((n % 3)::text, 12, '0'))::uuid as tree_id
    from generate_series(1, 40) n`.execute(db);
});
afterAll(() => drop());

const bySize: PageOrder = {
  name: 'size',
  by: [{ column: 'leaf.size', kind: 'integer' }],
  id: { column: 'leaf.id', kind: 'uuid' },
};
const branch = { column: 'leaf.branch', kind: 'text' } as const;
const leaves = () => db.selectFrom('leaf').select(['id', 'size']);

test('the page of each parent is the page that it would get alone, and one statement gives them all', async () => {
  const cursors = (await pageOf(db, leaves(), { first: 40 }, bySize)).edges.map(({ cursor }) => cursor);
  const cursor = fc.option(fc.constantFrom(...cursors));
  const size = fc.integer({ min: 0, max: 25 });
  const args = fc.oneof(
    fc.record({ first: size, after: cursor, before: cursor }),
    fc.record({ last: size, after: cursor, before: cursor }),
  );
  await fc.assert(
    fc.asyncProperty(
      args,
      fc.boolean(),
      fc.subarray(BRANCHES, { minLength: 1 }),
      async (page, descending, keys) => {
        const order = { ...bySize, descending };
        const before = statements;
        const together = await pagesOf(db, leaves(), { column: branch, keys }, page, order);
        expect(statements - before).toBe(1);
        const alone = await Promise.all(
          keys.map((key) => pageOf(db, leaves().where('branch', '=', key), page, order)),
        );
        expect(together).toEqual(alone);
      },
    ),
    { numRuns: 60 },
  );
});

test('parents are told apart by id too', async () => {
  const keys = ['00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000009'];
  const column = { column: 'leaf.tree_id', kind: 'uuid' } as const;
  const [first, none] = await pagesOf(db, leaves(), { column, keys }, { first: 3 }, bySize);
  expect(first).toMatchObject({ edges: [{}, {}, {}], pageInfo: { hasNextPage: true } });
  expect(none).toMatchObject({ edges: [], pageInfo: { hasNextPage: false, startCursor: null } });
});

test('a cursor of another order, and a page too large, are refused', async () => {
  const keys = ['north'];
  const list = (page: object) => pagesOf(db, leaves(), { column: branch, keys }, page, bySize);
  await expect(list({ after: 'x' })).rejects.toMatchObject({ code: 'MALFORMED_CURSOR' });
  await expect(list({ first: 101 })).rejects.toMatchObject({ code: 'PAGE_SIZE_OUT_OF_RANGE' });
});
