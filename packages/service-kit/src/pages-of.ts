import { type Kysely, type RawBuilder, type SelectQueryBuilder, sql } from 'kysely';
import { type Connection, type ConnectionArgs, pageRequest } from './connection.ts';
import { keyParser } from './key-kind.ts';
import {
  type KeyColumn,
  type PageColumns,
  type PageOrder,
  compared,
  countOf,
  keyOf,
  pageIn,
  placeOf,
  reference,
  type AnyTables,
} from './page-of.ts';

/** Which column of the list names the parent. */
export interface ParentColumn extends KeyColumn {
  readonly kind: 'uuid' | 'text';
  /** Whether the column is an array of parents: a row stands in the list of each. A GIN index finds them. */
  readonly holdsMany?: boolean;
}

/**
 * The same page of the list of each parent: `municipalities { organisations(first: 3) }` is one statement, however many
 * municipalities. Each list stops at its own page's end, so an index on (parent, order, id) reads no more than is given.
 * One connection a parent, in the order of the parents. The first `totalCount` that is called counts for all of them,
 * in one statement more. Otherwise as `pageOf`.
 */
export async function pagesOf<Row>(
  db: Kysely<AnyTables>,
  query: SelectQueryBuilder<AnyTables, AnyTables, Row>,
  parents: { readonly column: ParentColumn; readonly keys: readonly string[] },
  args: ConnectionArgs,
  order: PageOrder,
): Promise<Connection<Row>[]> {
  const request = pageRequest(args);
  const columns = [...order.by, order.id];
  const after = request.after === null ? null : placeOf(order, request.after);
  const before = request.before === null ? null : placeOf(order, request.before);
  const [later, earlier] = order.descending ? (['<', '>'] as const) : (['>', '<'] as const);
  const downwards = (request.direction === 'forward') === Boolean(order.descending);

  const parentType = sql.raw(keyParser[parents.column.kind].type);
  const eachParent = sql`unnest(cast(${parents.keys} as ${parentType}[])) with ordinality as parent (key, n)`;
  const parentColumn = reference(parents.column.column);
  const ofParent = query.where(
    parents.column.holdsMany
      ? sql<boolean>`${parentColumn} @> array[parent.key]`
      : sql<boolean>`${parentColumn} = parent.key`,
  );
  const somewhere = (operator: string, place: ReturnType<typeof placeOf> | null): RawBuilder<boolean> =>
    place === null
      ? sql`false`
      : sql`exists(${ofParent
          .clearSelect()
          .select(sql`1`.as('one'))
          .where(compared(columns, operator, place))})`;

  let page = ofParent.limit(request.size + 1).select(keyOf(columns).as('pagekey'));
  if (after) page = page.where(compared(columns, later, after));
  if (before) page = page.where(compared(columns, earlier, before));
  for (const { column } of columns) page = page.orderBy(reference(column), downwards ? 'desc' : 'asc');

  const { rows } = await sql<Row & PageColumns & { pageparent: number; pagerow: number }>`
    select parent.n::int as pageparent, ${somewhere(`${earlier}=`, after)} as morebefore,
      ${somewhere(`${later}=`, before)} as moreafter, page.*
    from ${eachParent}
    left join lateral (select row_number() over ()::int as pagerow, page.* from ${page} as page) as page on true
    order by parent.n, page.pagerow`.execute(db);

  let counted: Promise<number[]> | undefined;
  const count = async () => {
    const found = await sql<{ length: number }>`
      select (${countOf(ofParent)}) as length from ${eachParent} order by parent.n`.execute(db);
    return found.rows.map(({ length }) => length);
  };

  const byParent = Map.groupBy(rows, ({ pageparent }) => pageparent);
  return parents.keys.map((_, i) => ({
    ...pageIn(
      (byParent.get(i + 1) ?? []).map(
        ({ pageparent: _parent, pagerow: _row, ...row }) => row as Row & PageColumns,
      ),
      request,
      order.name,
    ),
    totalCount: async () => (await (counted ??= count()))[i]!,
  }));
}
