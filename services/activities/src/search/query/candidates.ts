import type { CursorKey } from '@samspill/service-kit/cursor';
import { type KeyColumn, keyOf, type PageOrder, reference } from '@samspill/service-kit/page-of';
import { type RawBuilder, sql } from 'kysely';
import { type ActivityFilter, filtered } from '../../activity/activity-filter.ts';
import type { Reads } from '../../reads.ts';
import type { Near } from '../marks/area-marks.ts';
import type { Days } from '../marks/day-blocks.ts';
import { orderedOn } from '../marks/order-marks.ts';
import { type Found, NOTHING, any } from '../text/term-query.ts';
import { type Demand, demandsOf, hasOneOf } from './demands.ts';
import { kilometresFrom } from './exact-filters.ts';
import type { SearchOrder } from './search-orders.ts';
import { between, isDownwards, type PageRow, type Stretch } from './stretch.ts';

/** How many of those made last tell where in an order what is found stands. */
const SAMPLE = 1_000;
/** How many of them tell whether it is much. */
const SMALL_SAMPLE = 200;
/** Of which so many at most where it is little. */
const SAMPLE_FOUND_MAX = 1;
/** So many candidates fill most pages, whatever the marks leave open. */
const ENOUGH = 64;

/** What is searched for among the rows of `activity_search`. */
export interface Search {
  readonly reads: Reads;
  readonly filter: ActivityFilter;
  readonly demands: readonly Demand[];
  /** What the text asks for; null without one. */
  readonly text: Found | null;
}

/** A stretch of a list, as far as its candidates went. */
export interface Looked {
  readonly rows: PageRow[];
  /** How many were looked at. */
  readonly candidates: number;
  /** Where the one stands that makes them enough for a page, and the last one; null where there was none. */
  readonly enough: CursorKey[] | null;
  readonly reached: CursorKey[] | null;
}

export function searchFor(reads: Reads, filter: ActivityFilter, text: Found | null): Search {
  return { reads, filter, demands: demandsOf(filter), text };
}

/** Nothing can be found: some part of it has no mark. */
export function isHopeless({ demands, text }: Search): boolean {
  return text === NOTHING || demands.some(({ sure, maybe }) => sure === NOTHING && maybe === NOTHING);
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
  const candidates = sql`
    select ${COLUMNS}, ${isMarked(search)} as marked ${surely(search)} from (
      select * from activity_search as s where ${sql.join(within, sql` and `)}
      order by ${inDirection(columns, order, stretch)} limit ${max}) as s cross join ${asked(search)}`;
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
  const candidates = sql`
    select ${COLUMNS}, true as marked ${surely(search)}
    from ${found(search, within, between([...order.by, order.id], order, stretch), max)}`;
  return pageAmong(search, candidates, order, stretch, max);
}

/** Where those of a sample stand in the stretch that would be found there, as far as their marks tell. */
export async function sampled(search: Search, order: SearchOrder, stretch: Stretch): Promise<CursorKey[][]> {
  const columns = [...order.by, order.id];
  const within = [isMarked(search), ...between(columns, order, stretch)];
  const { rows } = await sql<{ pagekey: CursorKey[] }>`
    select ${keyOf(columns)} as pagekey from ${madeLast(SAMPLE)} cross join ${asked(search)}
    where ${sql.join(within, sql` and `)} order by ${inDirection(columns, order, stretch)}`.execute(
    search.reads,
  );
  return rows.map(({ pagekey }) => pagekey);
}

/** Going by a small sample: to find out that it is much would cost what it costs to find it. */
export async function findsLittle(search: Search): Promise<boolean> {
  const { rows } = await sql<{ found: number }>`
    select cast(count(*) as integer) as found from ${madeLast(SMALL_SAMPLE)} cross join ${asked(search)}
    where ${isMarked(search)}`.execute(search.reads);
  return rows[0]!.found <= SAMPLE_FOUND_MAX;
}

/** A sample. Nobody has put them in an order that a filter has to do with; those published last would be drafts, which are not. */
function madeLast(max: number): RawBuilder<unknown> {
  return sql`(select * from activity_search order by activity_id desc limit ${max}) as s`;
}

/** The rows that the index finds, as `s`, with what was asked, as `asked`. */
export function found(
  search: Search,
  within: Found | null = null,
  conditions: readonly RawBuilder<boolean>[] = [],
  max: number | null = null,
): RawBuilder<unknown> {
  const all = [isMarked(search, within), ...conditions];
  return sql`${asked(search, within)} cross join lateral (
    select * from activity_search as s where ${sql.join(all, sql` and `)} ${max === null ? sql`` : sql`limit ${max + 1}`}) as s`;
}

