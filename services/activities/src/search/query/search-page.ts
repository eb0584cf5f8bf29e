import type { Connection, ConnectionArgs } from '@samspill/service-kit/connection';
import { keyOf, reference } from '@samspill/service-kit/page-of';
import { type RawBuilder, sql } from 'kysely';
import type { Activity } from '../../activity/activity.ts';
import { type ActivityFilter, filtered } from '../../activity/activity-filter.ts';
import { activityOrders } from '../../activity/activity-list.ts';
import type { Reads } from '../../reads.ts';
import { SAMPLE_MARK } from '../marks/order-marks.ts';
import { all, any, type Found, NOTHING, not } from '../text/term-query.ts';
import { textQuery } from '../text/text-query.ts';
import { conditionOf } from './conditions.ts';
import { type SearchOrder, searchOrders, type Weeks } from './search-orders.ts';
import { between, isDownwards, type PageRow, pageOfStretches, type Stretch } from './stretch.ts';

/**
 * How many activities are looked at one after the other, before the index of marks is asked. A filter that lets one in
 * ten through fills its page from these; one that lets fewer through leaves so few that sorting them all is cheap.
 */
const WALK_MAX = 200;
/** In the sample: then it is more than anybody sorts for a page, and some in nearly every week. */
const SAMPLE_SIZE_MANY = 5;
const SAMPLED = sql`cast('''${sql.raw(SAMPLE_MARK)}''' as tsquery)`;
/** Steps of relevance asked for in one statement. */
const STEPS_AT_ONCE = 2;

export type SearchOrderName = keyof typeof searchOrders;

/** What is asked for, step by step; without a text there is one step. */
interface Asked {
  readonly step: number;
  readonly found: Found;
  /** The marks are not enough: the activity itself is looked at. */
  readonly check: boolean;
}

interface Search {
  readonly reads: Reads;
  readonly filter: ActivityFilter;
  readonly order: SearchOrder;
  readonly asked: readonly Asked[];
}

/** A page of activities: as `pageOf` gives it, at the cost of the page and not of the list. */
export async function searchPage(
  reads: Reads,
  filter: ActivityFilter,
  name: SearchOrderName,
  args: ConnectionArgs,
): Promise<Connection<Activity>> {
  const order: SearchOrder = searchOrders[name];
  const search = { reads, filter, order, asked: askedFor(filter, order.ranked) };
  return pageOfStretches(
    args,
    order,
    (stretch) => stretchOf(search, stretch),
    () => countOf(search),
  );
}

export function askedFor(filter: ActivityFilter, ranked: boolean): Asked[] {
  const condition = conditionOf(filter);
  // Freshness has no marks, since it changes as time goes by.
  const unmarked = filter.freshness !== undefined;
  const steps = filter.text === undefined ? [null] : textQuery(filter.text);
  const wanted = ranked ? steps : steps.slice(-1);
  return wanted.flatMap((found, i) => {
    // A step finds what the ones before it found: each activity stands on its first.
    const text = found === null ? [] : i === 0 ? [found] : [found, not(wanted[i - 1]!)];
    const possible = condition === null ? [] : [any([condition.sure, condition.maybe])];
    if (condition === null || unmarked)
      return { step: i + 1, found: all([...text, ...possible]), check: unmarked };
    return [
      { step: i + 1, found: all([...text, condition.sure]), check: false },
      { step: i + 1, found: all([...text, condition.maybe]), check: true },
    ].filter((each) => each.found !== NOTHING);
  });
}

async function stretchOf(search: Search, stretch: Stretch): Promise<PageRow[]> {
  if (search.filter.text === undefined) {
    const walked = await walk(search, stretch);
    if (walked.length >= stretch.limit) return walked;
  }
  const rows: PageRow[] = [];
  const steps = [...new Set(search.asked.map(({ step }) => step))];
  if (stretch.backward) steps.reverse();
  for (let i = 0; i < steps.length && rows.length < stretch.limit; i += STEPS_AT_ONCE) {
    const now = new Set(steps.slice(i, i + STEPS_AT_ONCE));
    const asked = search.asked.filter(({ step }) => now.has(step));
    rows.push(...(await look({ ...search, asked }, { ...stretch, limit: stretch.limit - rows.length })));
  }
  return rows;
}

/** The activities in their order, one after the other, as far as that is cheap; those that the filter lets through. */
async function walk({ reads, filter, order }: Search, stretch: Stretch): Promise<PageRow[]> {
  const { by, id } = activityOrders[order.name as keyof typeof activityOrders];
  const columns = [...by, id];
  const downwards = isDownwards(order, stretch);
  const next = reads
    .selectFrom((eb) => {
      let stretchOfAll = eb.selectFrom('activity').selectAll('activity').limit(WALK_MAX);
      for (const condition of between(columns, order, stretch)) stretchOfAll = stretchOfAll.where(condition);
      for (const { column } of columns)
        stretchOfAll = stretchOfAll.orderBy(reference(column), downwards ? 'desc' : 'asc');
      return stretchOfAll.as('activity');
    })
    .selectAll('activity');
  let page = filtered(next, filter).limit(stretch.limit).select(keyOf(columns).as('pagekey'));
  for (const { column } of columns) page = page.orderBy(reference(column), downwards ? 'desc' : 'asc');
  return page.execute();
}

/**
 * What the index of terms and marks finds. The query comes from a row, so that the planner cannot think that it finds
 * all. Where much is found (as the sample tells), week after week is looked at until the page is full; else
 * everything. The weeks come in order, so that the planner sorts each by itself and stops.
 */
