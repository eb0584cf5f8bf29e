import type { CursorKey, CursorPlace } from '@samspill/service-kit/cursor';
import { type KeyColumn, keyOf, reference } from '@samspill/service-kit/page-of';
import { addDays, type CalendarDate } from '@samspill/values/calendar-date';
import { activityJson } from '../../activity/activity-json.ts';
import { filtered } from '../../activity/activity-filter.ts';
import { activityOrders } from '../../activity/activity-list.ts';
import { dayOf, type Days, FIRST_DAY, LAST_DAY } from '../marks/day-blocks.ts';
import { countOf } from '../sample/matching.ts';
import { ENOUGH, look, walk } from './candidates.ts';
import { expected, type Sampled, sampledIn, type Search, sharePassing } from './search.ts';
import type { SearchOrder } from './search-orders.ts';
import { between, isDownwards, type PageRow, type Stretch } from './stretch.ts';

/** How many activities are looked at one after the other before the index is asked: fills a page of something common. */
const WALK_MAX = 200;
/** Where there is no sample to tell. */
const WALK_UNSEEN = 200;
/** How many of what the index finds are put in order; where there are more, a shorter part of the order is asked for. */
export const CANDIDATES_MAX = 2_000;
/** Where no more is expected, all of it is put in order at once. */
const LITTLE_MAX = 200;
/** So many of the sample tell how far a page reaches. Whoever walks goes so many times as far, or less where that is too far. */
const EARLY = 150;
const SURELY = 3;
const LIKELY = 2;
/** Each part of the order reaches at most to so many times as many of what is expected there as the one before. */
const GROWTH = 4;
/** Then all that the index finds is put in order, however much it is. */
const LOOKS_MAX = 10;

/**
 * A stretch of a list in one order, at the cost of what is on it and not of the list. What is rare is all that the index
 * finds; what is common is met by walking; what is neither, or begins late, is in some part of the order, and the sample
 * says which.
 */
export async function orderedStretch(
  search: Search,
  order: SearchOrder,
  stretch: Stretch,
): Promise<PageRow[]> {
  const isFresh = search.filter.freshness !== undefined;
  if (isFresh && search.filter.text === undefined) return asListed(search, order, stretch);
  if (isLittle(search)) {
    const { rows, candidates } = await look(search, order, stretch, { days: null, max: CANDIDATES_MAX });
    if (candidates <= CANDIDATES_MAX) return rows;
  }
  const reach = pageReaches(search, order, stretch);
  const far = Math.min(Math.ceil(SURELY * reach), WALK_MAX);
  const walked = LIKELY * reach <= far ? await walk(search, order, stretch, far) : null;
  const rows = walked?.rows ?? [];
  if (rows.length >= stretch.limit || (walked && walked.candidates < far)) return rows;
  const rest = walked ? beyond(stretch, walked.reached!, rows.length) : stretch;
  // An order that does not begin with a day has no parts, and freshness has no marks.
  if (order.day === null || isFresh)
    return [...rows, ...(await look(search, order, rest, { days: null, max: null })).rows];
  return [...rows, ...(await inParts(search, order, rest))];
}

/** Little is expected, and it is known what to expect. */
export function isLittle(search: Search): boolean {
  return search.sample.size > 0 && expected(search) <= LITTLE_MAX;
}

/** Of the sample those in the stretch, in the direction it is read in. */
function placesIn(search: Search, order: SearchOrder, stretch: Stretch): Sampled {
  const [after, before] = [stretch.after, stretch.before].map((place) => place && dayIn(place.key));
  const [first, last] = order.descending ? [before!, after!] : [after!, before!];
  return sampledIn(search, order.day!, { first, last }, isDownwards(order, stretch));
}

/** How many activities lie in the way of a page, found or not: a good guess. */
function pageReaches(search: Search, order: SearchOrder, stretch: Stretch): number {
  const { sample, sampled } = search;
  if (sample.size === 0) return WALK_UNSEEN / SURELY;
  if (order.day === null) return stretch.limit / (countOf(sampled) / sample.size);
  const places = placesIn(search, order, stretch);
  if (places.length * sample.weight <= WALK_UNSEEN) return WALK_UNSEEN / SURELY;
  const early = Math.min(places.length, EARLY);
  return (stretch.limit * early) / foundAmong(places, early);
}

function foundAmong(places: Sampled, first: number): number {
  let number = 0;
  for (let place = 0; place < first; place++) if (places.isFoundAt(place)) number++;
  return number;
}

/** Where they are found, in their order. */
function daysFound(places: Sampled): CalendarDate[] {
  const days: CalendarDate[] = [];
  for (let place = 0; place < places.length; place++)
    if (places.isFoundAt(place)) days.push(places.dayAt(place));
  return days;
}

/** From the activities themselves: what they lack changes as time goes by, and has indexes of its own. */
function asListed({ reads, filter }: Search, order: SearchOrder, stretch: Stretch): Promise<PageRow[]> {
  const { by, id } = activityOrders[order.name];
  const columns: readonly KeyColumn[] = [...by, id];
  let page = filtered(reads.selectFrom('activity').selectAll('activity'), filter)
    .clearSelect()
    .select([activityJson.as('activity'), keyOf(columns).as('pagekey')])
    .limit(stretch.limit);
  for (const condition of between(columns, order, stretch)) page = page.where(condition);
  for (const { column } of columns)
    page = page.orderBy(reference(column), isDownwards(order, stretch) ? 'desc' : 'asc');
  return page.execute();
}

async function inParts(search: Search, order: SearchOrder, stretch: Stretch): Promise<PageRow[]> {
  const downwards = isDownwards(order, stretch);
  const [last, onwards] = downwards ? ([FIRST_DAY, -1] as const) : ([LAST_DAY, 1] as const);
  const earlier = (one: CalendarDate, other: CalendarDate) => (one < other === downwards ? other : one);
  const begin = stretch.backward ? stretch.before : stretch.after;
  const expectedAt = daysFound(placesIn(search, order, stretch));
  const rows: PageRow[] = [];
  const lookIn = async (days: Days, max: number | null) =>
    look(search, order, { ...stretch, limit: stretch.limit - rows.length }, { days, max });

  let next = begin ? dayIn(begin.key) : downwards ? LAST_DAY : FIRST_DAY;
  // One more, since where few are expected there may be none.
  let reach = 1 + Math.ceil(ENOUGH / search.sample.weight / sharePassing(search));
  let end = expectedAt[reach - 1] ?? last;
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
    // Where most of a page is there, what it lacks is near.
    const lacking = stretch.limit - rows.length;
    const likely = 1 + Math.ceil((LIKELY * lacking * reach) / Math.max(1, rows.length));
    reach = Math.min(GROWTH * reach, reach + likely);
    const sampledNext = expectedAt[reach - 1] ?? last;
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
  return dayOf(text.length === '2026-09-01'.length ? text : new Date(text).toISOString());
}