/** What the marks leave open lets it through too. */
export function isFound(search: Search, id: RawBuilder<unknown> = sql`s.activity_id`): RawBuilder<unknown> {
  const { reads, filter } = search;
  const open = openIn(search).map(
    ({ part }, i) =>
      sql`(${surelyNamed(i)} or ${part.near ? isNear(reads, part.near, id) : passes(reads, { ...part, statuses: filter.statuses }, id)})`,
  );
  const { freshness, statuses } = filter;
  // Freshness has no marks, since it changes as time goes by.
  const fresh = freshness === undefined ? [] : [passes(reads, { freshness, statuses }, id)];
  return sql.join([sql`true`, ...open, ...fresh], sql` and `);
}

/** What the marks surely let through, as columns. */
export function surely(search: Search): RawBuilder<unknown> {
  return sql.join(
    openIn(search).map((_, i) => sql`, s.document @@ asked.${surelyNamed(i)} as ${surelyNamed(i)}`),
    sql``,
  );
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
  const conditions = between(columns, order, stretch);
  const { rows } = await sql<PageRow & Looked>`
    with candidate as materialized (${candidates}),
    page as (
      select s.activity_id, ${keyOf(columns)} as pagekey, row_number() over (order by ${ordered}) as place from (
        select * from candidate as s where ${few} and ${sql.join([sql`s.marked`, ...conditions], sql` and `)}
        order by ${ordered} offset 0) as s
      where ${isFound(search)} order by ${ordered} limit ${stretch.limit})
    select activity.*, page.pagekey, of_all.* from (
      select (select cast(count(*) as integer) from candidate) as candidates,
        (select ${keyOf(columns)} from candidate as s order by ${ordered} offset ${ENOUGH} limit 1) as enough,
        (select ${keyOf(columns)} from candidate as s order by ${against} limit 1) as reached) as of_all
    left join page on true left join activity on activity.id = page.activity_id order by page.place`.execute(
    search.reads,
  );
  const { candidates: number, enough, reached } = rows[0]!;
  return {
    rows: rows
      .filter(({ id }) => id !== null)
      .map(({ candidates: _c, enough: _e, reached: _r, ...row }) => row as PageRow),
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

const COLUMNS = sql`s.activity_id, s.start_key, s.title_key, s.published_key`;

/** In a row that PostgreSQL cannot see through: it would take some questions for no question, and read everything. */
export function asked(search: Search, within: Found | null = null): RawBuilder<unknown> {
  const questions = questionsOf(search, within).map(
    (each, i) => sql`cast(${each} as tsquery) as ${questionNamed(i)}`,
  );
  const sure = openIn(search).map((each, i) => sql`cast(${each.sure} as tsquery) as ${surelyNamed(i)}`);
  return sql`(select ${sql.join([...questions, ...sure])} offset 0) as asked`;
}

export function isMarked(search: Search, within: Found | null = null): RawBuilder<boolean> {
  const questions = questionsOf(search, within).map((_, i) => sql`s.document @@ asked.${questionNamed(i)}`);
  return sql<boolean>`${sql.join(questions, sql` and `)} and s.status = any(cast(${[...search.filter.statuses]} as text[]))`;
}

function questionsOf({ demands, text, filter }: Search, within: Found | null): Found[] {
  const all = [
    ...(within === null ? [] : [within]),
    ...(text === null ? [] : [text]),
    ...demands.map(({ sure, maybe }) => any([sure, maybe])),
  ];
  return all.length > 0 ? all : [hasOneOf(filter)];
}

/** Demands that the marks do not settle for all. */
function openIn({ demands }: Search): Demand[] {
  return demands.filter(({ maybe }) => maybe !== NOTHING);
}

function questionNamed(i: number): RawBuilder<unknown> {
  return sql.raw(`question${i}`);
}

function surelyNamed(i: number): RawBuilder<unknown> {
  return sql.raw(`surely${i}`);
}

/** What an activity is itself lets it through, asked of one at a time: joined, PostgreSQL would make lists of all dates and places first. */
function passes(reads: Reads, filter: ActivityFilter, id: RawBuilder<unknown>): RawBuilder<boolean> {
  const activity = reads
    .selectFrom('activity')
    .selectAll('activity')
    .where(sql<boolean>`${sql.ref('activity.id')} = ${id}`);
  const one = filtered(activity, filter)
    .clearSelect()
    .select(sql<boolean>`true`.as('passes'))
    .limit(1);
  return sql<boolean>`coalesce((${one}), false)`;
}

/** Its places are asked for by themselves: whoever asks where it is need not read it. */
function isNear(reads: Reads, near: Near, id: RawBuilder<unknown>): RawBuilder<boolean> {
  const one = reads
    .selectFrom('activityPoint')
    .select(sql<boolean>`true`.as('passes'))
    .where(sql<boolean>`${sql.ref('activityPoint.activityId')} = ${id}`)
    .where(kilometresFrom(near), '<=', near.radiusKm)
    .limit(1);
  return sql<boolean>`coalesce((${one}), false)`;
}
