import { addDays, type CalendarDate, calendarDate } from '@samspill/values/calendar-date';
import { osloDate, osloMidnight } from '@samspill/values/oslo-time';
import { any, type Found, NOTHING, term } from '../text/term-query.ts';
import type { Window } from '../../window.ts';
import type { Condition } from './condition.ts';

/** Days beyond are not told apart: an offer without an end goes on as long as anyone plans. */
const FIRST_DAY = calendarDate(1950, 1, 1);
const LAST_DAY = calendarDate(2149, 12, 31);

/** From and including the first day, until and including the last one; null is open. */
export interface Days {
  readonly first: CalendarDate | null;
  readonly last: CalendarDate | null;
}

/**
 * Days are covered by blocks: decades, years, months and single days, the fewest there can be. `w:` marks a block that
 * something takes place in; `W:` one that it takes place in all of, so that a day of it is found too.
 */
export function dayMarks(days: Days): string[] {
  const blocks = blocksOf(days);
  return [
    ...blocks.flatMap((block) => [block, ...blocksAround(block)]).map((block) => `w:${block}`),
    ...blocks.filter((block) => block.length < DAY_LENGTH).map((block) => `W:${block}`),
  ];
}

/** Something takes place in these days. */
export function onDays(days: Days): Found {
  const blocks = blocksOf(days);
  const around = new Set(blocks.flatMap(blocksAround));
  return any([
    ...blocks.map((block) => term(`w:${block}`)),
    ...[...around].map((block) => term(`W:${block}`)),
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

const DAY_LENGTH = '2026-09-07'.length;
/** A block is the beginning of its dates: `202`, `2026`, `2026-09`. */
const LENGTHS = [3, 4, 7];

function blocksAround(block: string): string[] {
  return LENGTHS.filter((length) => length < block.length).map((length) => block.slice(0, length));
}

function blocksOf({ first, last }: Days): string[] {
  const end = last === null || last > LAST_DAY ? LAST_DAY : last;
  const blocks: string[] = [];
  let day: CalendarDate = first === null || first < FIRST_DAY ? FIRST_DAY : first;
  while (day <= end) {
    const length =
      LENGTHS.find((each) => beginsBlock(day, each) && lastDayOf(day, each) <= end) ?? DAY_LENGTH;
    blocks.push(day.slice(0, length));
    day = addDays(length === DAY_LENGTH ? day : lastDayOf(day, length), 1);
  }
  return blocks;
}

function beginsBlock(day: string, length: number): boolean {
  return day.slice(length) === { 3: '0-01-01', 4: '-01-01', 7: '-01' }[length];
}

function lastDayOf(day: CalendarDate, length: number): CalendarDate {
  const { year, month } = Temporal.PlainDate.from(day);
  if (length === 7)
    return addDays(month === 12 ? calendarDate(year + 1, 1, 1) : calendarDate(year, month + 1, 1), -1);
  return calendarDate(length === 4 ? year : year + 9, 12, 31);
}