async function look(search: Search, stretch: Stretch): Promise<PageRow[]> {
  const { reads, filter, order, asked } = search;
  const columns = [...order.by, order.id];
  const direction = sql.raw(isDownwards(order, stretch) ? 'desc' : 'asc');
  const ordered = sql.join(columns.map(({ column }) => sql`${reference(column)} ${direction}`));
  const conditions = between(columns, order, stretch).map((condition) => sql`and ${condition}`);
  const rowsWhere = (found: RawBuilder<unknown>, check: boolean) => sql`
    select s.activity_id, s.start_key, s.title_key, s.published_key from activity_search as s
    where s.document @@ ${found} and ${hasStatus(filter)} ${check ? sql`and ${passes(reads, filter, sql`s.activity_id`)}` : sql``}
    ${sql.join(conditions, sql` `)} order by ${ordered} limit ${stretch.limit}`;
  const branch = (check: boolean) => {
    const its = rowsOf(asked.filter((each) => each.check === check));
    if (order.weeks === null)
      return sql`(select asked.step, s.* from ${its} cross join lateral (${rowsWhere(sql`asked.found`, check)}) as s)`;
    return sql`
      (select asked.step, s.* from ${its} cross join lateral (
        select count(*) as size from activity_search as s where s.document @@ (asked.found && ${SAMPLED})) as sample
      cross join lateral (
        (select s.* from (select * from week order by day ${direction}) as week cross join lateral (${rowsWhere(sql`(asked.found && week.found)`, check)}) as s
         where sample.size >= ${SAMPLE_SIZE_MANY} order by week.day ${direction}, ${ordered} limit ${stretch.limit})
        union all
        (select s.* from (${rowsWhere(sql`asked.found`, check)}) as s where sample.size < ${SAMPLE_SIZE_MANY})
      ) as s)`;
  };
  const branches = [false, true].filter((check) => asked.some((each) => each.check === check)).map(branch);
  if (branches.length === 0) return [];
  const { rows } = await sql<PageRow>`
    ${order.weeks === null ? sql`` : weeksOf(order.weeks, isDownwards(order, stretch))}
    select activity.*, s.pagekey from (
      select s.activity_id, ${keyOf(columns)} as pagekey, row_number() over (order by ${ordered}) as place
      from (${sql.join(branches, sql` union all `)}) as s cross join lateral (select s.step) as asked
      order by ${ordered} limit ${stretch.limit}) as s
    join activity on activity.id = s.activity_id order by s.place`.execute(reads);
  return rows;
}

/** The weeks that there is anything in, each with its mark: jumping from one to the next in the index. */
function weeksOf({ key, sign }: Weeks, downwards: boolean): RawBuilder<unknown> {
  const day = sql.ref(key);
  const week = sql`cast(date_trunc('week', cast(${day} as timestamp)) as date)`;
  const [direction, beyond] = downwards
    ? [sql.raw('desc'), sql`${day} < week.day`]
    : [sql.raw('asc'), sql`${day} >= week.day + 7`];
  return sql`
    with recursive week_of (day) as (
      (select ${week} from activity order by ${day} ${direction} limit 1)
      union all
      select (select ${week} from activity where ${beyond} order by ${day} ${direction} limit 1)
      from week_of as week where week.day is not null),
    week as (select day, cast('''${sql.raw(sign)}:' || day || '''' as tsquery) as found from week_of where day is not null)`;
}

export async function countOf({
  reads,
  filter,
  asked,
}: Pick<Search, 'reads' | 'filter' | 'asked'>): Promise<number> {
  if (asked.length === 0) return 0;
  const counts = asked.map(
    ({ found, check }) => sql`
      (select count(*) from ${rowsOf([{ step: 1, found, check }])} join activity_search as s on s.document @@ asked.found
       where ${hasStatus(filter)} ${check ? sql`and ${passes(reads, filter, sql`s.activity_id`)}` : sql``})`,
  );
  const { rows } = await sql<{
    length: number;
  }>`select cast(${sql.join(counts, sql` + `)} as integer) as length`.execute(reads);
  return rows[0]!.length;
}

export function rowsOf(asked: readonly Asked[]): RawBuilder<unknown> {
  const steps = asked.map(({ step }) => step);
  const founds = asked.map(({ found }) => found);
  return sql`unnest(cast(${steps} as integer[]), cast(cast(${founds} as text[]) as tsquery[])) as asked (step, found)`;
}

export function hasStatus({ statuses }: ActivityFilter): RawBuilder<boolean> {
  return sql<boolean>`s.status = any(cast(${[...statuses]} as text[]))`;
}

/**
 * What an activity is itself lets it through; its text is left to the index, which has nothing more to say of it. Asked
 * of one activity at a time: joined, PostgreSQL would make lists of all dates and places first.
 */
export function passes(reads: Reads, filter: ActivityFilter, id: RawBuilder<unknown>): RawBuilder<boolean> {
  const { text: _, ...exactly } = filter;
  const activity = reads
    .selectFrom('activity')
    .selectAll('activity')
    .where(sql<boolean>`${sql.ref('activity.id')} = ${id}`);
  const one = filtered(activity, exactly)
    .clearSelect()
    .select(sql<boolean>`true`.as('passes'))
    .limit(1);
  return sql<boolean>`coalesce((${one}), false)`;
}
