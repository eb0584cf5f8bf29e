import type { Connection, ConnectionArgs } from '@samspill/service-kit/connection';
import { keyOf, reference } from '@samspill/service-kit/page-of';
import { type RawBuilder, sql } from 'kysely';
import type { Activity } from '../../activity/activity.ts';
import { type ActivityFilter, filtered } from '../../activity/activity-filter.ts';
import { type ActivityOrder, activityOrders } from '../../activity/activity-list.ts';
import type { Reads } from '../../reads.ts';
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
/** How many weeks of an order are looked at by themselves before everything that is found is. */
const WEEKS_MAX = 4;
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
  const steps = [...new Set(search.asked.map(({ step }) => step))];
  if (stretch.backward) steps.reverse();
  const ofSteps = (some: readonly (number | undefined)[]) => ({
    ...search,
    asked: search.asked.filter(({ step }) => some.includes(step)),
  });
  const early = await look(ofSteps(steps.slice(0, 1)), stretch, weeksFor(search.order, stretch));
  if (early.length >= stretch.limit) return early;
  const rows: PageRow[] = [];
  for (let i = 0; i < steps.length && rows.length < stretch.limit; i += STEPS_AT_ONCE) {
    const some = ofSteps(steps.slice(i, i + STEPS_AT_ONCE));
    rows.push(...(await look(some, { ...stretch, limit: stretch.limit - rows.length }, 'all')));
  }
  return rows;
}

/** A stretch of relevance that begins at a cursor begins within a step: its weeks are not the first ones. */
function weeksFor({ weeks, ranked }: SearchOrder, { after, before }: Stretch): Weeks | null {
  return ranked && (after !== null || before !== null) ? null : weeks;
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
 * What the index of terms and marks finds: in the first weeks of the order, which is all that a page of something common
 * needs, or everywhere. The query comes from a row, so that the planner cannot think that it finds all; the weeks come in
 * order, so that it sorts each by itself and stops.
 */
async function look(search: Search, stretch: Stretch, where: Weeks | 'all' | null): Promise<PageRow[]> {
  const { reads, filter, order, asked } = search;
  if (where === null) return [];
  const columns = [...order.by, order.id];
  const direction = sql.raw(isDownwards(order, stretch) ? 'desc' : 'asc');
  const ordered = sql.join(columns.map(({ column }) => sql`${reference(column)} ${direction}`));
  const conditions = between(columns, order, stretch).map((condition) => sql`and ${condition}`);
  const branch = (check: boolean) => {
    const its = rowsOf(asked.filter((each) => each.check === check));
    const found = where === 'all' ? sql`asked.found` : sql`(asked.found && week.found)`;
    const rows = sql`
      select s.activity_id, s.start_key, s.title_key, s.published_key from activity_search as s
      where s.document @@ ${found} and ${hasStatus(filter)}
      ${check ? sql`and ${passes(reads, filter, sql`s.activity_id`)}` : sql``}
      ${sql.join(conditions, sql` `)} order by ${ordered} limit ${stretch.limit}`;
    if (where === 'all') return sql`(select asked.step, s.* from ${its} cross join lateral (${rows}) as s)`;
    return sql`
      (select asked.step, s.* from ${its} cross join lateral (
        select s.* from (select * from week order by day ${direction}) as week cross join lateral (${rows}) as s
        order by week.day ${direction}, ${ordered} limit ${stretch.limit}) as s)`;
  };
  const branches = [false, true].filter((check) => asked.some((each) => each.check === check)).map(branch);
  if (branches.length === 0) return [];
  const { rows } = await sql<PageRow>`
    ${where === 'all' ? sql`` : firstWeeks(where, order, stretch)}
    select activity.*, s.pagekey from (
      select s.activity_id, ${keyOf(columns)} as pagekey, row_number() over (order by ${ordered}) as place
      from (${sql.join(branches, sql` union all `)}) as s cross join lateral (select s.step) as asked
      order by ${ordered} limit ${stretch.limit}) as s
    join activity on activity.id = s.activity_id order by s.place`.execute(reads);
  return rows;
}

/** The first weeks of the stretch that there is anything in, each with its mark: jumping from one to the next. */
function firstWeeks({ key, sign }: Weeks, order: SearchOrder, stretch: Stretch): RawBuilder<unknown> {
  const downwards = isDownwards(order, stretch);
  const day = sql.ref(key);
  const week = sql`cast(date_trunc('week', cast(${day} as timestamp)) as date)`;
  const [direction, beyond] = downwards
    ? [sql.raw('desc'), sql`${day} < week.day`]
    : [sql.raw('asc'), sql`${day} >= week.day + 7`];
  const columns = order.ranked ? [] : [...activityOrders[order.name as ActivityOrder].by, ACTIVITY_ID];
  const within = [sql`true`, ...between(columns, order, stretch)];
  return sql`
    with recursive week_of (n, day) as (
      (select 1, ${week} from activity where ${sql.join(within, sql` and `)} order by ${day} ${direction} limit 1)
      union all
      select n + 1, (select ${week} from activity where ${beyond} order by ${day} ${direction} limit 1)
      from week_of as week where week.day is not null and week.n < ${WEEKS_MAX}),
    week as (select day, cast('''${sql.raw(sign)}:' || day || '''' as tsquery) as found from week_of where day is not null)`;
}

const ACTIVITY_ID = { column: 'activity.id', kind: 'uuid' } as const;

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
