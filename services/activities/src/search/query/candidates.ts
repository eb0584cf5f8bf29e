import type { CursorKey } from '@samspill/service-kit/cursor';
import { type KeyColumn, keyOf, type PageOrder, reference } from '@samspill/service-kit/page-of';
import { type RawBuilder, sql } from 'kysely';
import { activityJson } from '../../activity/activity-json.ts';
import type { Days } from '../marks/day-blocks.ts';
import { orderedOn } from '../marks/order-marks.ts';
import { isFound } from './open-demands.ts';
import { asked, found, isMarked, rarestFirst, type Search } from './search.ts';
import type { SearchOrder } from './search-orders.ts';
import { between, isDownwards, type PageRow, type Stretch } from './stretch.ts';

/** So many candidates fill most pages, whatever the marks leave open. */
export const ENOUGH = 64;

/** A stretch of a list, as far as its candidates went. */
export interface Looked {
  readonly rows: PageRow[];
  /** How many were looked at. */
  readonly candidates: number;
  /** Where the one stands that makes them enough for a page. Null: they are few enough to be put in order. */
  readonly enough: CursorKey[] | null;
  /** Where the last one stands. Null where there is none, and where there was a `max`: nobody goes on from there. */
  readonly reached: CursorKey[] | null;
}

/** The first of the stretch one after the other, found or not, and those of them that are found. */
export async function walk(
  search: Search,
  order: SearchOrder,
  stretch: Stretch,
  max: number,
): Promise<Looked> {
  const columns = [...order.by, order.id];
  const within = [sql`true`, ...between(columns, order, stretch)];
  const questions = rarestFirst(search);
  const candidates = sql`
    select ${listOf(columns)}, ${isMarked(search, questions)} as marked from (
      select * from activity_search as s where ${sql.join(within, sql` and `)}
      order by ${inDirection(columns, order, stretch)} limit ${max}) as s cross join ${asked(questions)}`;
  return pageAmong(search, candidates, order, stretch, null);
}

/**
 * What the index finds, in these days of the order where any are given. Where that is more than `max` it is not put in
 * order: there are no rows then, and more candidates than `max`.
 */
export async function look(
  search: Search,
  order: SearchOrder,
  stretch: Stretch,
  { days, max }: { days: Days | null; max: number | null },
): Promise<Looked> {
  const within = days === null ? null : orderedOn(order.day!, days);
  const columns = [...order.by, order.id];
  const candidates = sql`
    select ${listOf(columns)}, true as marked
    from ${found(search, within, between(columns, order, stretch), max)}`;
  return pageAmong(search, candidates, order, stretch, max);
}

export async function pageAmong(
  search: Search,
  candidates: RawBuilder<unknown>,
  order: PageOrder,
  stretch: Stretch,
  max: number | null,
): Promise<Looked> {
  const columns = [...order.by, order.id];
  const ordered = inDirection(columns, order, stretch);
  const against = inDirection(columns, order, { ...stretch, backward: !stretch.backward });
  const few = max === null ? sql`true` : sql`(select count(*) from candidate) <= ${max}`;
  // Each of the two puts the candidates in order once more, so it is left out where nobody needs it.
  const goesOn = sql.lit(max === null);
  const conditions = between(columns, order, stretch);
  const { rows } = await sql<PageRow & Looked>`
    with candidate as materialized (${candidates}),
    page as (
      select s.activity_id, ${keyOf(columns)} as pagekey, row_number() over (order by ${ordered}) as place from (
        select * from candidate as s where ${few} and ${sql.join([sql`s.marked`, ...conditions], sql` and `)}
        order by ${ordered} offset 0) as s
      where ${isFound(search)} order by ${ordered} limit ${stretch.limit})
    select page.activity, page.pagekey, of_all.* from (
      select (select cast(count(*) as integer) from candidate) as candidates,
        (select ${keyOf(columns)} from candidate as s where not ${few} order by ${ordered} offset ${ENOUGH} limit 1) as enough,
        (select ${keyOf(columns)} from candidate as s where ${goesOn} order by ${against} limit 1) as reached) as of_all
    left join (
      select ${activityJson} as activity, page.pagekey, page.place from page join activity on activity.id = page.activity_id
    ) as page on true order by page.place`.execute(search.reads);
  const { candidates: number, enough, reached } = rows[0]!;
  return {
    rows: rows
      .filter(({ pagekey }) => pagekey !== null)
      .map(({ activity, pagekey }) => ({ activity, pagekey })),
    candidates: number,
    enough,
    reached,
  };
}

export function inDirection(
  columns: readonly KeyColumn[],
  order: PageOrder,
  stretch: Stretch,
): RawBuilder<unknown> {
  const direction = sql.raw(isDownwards(order, stretch) ? 'desc' : 'asc');
  return sql.join(columns.map(({ column }) => sql`${reference(column)} ${direction}`));
}

/** No more than puts them in order: candidates are kept until that is done. */
function listOf(columns: readonly KeyColumn[]): RawBuilder<unknown> {
  return sql.join(columns.map(({ column }) => reference(column)));
}
