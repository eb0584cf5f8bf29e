import type { CalendarDate } from '@samspill/values/calendar-date';
import type { ActivityRow } from '../../activity/activity-row.ts';
import { any, type Found, term } from '../text/term-query.ts';
import { type Block, blocksAround, blocksOf, dayOf, type Days } from './day-blocks.ts';

/** The day that an order begins with, as a sign of marks. */
export type DayOfOrder = 'B' | 'P';
export const START_DAY: DayOfOrder = 'B';
export const PUBLISHING_DAY: DayOfOrder = 'P';

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

/** Those that the order has on these days. */
export function orderedOn(sign: DayOfOrder, days: Days): Found {
  return any(blocksOf(days).map((block) => term(markOf(sign, block))));
}

function marksAround(sign: DayOfOrder, day: CalendarDate): string[] {
  const [block] = blocksOf({ first: day, last: day });
  return [block!, ...blocksAround(block!)].map((each) => markOf(sign, each));
}

function markOf(sign: DayOfOrder, { level, index }: Block): string {
  return `${sign}:${level}.${index}`;
}
