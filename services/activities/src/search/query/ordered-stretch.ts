import type { CursorKey, CursorPlace } from '@samspill/service-kit/cursor';
import { type KeyColumn, keyOf, reference } from '@samspill/service-kit/page-of';
import { addDays, type CalendarDate } from '@samspill/values/calendar-date';
import { filtered } from '../../activity/activity-filter.ts';
import { activityOrders } from '../../activity/activity-list.ts';
import { dayOf, type Days, FIRST_DAY, LAST_DAY } from '../marks/day-blocks.ts';
import { look, sampled, type Search, walk } from './candidates.ts';
import type { SearchOrder } from './search-orders.ts';
import { between, isDownwards, type PageRow, type Stretch } from './stretch.ts';

/** How many activities are looked at one after the other before the index is asked: fills a page of something common. */
const WALK_MAX = 200;
/** How many of what the index finds are put in order; where there are more, a shorter part of the order is asked for. */
export const CANDIDATES_MAX = 1_000;
/** The first part reaches to this one of a sample of what is found. */
const SAMPLED_FIRST = 1;
/** And each next one to so many times as many of them. */
const GROWTH = 4;
/** Then all that the index finds is put in order, however much it is. */
const LOOKS_MAX = 10;

/**
 * A stretch of a list in one order, at the cost of what is on it and not of the list. What is common is met by walking;
 * what is rare is all that the index finds; what is neither, or begins late, is in some part of the order, and a sample says which.
 */
export async function orderedStretch(
  search: Search,
  order: SearchOrder,
  stretch: Stretch,
): Promise<PageRow[]> {
  const isFresh = search.filter.freshness !== undefined;
  if (isFresh && search.text === null) return asListed(search, order, stretch);
  const { rows, candidates, reached } = await walk(search, order, stretch, WALK_MAX);
  if (rows.length >= stretch.limit || candidates < WALK_MAX) return rows;
  const rest = beyond(stretch, reached!, rows.length);
  // An order that does not begin with a day has no parts, and freshness has no marks.
  if (order.day === null || isFresh)
    return [...rows, ...(await look(search, order, rest, { days: null, max: null })).rows];
  return [...rows, ...(await inParts(search, order, rest, dayIn(reached!)))];
}

/** From the activities themselves: what they lack changes as time goes by, and has indexes of its own. */
function asListed({ reads, filter }: Search, order: SearchOrder, stretch: Stretch): Promise<PageRow[]> {
  const { by, id } = activityOrders[order.name];
  const columns: readonly KeyColumn[] = [...by, id];
  let page = filtered(reads.selectFrom('activity').selectAll('activity'), filter)
    .select(keyOf(columns).as('pagekey'))
    .limit(stretch.limit);
  for (const condition of between(columns, order, stretch)) page = page.where(condition);
  for (const { column } of columns)
    page = page.orderBy(reference(column), isDownwards(order, stretch) ? 'desc' : 'asc');
  return page.execute();
}

async function inParts(
  search: Search,
  order: SearchOrder,
  stretch: Stretch,
  from: CalendarDate,
): Promise<PageRow[]> {
  const downwards = isDownwards(order, stretch);
  const [last, onwards] = downwards ? ([FIRST_DAY, -1] as const) : ([LAST_DAY, 1] as const);
  const earlier = (one: CalendarDate, other: CalendarDate) => (one < other === downwards ? other : one);
  const sample = (await sampled(search, order, stretch)).map(dayIn);
  const rows: PageRow[] = [];
  const lookIn = async (days: Days, max: number | null) =>
    look(search, order, { ...stretch, limit: stretch.limit - rows.length }, { days, max });

  let [next, reach] = [from, SAMPLED_FIRST];
  let end = sample[reach - 1] ?? last;
  for (let looks = 0; looks < LOOKS_MAX; looks++) {
    const max = end === next ? null : CANDIDATES_MAX;
    const found = await lookIn(partOf(next, end, downwards), max);
    if (max !== null && found.candidates > max) {
      // They are some of those in the part: as far as enough of these reach.
      end = earlier(dayIn(found.enough!), addDays(end, -onwards));
      continue;
    }
    rows.push(...found.rows);
    if (rows.length >= stretch.limit || end === last) return rows;
    next = addDays(end, onwards);
    reach *= GROWTH;
    const sampledNext = sample[reach - 1] ?? last;
    end = earlier(sampledNext, next) === next ? sampledNext : next;
  }
  rows.push(...(await lookIn(partOf(next, last, downwards), null)).rows);
  return rows;
}

/** The days from one to another, in the direction that the list is read in. */
function partOf(from: CalendarDate, to: CalendarDate, downwards: boolean): Days {
  return downwards ? { first: to, last: from } : { first: from, last: to };
}

/** What is left of a stretch behind a place in it. */
export function beyond(stretch: Stretch, reached: readonly CursorKey[], found: number): Stretch {
  const place: CursorPlace = { key: reached.slice(0, -1), id: String(reached.at(-1)) };
  return {
    ...stretch,
    ...(stretch.backward ? { before: place } : { after: place }),
    inclusive: false,
    limit: stretch.limit - found,
  };
}

/** In UTC, as the marks of the order have it. */
function dayIn([key]: readonly CursorKey[]): CalendarDate {
  const text = String(key);
  const day = dayOf(text.length === '2026-09-01'.length ? text : new Date(text).toISOString());
  return day < FIRST_DAY ? FIRST_DAY : day;
}
