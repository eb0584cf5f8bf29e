import { CalendarDate, calendarDate, daysBetween } from '@samspill/values/calendar-date';

/** Days beyond are not told apart: an offer without an end goes on as long as anyone plans. */
export const FIRST_DAY = calendarDate(1950, 1, 1);
/** The end of one of the longest blocks: from any day on until here is few blocks, and much has no end. */
export const LAST_DAY = calendarDate(2129, 6, 6);
/** Blocks are of 1, 4, 16 … days: few say a month, and few stand around a day. */
const BITS_A_LEVEL = 2;
const LEVELS = 8;

/** From and including the first day, until and including the last one; null is open. */
export interface Days {
  readonly first: CalendarDate | null;
  readonly last: CalendarDate | null;
}

/** As many days as 4 to the power of the level, the one numbered `index` of them. */
export interface Block {
  readonly level: number;
  readonly index: number;
}

/** The fewest blocks that are these days. */
export function blocksOf({ first, last }: Days): Block[] {
  const end = numberOf(last ?? LAST_DAY) + 1;
  const blocks: Block[] = [];
  let day = numberOf(first ?? FIRST_DAY);
  while (day < end) {
    let level = 0;
    while (level < LEVELS - 1 && day % lengthOf(level + 1) === 0 && day + lengthOf(level + 1) <= end) level++;
    blocks.push({ level, index: day / lengthOf(level) });
    day += lengthOf(level);
  }
  return blocks;
}

/** The longer ones that a block is part of. */
export function blocksAround({ level, index }: Block): Block[] {
  return Array.from({ length: LEVELS - 1 - level }, (_, i) => ({
    level: level + 1 + i,
    index: index >> (BITS_A_LEVEL * (i + 1)),
  }));
}

/** The day of a date or an instant as text, `9999-12-31` too, as the blocks have it. */
export function dayOf(key: string): CalendarDate {
  const day = key.slice(0, 10);
  return day > LAST_DAY ? LAST_DAY : day < FIRST_DAY ? FIRST_DAY : CalendarDate.parse(day);
}

function lengthOf(level: number): number {
  return 2 ** (BITS_A_LEVEL * level);
}

/** Days since the first that is told apart. */
function numberOf(day: CalendarDate): number {
  return daysBetween(FIRST_DAY, day < FIRST_DAY ? FIRST_DAY : day > LAST_DAY ? LAST_DAY : day);
}
