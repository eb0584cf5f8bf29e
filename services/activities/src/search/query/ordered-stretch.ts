import type { CursorKey, CursorPlace } from '@samspill/service-kit/cursor';
import { type KeyColumn, keyOf, reference } from '@samspill/service-kit/page-of';
import { addDays, type CalendarDate, daysBetween } from '@samspill/values/calendar-date';
import { filtered } from '../../activity/activity-filter.ts';
import { activityOrders } from '../../activity/activity-list.ts';
import { dayOf, type Days, FIRST_DAY, LAST_DAY } from '../marks/day-blocks.ts';
import { findsLittle, look, type Search, walk } from './candidates.ts';
import type { SearchOrder } from './search-orders.ts';
import { between, isDownwards, type PageRow, type Stretch } from './stretch.ts';

/** How many activities are looked at one after the other before the index is asked: fills a page of something common. */
const WALK_MAX = 200;
/** How many of what the index finds are put in order; where there are more, a shorter part of the order is asked for. */
export const CANDIDATES_MAX = 1_000;
/** How much longer the first part is than the walk, and shorter than one that held too many. */
const LONGER = 16;
/** How much longer each part is than the one before it. */
const GROWTH = 4;
/** Then all that the index finds is put in order, however much it is. */
const LOOKS_MAX = 10;

/**
 * A stretch of a list in one order, at the cost of what is on it and not of the list. What is common is met by walking;
 * what is rare is all that the index finds; what is neither, or begins late, is in some part of the order that holds few.
 */
export async function orderedStretch(
  search: Search,
  order: SearchOrder,
  stretch: Stretch,
): Promise<PageRow[]> {
  const isFresh = search.filter.freshness !== undefined;
  if (isFresh && search.text === null) return asListed(search, order, stretch);
  const { rows, candidates, began, reached } = await walk(search, order, stretch, WALK_MAX);
  if (rows.length >= stretch.limit || candidates < WALK_MAX) return rows;
  const rest = beyond(stretch, reached!, rows.length);
  // An order that does not begin with a day has no parts, and freshness has no marks.
  if (order.day === null || isFresh)
    return [...rows, ...(await look(search, order, rest, { days: null, max: null })).rows];
  const [first, last] = [dayIn(began!), dayIn(reached!)];
  const length = LONGER * (Math.abs(daysBetween(first, last)) + 1);
  return [...rows, ...(await inParts(search, order, rest, { from: last, length }))];
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
  { from, length }: { from: CalendarDate; length: number },
): Promise<PageRow[]> {
  const downwards = isDownwards(order, stretch);
  const rows: PageRow[] = [];
  const lookIn = async (days: Days, max: number | null) => {
    const looked = await look(
      search,
      order,
      { ...stretch, limit: stretch.limit - rows.length },
      { days, max },
    );
    const tooMany = max !== null && looked.candidates > max;
    if (!tooMany) rows.push(...looked.rows);
    return { tooMany, isFull: rows.length >= stretch.limit };
  };

  let [next, days, little] = [from, length, null as boolean | null];
  for (let looks = 0; looks < LOOKS_MAX; looks++) {
    const part = partOf(next, days, downwards);
    const { tooMany, isFull } = await lookIn(part, days === 1 ? null : CANDIDATES_MAX);
    if (isFull) return rows;
    if (tooMany) {
      little = false;
      days = Math.ceil(days / LONGER);
      continue;
    }
    const end = downwards ? part.first : part.last;
    if (end === null) return rows;
    next = addDays(end, downwards ? -1 : 1);
    days *= GROWTH;
    little ??= await findsLittle(search);
    if (!little) continue;
    const rest = await lookIn(partOf(next, Infinity, downwards), CANDIDATES_MAX);
    if (!rest.tooMany) return rows;
    little = false;
  }
  await lookIn(partOf(next, Infinity, downwards), null);
  return rows;
}

/** Days from one on, in the direction that the list is read in; without an end where they are many. */
function partOf(from: CalendarDate, days: number, downwards: boolean): Days {
  const left = daysBetween(...(downwards ? ([FIRST_DAY, from] as const) : ([from, LAST_DAY] as const)));
  const end = days > left ? null : addDays(from, (downwards ? -1 : 1) * (days - 1));
  return downwards ? { first: end, last: from } : { first: from, last: end };
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
  return dayOf(text.length === '2026-09-01'.length ? text : new Date(text).toISOString());
}
