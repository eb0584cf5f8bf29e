import type { CalendarDate } from '@samspill/values/calendar-date';
import type { ActivityRow } from '../../activity/activity-row.ts';
import { any, type Found, term } from '../text/term-query.ts';
import { type Block, blocksAround, blocksOf, dayOf, type Days, LAST_DAY } from './day-blocks.ts';

/** The day that an order begins with, as a sign of marks. */
export type DayOfOrder = typeof START_DAY | typeof PUBLISHING_DAY;
export const START_DAY = 'B';
export const PUBLISHING_DAY = 'P';

/** Where it stands in the orders of the lists: the day, and the blocks of days around it. */
export function orderMarks({
  startKey,
  publishedKey,
}: Pick<ActivityRow, 'startKey' | 'publishedKey'>): string[] {
  return [
    ...marksAround(START_DAY, dayOf(startKey)),
    ...marksAround(PUBLISHING_DAY, dayOf(new Date(publishedKey).toISOString())),
  ];
}

/** Those that the order has on these days, of which nobody knows how early or late there is anything. */
export function orderedOn(sign: DayOfOrder, days: Days): Found {
  const blocks = blocksOf(days);
  const fromTheEnd = days.last === LAST_DAY ? blocks : blocks.toReversed();
  return any(fromTheEnd.map((block) => term(markOf(sign, block))));
}

function marksAround(sign: DayOfOrder, day: CalendarDate): string[] {
  const [block] = blocksOf({ first: day, last: day });
  return [block!, ...blocksAround(block!)].map((each) => markOf(sign, each));
}

function markOf(sign: DayOfOrder, { level, index }: Block): string {
  return `${sign}:${level}.${index}`;
}
