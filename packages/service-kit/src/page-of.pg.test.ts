import { cloneDatabase } from '@samspill/local-infra/cloned-database';
import fc from 'fast-check';
import { type Kysely, Kysely as Database, PostgresDialect, sql } from 'kysely';
import { Pool } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Connection, ConnectionArgs } from './connection.ts';
import { encodeCursor } from './cursor.ts';
import { type PageOrder, pageOf } from './page-of.ts';

interface Tables {
  leaf: { id: string; size: number; fell_at: Date; fell_on: string; name: string };
}
type Row = { id: string; size: number };

const ROWS = 25;
let db: Kysely<Tables>;
let drop: () => Promise<void>;
let statements = 0;

beforeAll(async () => {
  const database = await cloneDatabase({ key: 'page-of: empty', prepare: async () => {} });
  db = new Database<Tables>({
    dialect: new PostgresDialect({ pool: new Pool({ connectionString: database.url, max: 2 }) }),
    log: () => void (statements += 1),
  });
  drop = () => db.destroy().then(() => database.drop());
  // Instants a microsecond apart, which a JavaScript Date cannot tell apart; sizes that many rows share.
  await sql`create table leaf as select
    ('00000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid as id, n % 4 as size,
    timestamptz '2026-06-01 10:00:00.123456+00' + n * interval '1 microsecond' as fell_at,
    date '2026-06-01' + n % 3 as fell_on, (array['Å', 'b', 'A', 'ø'])[n % 4 + 1] as name
    from generate_series(1, ${sql.lit(ROWS)}) n`.execute(db);
});
afterAll(() => drop());

const id = { column: 'leaf.id', kind: 'uuid' } as const;
const orders: Record<string, PageOrder> = {
  'by size': { name: 'size', by: [{ column: 'leaf.size', kind: 'integer' }], id },
  'by size, downwards': { name: 'size-', by: [{ column: 'size', kind: 'integer' }], id, descending: true },
  'by instant': { name: 'at', by: [{ column: 'leaf.fell_at', kind: 'instant' }], id },
  'by date and size': {
    name: 'on',
    by: [
      { column: 'fell_on', kind: 'date' },
      { column: 'size', kind: 'integer' },
    ],
    id,
  },
  'by name in Norwegian': {
    name: 'name',
    by: [{ column: sql`leaf.name collate "nb-x-icu"`, kind: 'text' }],
    id,
  },
  'by id alone': { name: 'id', by: [], id },
};
const bySize = orders['by size']!;

const page = (args: ConnectionArgs, order = bySize): Promise<Connection<Row>> =>
  pageOf(db, db.selectFrom('leaf').select(['id', 'size']), args, order);
const ids = ({ edges }: Connection<Row>) => edges.map(({ node }) => node.id);
const whole = (order: PageOrder) => page({ first: 100 }, order).then(ids);

test.each(Object.entries(orders))(
  '%s: pages forward and backward give the whole list, once each',
  async (_name, order) => {
    const all = await whole(order);
    expect(new Set(all).size).toBe(ROWS);

    const forward: string[] = [];
    for (let next: Connection<Row> | null = await page({ first: 4 }, order); next;) {
      forward.push(...ids(next));
      next = next.pageInfo.hasNextPage
        ? await page({ first: 4, after: next.pageInfo.endCursor }, order)
        : null;
    }
    const backward: string[] = [];
    for (let next: Connection<Row> | null = await page({ last: 4 }, order); next;) {
      backward.unshift(...ids(next));
      next = next.pageInfo.hasPreviousPage
        ? await page({ last: 4, before: next.pageInfo.startCursor }, order)
        : null;
    }
    expect([forward, backward]).toEqual([all, all]);
  },
);

test('the Norwegian order is the database’s: A b ø Å', async () => {
  const { edges } = await pageOf(
    db,
    db.selectFrom('leaf').select('name'),
    { first: 100 },
    orders['by name in Norwegian']!,
  );
  expect([...new Set(edges.map(({ node }) => node.name))]).toEqual(['A', 'b', 'ø', 'Å']);
});

test('any window between two cursors is cut from the same list, and says truly what lies on either side', async () => {
  const all = await page({ first: 100 });
  const place = fc.option(fc.nat({ max: ROWS - 1 }));
  await fc.assert(
    fc.asyncProperty(place, place, fc.nat({ max: 30 }), fc.boolean(), async (from, to, size, forward) => {
      const after = from === null ? null : all.edges[from]!.cursor;
      const before = to === null ? null : all.edges[to]!.cursor;
      const got = await page({ ...(forward ? { first: size } : { last: size }), after, before });

      const window = ids(all).slice(from === null ? 0 : from + 1, to ?? ROWS);
      expect(ids(got)).toEqual(
        forward ? window.slice(0, size) : window.slice(Math.max(0, window.length - size)),
      );
      expect(got.pageInfo).toMatchObject({
        hasNextPage: to !== null || (forward && window.length > size),
        hasPreviousPage: from !== null || (!forward && window.length > size),
      });
    }),
    { numRuns: 150 },
  );
});

