import { type CalendarDate, YEAR_MAX, YEAR_MIN, yearOf } from './calendar-date.ts';
import type { Parser } from './parse.ts';
import { Refusal } from './refusals/refusal.ts';

/** Whole years, both ends included: 6 to 12 admits until the day of turning 13. A null end is not stated, which is not "no limit". */
export interface AgeRange {
  readonly kind: 'range';
  readonly from: number | null;
  readonly to: number | null;
}

/** Years of birth, both included: cohorts, as clubs and schools count. */
export interface BirthYears {
  readonly kind: 'birthYears';
  readonly from: number;
  readonly to: number;
}

export type AgeRule = AgeRange | BirthYears;

/** What the hub may know about a child's age: the year of birth, or the age in whole years on the activity's date. */
export type Participant = { readonly birthYear: number } | { readonly age: number };

/** `unknown` is an answer of its own: show it as such, never as yes. */
export type Admission = 'yes' | 'no' | 'unknown';

/** The highest age a rule can name. Who means "no upper limit" says so with this; leaving the end out says nothing. */
export const AGE_MAX = 120;

/** Refuses ends that are no whole numbers, out of bounds or in the wrong order, and a range with neither end: AGE_RULE_INVALID. */
export const AgeRule: Parser<AgeRule> = {
  parse(input) {
    if (typeof input !== 'object' || input === null) throw new Refusal('AGE_RULE_INVALID');
    const { kind, from = null, to = null }: { kind?: unknown; from?: unknown; to?: unknown } = input;
    if (kind === 'range') {
      const range = { kind, from: end(from, 0, AGE_MAX), to: end(to, 0, AGE_MAX) } as const;
      if (range.from === null && range.to === null) throw new Refusal('AGE_RULE_INVALID');
      return inOrder(range);
    }
    const years = { from: end(from, YEAR_MIN, YEAR_MAX), to: end(to, YEAR_MIN, YEAR_MAX) };
    if (kind !== 'birthYears' || years.from === null || years.to === null)
      throw new Refusal('AGE_RULE_INVALID');
    return inOrder({ kind, from: years.from, to: years.to });
  },
};

/**
 * Whether a rule admits a participant on the activity's own date `onDate`, not today.
 *
 * No rule, or an end that decides and is not stated, is `unknown`: a missing value never means "all".
 * So is what a birth year leaves open. Born in 2014 is 11 or 12 years old on most days of 2026, and exactly 12 only
 * on the 31st of December; a rule from 12 answers `unknown` until then.
 */
export function admits(rule: AgeRule | null, participant: Participant, onDate: CalendarDate): Admission {
  if (!rule) return 'unknown';
  const possible = rule.kind === 'range' ? agesOf(participant, onDate) : birthYearsOf(participant, onDate);
  const answers = new Set(possible.map((value) => within(rule, value)));
  const [first] = answers;
  return answers.size === 1 && first ? first : answers.size === 0 ? 'no' : 'unknown';
}

function within({ from, to }: AgeRule, value: number): Admission {
  if ((from !== null && value < from) || (to !== null && value > to)) return 'no';
  return from === null || to === null ? 'unknown' : 'yes';
}

/** Nobody has been born who would be younger than nought: those ages are not possible. */
function agesOf(participant: Participant, onDate: CalendarDate): number[] {
  if ('age' in participant) return [participant.age];
  return thisOrOneLess(yearOf(onDate) - participant.birthYear, onDate).filter((age) => age >= 0);
}

function birthYearsOf(participant: Participant, onDate: CalendarDate): number[] {
  if ('birthYear' in participant) return [participant.birthYear];
  return thisOrOneLess(yearOf(onDate) - participant.age, onDate);
}

/** By the last day of a year everyone has had their birthday; before it some have and some have not. */
function thisOrOneLess(years: number, onDate: CalendarDate): number[] {
  return onDate.endsWith('-12-31') ? [years] : [years - 1, years];
}

function end(value: unknown, min: number, max: number): number | null {
  if (value === null) return null;
  if (!Number.isInteger(value) || Number(value) < min || Number(value) > max)
    throw new Refusal('AGE_RULE_INVALID');
  return Number(value);
}

function inOrder<Rule extends AgeRule>(rule: Rule): Rule {
  if (rule.from !== null && rule.to !== null && rule.from > rule.to) throw new Refusal('AGE_RULE_INVALID');
  return rule;
}
