import { AGE_MAX, type AgeRule } from '@samspill/values/age-rule';
import { YEAR_MAX, YEAR_MIN } from '@samspill/values/calendar-date';
import { type AgeFilter, possible, type Span } from '../../activity/age-filter.ts';
import { all, any, type Found, NOTHING, term } from '../text/term-query.ts';

/**
 * A span of whole numbers is covered by blocks of 1, 2, 4 … that begin at a multiple of their length: some ten marks say
 * "0 to 120", and a number is found by the eight blocks around it.
 */
interface Scale {
  readonly sign: string;
  readonly first: number;
  readonly levels: number;
}

const AGES: Scale = { sign: 'a', first: 0, levels: levelsOf(AGE_MAX) };
const YEARS: Scale = { sign: 'y', first: YEAR_MIN, levels: levelsOf(YEAR_MAX - YEAR_MIN) };

/** A rule with an open end surely admits nobody: it has no marks. */
export function ageMarks(rule: AgeRule | null): string[] {
  if (rule === null || rule.from === null || rule.to === null) return [];
  return blocksOf(rule.kind === 'range' ? AGES : YEARS, rule.from, rule.to);
}

/** Surely admitted, as `surelyAdmits` has it. */
export function admitted(filter: AgeFilter): Found {
  const { ages, years } = possible(filter);
  return any([ages ? both(AGES, ages) : NOTHING, both(YEARS, years)]);
}

function both(scale: Scale, { lowest, highest }: Span): Found {
  return all([at(scale, lowest), at(scale, highest)]);
}

function at({ sign, first, levels }: Scale, value: number): Found {
  const offset = value - first;
  if (offset < 0 || offset >= 2 ** levels) return NOTHING;
  return any(Array.from({ length: levels + 1 }, (_, level) => term(`${sign}:${level}.${offset >> level}`)));
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
