import { cloneDatabase } from '@samspill/local-infra/cloned-database';
import fc from 'fast-check';
import { Kysely, PostgresDialect, sql } from 'kysely';
import { Pool } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Connection, ConnectionArgs } from './connection.ts';
import { type PageOrder, pageOf } from './page-of.ts';
import { pagesOf } from './pages-of.ts';

interface Tables {
  leaf: { id: string; size: number; tree: string; gardens: string[] };
}
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
  await sql`create table leaf as select gen_random_uuid() as id, n % 5 as size, 'tree ' || n % 3 as tree,
    array['garden ' || n % 2, 'garden ' || n % 3 + 1] as gardens from generate_series(1, 40) n`.execute(db);
});
afterAll(() => drop());

const order: PageOrder = {
  name: 'size',
  by: [{ column: 'leaf.size', kind: 'integer' }],
  id: { column: 'leaf.id', kind: 'uuid' },
  descending: true,
};
const leaves = () => db.selectFrom('leaf').select(['id', 'size']);
const ofTrees = (trees: string[], args: ConnectionArgs) =>
  pagesOf(db, leaves(), { column: { column: 'leaf.tree', kind: 'text' }, keys: trees }, args, order);

test('each parent has the page that it would have alone, in the order of the parents', async () => {
  const cursors = (await pageOf(db, leaves(), { first: 100 }, order)).edges.map(({ cursor }) => cursor);
  const cursor = fc.option(fc.constantFrom(...cursors));
  const trees = fc.shuffledSubarray(['tree 0', 'tree 1', 'tree 2', 'no tree']);
  await fc.assert(
    fc.asyncProperty(
      trees,
      cursor,
      cursor,
      fc.nat({ max: 15 }),
      fc.boolean(),
      async (keys, after, before, size, forward) => {
        const args = { ...(forward ? { first: size } : { last: size }), after, before };
        const alone = keys.map((tree) => pageOf(db, leaves().where('tree', '=', tree), args, order));
        expect(await shown(ofTrees(keys, args))).toEqual(await shown(Promise.all(alone)));
      },
    ),
    { numRuns: 60 },
  );
});

test('a row with many parents stands in the list of each', async () => {
  const keys = ['garden 1', 'garden 3', 'no garden'];
  const column = { column: 'leaf.gardens', kind: 'text', holdsMany: true } as const;
  const pages = await pagesOf(db, leaves(), { column, keys }, { first: 5 }, order);
  const alone = keys.map((garden) =>
    pageOf(db, leaves().where(sql<boolean>`${garden} = any(gardens)`), { first: 5 }, order),
  );
  expect(await shown(pages)).toEqual(await shown(Promise.all(alone)));
  expect(pages[0]!.edges).toHaveLength(5);
});

test.each([
  ['the pages', 1, false],
  ['the pages and how long each list is', 2, true],
])('%s: as many statements, however many parents', async (_, expected, counting) => {
  const counts: number[] = [];
  for (const parents of [1, 10, 50]) {
    const before = statements;
    const trees = Array.from({ length: parents }, (_each, n) => `tree ${n}`);
    const pages = await ofTrees(trees, { first: 2 });
    if (counting) await Promise.all(pages.map((page) => page.totalCount()));
    counts.push(statements - before);
  }
  expect(counts).toEqual([expected, expected, expected]);
});

/** With the length of each list, which is counted when asked for. */
async function shown(lists: Connection<unknown>[] | Promise<Connection<unknown>[]>) {
  const count = async ({ edges, pageInfo, totalCount }: Connection<unknown>) =>
    ({ edges, pageInfo, totalCount: await totalCount() }) as const;
  return Promise.all((await lists).map(count));
}
