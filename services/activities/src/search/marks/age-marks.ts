import { AGE_MAX, type AgeRule } from '@samspill/values/age-rule';
import { YEAR_MAX, YEAR_MIN } from '@samspill/values/calendar-date';
import { type AgeFilter, possible, type Span } from '../../activity/age-filter.ts';
import { all, any, type Found, NOTHING, term } from '../text/term-query.ts';

/**
 * Numbers that many ask for have a mark each, so that one term finds them. The others are covered by blocks of 1, 2, 4 …
 * that begin at a multiple of their length: a few marks say "32 to 120".
 */
interface Scale {
  readonly sign: string;
  readonly first: number;
  readonly levels: number;
  readonly singles: Span;
}

const AGES: Scale = { sign: 'a', first: 0, levels: levelsOf(AGE_MAX), singles: { lowest: 0, highest: 31 } };
const YEARS: Scale = {
  sign: 'y',
  first: YEAR_MIN,
  levels: levelsOf(YEAR_MAX - YEAR_MIN),
  singles: { lowest: 1990, highest: 2053 },
};

/** A rule with an open end surely admits nobody: it has no marks. */
export function ageMarks(rule: AgeRule | null): string[] {
  if (rule === null || rule.from === null || rule.to === null) return [];
  return marksOf(rule.kind === 'range' ? AGES : YEARS, rule.from, rule.to);
}

/** Surely admitted, as `surelyAdmits` has it. */
export function admitted(filter: AgeFilter): Found {
  const { ages, years } = possible(filter);
  return any([ages ? both(AGES, ages) : NOTHING, both(YEARS, years)]);
}

function both(scale: Scale, { lowest, highest }: Span): Found {
  return all([at(scale, lowest), at(scale, highest)]);
}

function at({ sign, first, levels, singles }: Scale, value: number): Found {
  const offset = value - first;
  if (offset < 0 || offset >= 2 ** levels) return NOTHING;
  if (value >= singles.lowest && value <= singles.highest) return term(`${sign}:0.${offset}`);
  return any(Array.from({ length: levels + 1 }, (_, level) => term(`${sign}:${level}.${offset >> level}`)));
}

function marksOf(scale: Scale, from: number, to: number): string[] {
  const { sign, first, singles } = scale;
  const single = Array.from(
    { length: Math.max(0, Math.min(to, singles.highest) - Math.max(from, singles.lowest) + 1) },
    (_, i) => `${sign}:0.${Math.max(from, singles.lowest) + i - first}`,
  );
  return [
    ...blocksOf(scale, from, Math.min(to, singles.lowest - 1)),
    ...single,
    ...blocksOf(scale, Math.max(from, singles.highest + 1), to),
  ];
}

function blocksOf({ sign, first, levels }: Scale, from: number, to: number): string[] {
  const blocks: string[] = [];
  let low = from - first;
  const end = to - first + 1;
  while (low < end) {
    let level = 0;
    while (level < levels && low % 2 ** (level + 1) === 0 && low + 2 ** (level + 1) <= end) level++;
    blocks.push(`${sign}:${level}.${low >> level}`);
    low += 2 ** level;
  }
  return blocks;
}

function levelsOf(highest: number): number {
  return Math.ceil(Math.log2(highest + 1));
}
