import { type Expression, type Kysely, type RawBuilder, type SelectQueryBuilder, sql } from 'kysely';
import { decodeCursor, encodeCursor, type CursorKey, type CursorPlace } from './cursor.ts';
import { type Connection, type ConnectionArgs, type PageRequest, pageRequest } from './connection.ts';
import { type KeyKind, keyParser } from './key-kind.ts';
import { Refusal } from '@samspill/values/refusals/refusal';

/** A column that the list is ordered by. It must never be null: a null has no place in an order. */
export interface KeyColumn {
  /** `'activity.starts_at'`, or an expression such as ``sql`lower(name) collate "nb-x-icu"` ``. */
  readonly column: string | Expression<unknown>;
  readonly kind: KeyKind;
}

export interface PageOrder {
  /** Stands in the cursors: change it whenever the order changes. */
  readonly name: string;
  /** Most significant first. */
  readonly by: readonly KeyColumn[];
  /** Unique, so that every row has one place. */
  readonly id: KeyColumn & { readonly kind: 'uuid' | 'text' };
  /** Default: ascending. Holds for all columns and the id, so that one index serves. */
  readonly descending?: boolean;
}

/** What the page's rows carry beside the caller's columns: their place, and whether there is more on either side. */
export interface PageColumns {
  pagekey: CursorKey[] | null;
  morebefore?: boolean;
  moreafter?: boolean;
}

// oxlint-disable-next-line typescript/no-explicit-any -- the query's tables do not matter here
export type AnyTables = any;

/**
 * One page of a query, by keyset: rows that come or go meanwhile neither repeat nor hide others. One statement, and
 * one more if its `totalCount` is called.
 * The query selects and filters; it has no order and no limit of its own.
 * Throws `MALFORMED_CURSOR`, `PAGE_SIZE_OUT_OF_RANGE`, `PAGE_FROM_BOTH_ENDS`.
 */
export async function pageOf<Row>(
  db: Kysely<AnyTables>,
  query: SelectQueryBuilder<AnyTables, AnyTables, Row>,
  args: ConnectionArgs,
  order: PageOrder,
): Promise<Connection<Row>> {
  const request = pageRequest(args);
  const columns = [...order.by, order.id];
  const after = request.after === null ? null : placeOf(order, request.after);
  const before = request.before === null ? null : placeOf(order, request.before);
  const [later, earlier] = order.descending ? (['<', '>'] as const) : (['>', '<'] as const);
  const downwards = (request.direction === 'forward') === Boolean(order.descending);

  let between = query;
  if (after) between = between.where(compared(columns, later, after));
  if (before) between = between.where(compared(columns, earlier, before));
  let page = between.limit(request.size + 1).select(keyOf(columns).as('pagekey'));
  for (const { column } of columns) page = page.orderBy(reference(column), downwards ? 'desc' : 'asc');

  // Beyond the page's far end the row too many tells; beyond a cursor somebody has to look.
  const exists = (operator: string, place: CursorPlace | null) =>
    place
      ? sql<boolean>`exists(${query
          .clearSelect()
          .select(sql`1`.as('one'))
          .where(compared(columns, operator, place))})`
      : sql<boolean>`false`;
  const rows =
    after || before
      ? (
          await sql<
            Row & PageColumns
          >`select page.*, sides.* from (select ${exists(`${earlier}=`, after)} as morebefore,
            ${exists(`${later}=`, before)} as moreafter) as sides left join ${page} as page on true`.execute(
            db,
          )
        ).rows
      : ((await page.execute()) as (Row & PageColumns)[]);

  let counted: Promise<number> | undefined;
  const count = async () => {
    const found = await sql<{ length: number }>`select (${countOf(query)}) as length`.execute(db);
    return found.rows[0]!.length;
  };
  return { ...pageIn(rows, request, order.name), totalCount: () => (counted ??= count()) };
}

/** How many rows a query finds, as an expression. */
export function countOf(query: SelectQueryBuilder<AnyTables, AnyTables, unknown>): RawBuilder<number> {
  return sql<number>`select count(*)::int from ${query.clearSelect().select(sql`1`.as('one'))} as listed`;
}

/** What the rows of one page say of it. */
export function pageIn<Row>(
  rows: readonly (Row & PageColumns)[],
  request: PageRequest,
  order: string,
): Pick<Connection<Row>, 'edges' | 'pageInfo'> {
  const { morebefore = false, moreafter = false } = rows[0] ?? {};
  const found = rows.filter(({ pagekey }) => pagekey !== null);
  const tooMany = found.length > request.size;
  const page = found.slice(0, request.size);
  if (request.direction === 'backward') page.reverse();

  const edges = page.map(({ pagekey, morebefore: _before, moreafter: _after, ...node }) => {
    const key = pagekey!.slice(0, -1);
    return { cursor: encodeCursor(order, key, String(pagekey!.at(-1))), node: node as Row };
  });
  const forward = request.direction === 'forward';
  return {
    edges,
    pageInfo: {
      hasNextPage: (forward && tooMany) || moreafter,
      hasPreviousPage: (!forward && tooMany) || morebefore,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}

/** A cursor that decodes can still hold what its column's type cannot: the database must not be the one to find out. */
export function placeOf(order: PageOrder, cursor: string): CursorPlace {
  const place = decodeCursor(order.name, cursor);
  const fits =
    place.key.length === order.by.length &&
    order.by.every(({ kind }, index) => keyParser[kind].accepts(place.key[index]!)) &&
    keyParser[order.id.kind].accepts(place.id);
  if (!fits) throw new Refusal('MALFORMED_CURSOR');
  return place;
}

/** `(starts_at, id) > ($1, $2)`: a row comparison, which a multi-column index answers. */
export function compared(
  columns: readonly KeyColumn[],
  operator: string,
  { key, id }: CursorPlace,
): RawBuilder<boolean> {
  const values = [...key, id].map((value, index) => {
    const { type } = keyParser[columns[index]!.kind];
    return sql`cast(${value} as ${sql.raw(type)})`;
  });
  return sql<boolean>`(${sql.join(columns.map(({ column }) => reference(column)))}) ${sql.raw(operator)} (${sql.join(values)})`;
}

/** As JSON, since that writes an instant with all its microseconds: a JavaScript Date would round it. */
export function keyOf(columns: readonly KeyColumn[]): RawBuilder<CursorKey[]> {
  return sql<CursorKey[]>`jsonb_build_array(${sql.join(columns.map(({ column }) => reference(column)))})`;
}

export function reference(column: string | Expression<unknown>): RawBuilder<unknown> {
  return typeof column === 'string' ? sql.ref(column) : sql`${column}`;
}
