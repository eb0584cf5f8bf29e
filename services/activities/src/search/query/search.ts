import { type RawBuilder, sql } from 'kysely';
import type { CalendarDate } from '@samspill/values/calendar-date';
import type { ActivityFilter } from '../../activity/activity-filter.ts';
import type { Reads } from '../../reads.ts';
import { type Bits, countOf, has, inBoth } from '../sample/matching.ts';
import type { Sample } from '../sample/sample.ts';
import type { Days } from '../marks/day-blocks.ts';
import type { DayOfOrder } from '../marks/order-marks.ts';
import { any, type Found, not, NOTHING } from '../text/term-query.ts';
import { type Demand, demandsOf, hasOneOf } from './demands.ts';

/** What a text asks for: each of the words by itself, and nothing that a better step of relevance finds. */
export interface TextAsked {
  readonly words: readonly Found[];
  readonly better: Found | null;
}

/** What a search reads, and the sample that says where to look first. */
export interface Searchable {
  readonly reads: Reads;
  readonly sample: Sample;
}

/** What is searched for among the rows of `activity_search`. */
export interface Search extends Searchable {
  readonly filter: ActivityFilter;
  readonly demands: readonly Demand[];
  /** All that is asked of the marks and terms, each by itself: of a sample's what they find the rarest first. */
  readonly questions: readonly Question[];
  /** Those of the sample that all of it finds. */
  readonly sampled: Bits;
}

interface Question {
  readonly asks: Found;
  /** Of the sample. */
  readonly count: number;
}

export function searchFor(
  { reads, sample }: Searchable,
  filter: ActivityFilter,
  text: TextAsked | null,
  demands: readonly Demand[] = demandsOf(filter),
): Search {
  const wanted = [
    ...(text?.words ?? []),
    ...demands.map(({ sure, maybe }) => any([sure, maybe])),
    ...(text?.better ? [not(text.better)] : []),
  ];
  const matches = wanted.map((asks) => ({ asks, bits: sample.matching(asks) }));
  const questions = matches.map(({ asks, bits }) => ({ asks, count: countOf(bits) }));
  const sampled = [sample.matching(hasOneOf(filter)), ...matches.map(({ bits }) => bits)].reduce(inBoth);
  return { reads, sample, filter, demands, questions, sampled };
}

/** Nothing can be found: some part of it has no mark. */
export function isHopeless({ questions }: Search): boolean {
  return questions.some(({ asks }) => asks === NOTHING);
}

/** About how many it finds, by the sample. */
export function expected({ sampled, sample }: Search): number {
  return countOf(sampled) * sample.weight;
}

/** What is asked of an activity itself passes for every second. */
const PASSING = 0.5;

/** Of what the marks find about so large a part passes, by the sample. */
export function sharePassing({ demands, sample, sampled }: Search): number {
  const number = countOf(sampled);
  if (number === 0) return 1;
  const open = demands.filter(({ maybe }) => maybe !== NOTHING);
  return open.reduce((share, { sure }) => {
    const surely = countOf(inBoth(sampled, sample.matching(sure))) / number;
    return share * (surely + PASSING * (1 - surely));
  }, 1);
}

/** Those of the sample that stand in a part of an order, one after the other. */
export interface Sampled {
  readonly length: number;
  dayAt(place: number): CalendarDate;
  isFoundAt(place: number): boolean;
}

/** In the order, or against it; from and until and including these days, null is open. */
export function sampledIn(
  { sample, sampled }: Pick<Search, 'sample' | 'sampled'>,
  order: DayOfOrder,
  { first, last }: Days,
  backward: boolean,
): Sampled {
  const { numbers, days } = sample.inOrder(order);
  const begin = first === null ? 0 : countBefore(days, (day) => day < first);
  const end = last === null ? days.length : countBefore(days, (day) => day <= last);
  const at = (place: number) => (backward ? end - 1 - place : begin + place);
  return {
    length: Math.max(0, end - begin),
    dayAt: (place) => days[at(place)]!,
    isFoundAt: (place) => has(sampled, numbers[at(place)]!),
  };
}

/** How many of what is in order hold: the first ones do, and the others do not. */
function countBefore<T>(inOrder: readonly T[], holds: (one: T) => boolean): number {
  let [low, high] = [0, inOrder.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(inOrder[middle]!)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Questions as a row. PostgreSQL cannot see through it: from statistics it would take some for no question, and read
 * everything.
 */
export function asked(questions: readonly Found[]): RawBuilder<unknown> {
  const each = questions.map((asks, i) => sql`cast(${asks} as tsquery) as ${questionNamed(i)}`);
  return sql`(select ${sql.join([sql`true as here`, ...each])} offset 0) as asked`;
}

/** A row `s` of `activity_search` is what was asked for. */
export function isMarked({ filter }: Search, questions: readonly Found[]): RawBuilder<boolean> {
  const each = questions.map((_, i) => sql`s.document @@ asked.${questionNamed(i)}`);
  const status = sql`s.status = any(cast(${[...filter.statuses]} as text[]))`;
  return sql<boolean>`${sql.join([...each, status], sql` and `)}`;
}

/**
 * The rarest first: the index goes from one that this finds to the next, and asks the others about it alone. What must
 * not be found comes last, since all but it is.
 */
export function rarestFirst({ questions, sample }: Search, within: Found | null = null): Found[] {
  const part = within === null ? [] : [{ asks: within, count: countOf(sample.matching(within)) }];
  return [...part, ...questions]
    .toSorted((a, b) => Number(isNot(a)) - Number(isNot(b)) || a.count - b.count)
    .map(({ asks }) => asks);
}

function isNot({ asks }: Question): boolean {
  return asks.startsWith('!');
}

/** The rows that the index finds, as `s`. */
export function found(
  search: Search,
  within: Found | null = null,
  conditions: readonly RawBuilder<boolean>[] = [],
  max: number | null = null,
): RawBuilder<unknown> {
  const rarest = rarestFirst(search, within);
  const questions = rarest.length > 0 ? rarest : [hasOneOf(search.filter)];
  const all = [isMarked(search, questions), ...conditions];
  return sql`${asked(questions)} cross join lateral (
    select * from activity_search as s where ${sql.join(all, sql` and `)} ${max === null ? sql`` : sql`limit ${max + 1}`}) as s`;
}

function questionNamed(i: number): RawBuilder<unknown> {
  return sql.raw(`question${i}`);
}
