import { addDays } from '@samspill/values/calendar-date';
import { osloDate, osloMidnight } from '@samspill/values/oslo-time';
import type { Window } from '../../window.ts';
import { any, type Found, NOTHING, term } from '../text/term-query.ts';
import type { Condition } from './condition.ts';
import { type Block, blocksAround, blocksOf, type Days } from './day-blocks.ts';

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
  const blocks = blocksOf(days).toSorted((a, b) => b.level - a.level);
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

function markOf(sign: 'w' | 'W', { level, index }: Block): string {
  return `${sign}:${level}.${index}`;
}