test('a page asks once', async () => {
  const { pageInfo } = await page({ first: 2 });
  const before = statements;
  await page({ first: 2, after: pageInfo.endCursor });
  expect(statements - before).toBe(1);
});

test('how long the list is: all its pages together, counted only when asked, and once', async () => {
  const first = await page({ first: 2 });
  const second = await page({ first: 2, after: first.pageInfo.endCursor });
  const narrowed = await pageOf(
    db,
    db.selectFrom('leaf').select('id').where('size', '=', 1),
    { first: 0 },
    bySize,
  );
  const before = statements;
  expect(await Promise.all([first, second, first].map((list) => list.totalCount()))).toEqual([25, 25, 25]);
  expect(statements - before).toBe(2);
  expect([narrowed.edges.length, await narrowed.totalCount()]).toEqual([0, 7]);
});

test('a page carries the columns that were asked for, nothing beside them', async () => {
  const first = await page({ first: 1 });
  const second = await page({ first: 1, after: first.pageInfo.endCursor });
  expect([first, second].map(({ edges }) => Object.keys(edges[0]!.node))).toEqual([
    ['id', 'size'],
    ['id', 'size'],
  ]);
});

test('rows that come and go between two pages neither repeat nor hide others', async () => {
  const first = await page({ first: 10 });
  const tx = await db.startTransaction().execute();
  await tx.deleteFrom('leaf').where('id', 'in', ids(first).slice(0, 9)).execute();
  const query = tx.selectFrom('leaf').select(['id', 'size']);
  const second = await pageOf(tx, query, { first: 100, after: first.pageInfo.endCursor }, bySize);
  // Also when the row that the cursor names is gone itself, and nothing is left before it.
  await tx.deleteFrom('leaf').where('id', 'in', ids(first)).execute();
  const again = await pageOf(tx, query, { first: 100, after: first.pageInfo.endCursor }, bySize);
  await tx.rollback().execute();

  expect([...ids(first), ...ids(second)]).toEqual(await whole(bySize));
  expect(second.pageInfo.hasPreviousPage).toBe(true);
  expect([ids(again), again.pageInfo.hasPreviousPage]).toEqual([ids(second), false]);
});

test('an empty list has no cursors', async () => {
  const none = db.selectFrom('leaf').select(['id', 'size']).where('size', '>', 99);
  const empty = { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null };
  const list = await pageOf(db, none, {}, bySize);
  expect(list).toMatchObject({ edges: [], pageInfo: empty });
  expect(await list.totalCount()).toBe(0);
  const after = encodeCursor('size', 1, '00000000-0000-4000-8000-000000000001');
  expect(await pageOf(db, none, { after }, bySize)).toMatchObject({ edges: [], pageInfo: empty });
});

const MALFORMED = expect.objectContaining({ code: 'MALFORMED_CURSOR' });

test('a cursor of another order, of too few keys or of another type is refused before the database sees it', async () => {
  const row = '00000000-0000-4000-8000-000000000001';
  const before = statements;
  for (const cursor of [
    encodeCursor('at', '2026-06-01T10:00:00.123457+00:00', row),
    encodeCursor('size', [], row),
    encodeCursor('size', [1, 2], row),
    encodeCursor('size', 'big', row),
    encodeCursor('size', 1.5, row),
    encodeCursor('size', 1, 'x'),
  ]) {
    await expect(page({ after: cursor })).rejects.toEqual(MALFORMED);
    await expect(page({ before: cursor })).rejects.toEqual(MALFORMED);
  }
  expect(statements).toBe(before);
});

test('no key, however strange, makes the database complain', async () => {
  const row = '00000000-0000-4000-8000-000000000001';
  const strange = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc.integer(),
    fc.maxSafeInteger(),
    fc.boolean(),
    fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
    fc.date({ noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10)),
    fc
      .tuple(fc.date({ noInvalidDate: true }), fc.integer({ min: -30, max: 30 }))
      .map(
        ([date, hour]) =>
          `${date.toISOString().slice(0, 19)}${hour < 0 ? '-' : '+'}${String(Math.abs(hour)).padStart(2, '0')}:30`,
      ),
    fc.constantFrom(
      '0000-01-01',
      '0000-01-01T00:00:00Z',
      '9999-12-31T23:59:59.9999999Z',
      '2026-02-30',
      'infinity',
      '\0',
    ),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...Object.values(orders)),
      fc.array(strange, { maxLength: 2 }),
      async (order, keys) => {
        const cursor = encodeCursor(order.name, keys, row);
        const outcome = await page({ first: 1, after: cursor }, order).then(
          () => 'a page',
          ({ code }) => code,
        );
        expect(['a page', 'MALFORMED_CURSOR']).toContain(outcome);
      },
    ),
    { numRuns: 400 },
  );
});
