import { addDays, type CalendarDate, calendarDate, daysBetween } from '@samspill/values/calendar-date';
import { osloDate, osloMidnight } from '@samspill/values/oslo-time';
import type { Window } from '../../window.ts';
import { any, type Found, NOTHING, term } from '../text/term-query.ts';
import type { Condition } from './condition.ts';

/** Days beyond are not told apart: an offer without an end goes on as long as anyone plans. */
const FIRST_DAY = calendarDate(1950, 1, 1);
const LAST_DAY = calendarDate(2149, 12, 31);
/** Blocks are of 1, 4, 16 … days: few say a month, and few stand around a day. */
const BITS_A_LEVEL = 2;
const LEVELS = 9;

/** From and including the first day, until and including the last one; null is open. */
export interface Days {
  readonly first: CalendarDate | null;
  readonly last: CalendarDate | null;
}

/** As many days as 4 to the power of the level, the one numbered `index` of them. */
interface Block {
  readonly level: number;
  readonly index: number;
}

/**
 * Days are covered by the fewest blocks. `w:` marks a block that something takes place in; `W:` one that it takes place in
 * all of, so that a day of it is found too.
 */
export function dayMarks(days: Days): string[] {
  const blocks = blocksOf(days);
  const marks = [
    ...blocks.flatMap((block) => [block, ...blocksAround(block)]).map((block) => markOf('w', block)),
    ...blocks.filter(({ level }) => level > 0).map((block) => markOf('W', block)),
  ];
  return [...new Set(marks)];
}

/** Something takes place in these days. */
export function onDays(days: Days): Found {
  const blocks = blocksOf(days);
  const around = blocks.flatMap(blocksAround);
  return any([
    ...blocks.map((block) => term(markOf('w', block))),
    ...around.map((block) => term(markOf('W', block))),
  ]);
}

/** A window that begins or ends within a day leaves that day to be looked at. */
export function inWindow({ from, to }: Window): Condition {
  const days = {
    first: from && osloDate(from),
    // Its end is not part of it.
    last: to && osloDate(new Date(to.getTime() - 1)),
  };
  const startsWithin = from !== null && osloMidnight(days.first!).getTime() !== from.getTime();
  const endsWithin = to !== null && osloMidnight(addDays(days.last!, 1)).getTime() !== to.getTime();
  const whole = {
    first: startsWithin ? addDays(days.first!, 1) : days.first,
    last: endsWithin ? addDays(days.last!, -1) : days.last,
  };
  const edges = [startsWithin && days.first, endsWithin && days.last].filter(
    (day) => typeof day === 'string',
  );
  return {
    sure: whole.first && whole.last && whole.first > whole.last ? NOTHING : onDays(whole),
    maybe: any(edges.map((day) => onDays({ first: day, last: day }))),
  };
}

function blocksAround({ level, index }: Block): Block[] {
  return Array.from({ length: LEVELS - 1 - level }, (_, i) => ({
    level: level + 1 + i,
    index: index >> (BITS_A_LEVEL * (i + 1)),
  }));
}

function blocksOf({ first, last }: Days): Block[] {
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

function lengthOf(level: number): number {
  return 2 ** (BITS_A_LEVEL * level);
}

/** Days since the first that is told apart. */
function numberOf(day: CalendarDate): number {
  return daysBetween(FIRST_DAY, day < FIRST_DAY ? FIRST_DAY : day > LAST_DAY ? LAST_DAY : day);
}

function markOf(sign: 'w' | 'W', { level, index }: Block): string {
  return `${sign}:${level}.${index}`;
}
