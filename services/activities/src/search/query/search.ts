import { type RawBuilder, sql } from 'kysely';
import type { ActivityFilter } from '../../activity/activity-filter.ts';
import type { Reads } from '../../reads.ts';
import { type Bits, countOf, has, inBoth } from '../sample/matching.ts';
import type { Sample, SampledPlace } from '../sample/sample.ts';
import { any, type Found, not, NOTHING } from '../text/term-query.ts';
import { type Demand, demandsOf, hasOneOf } from './demands.ts';
import type { SearchOrder } from './search-orders.ts';

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

/** About how many the rarest part of it finds: the index goes through no more. */
export function expectedOfRarest({ questions, sample }: Search): number {
  return Math.min(...questions.filter((each) => !isNot(each)).map(({ count }) => count)) * sample.weight;
}

/** Where one of the sample stands in an order, and whether it is found. */
export interface PlaceAsked extends SampledPlace {
  readonly isFound: boolean;
}

export function sampledInOrder({ sample, sampled }: Search, { day }: SearchOrder): PlaceAsked[] {
  const places = day === null ? [] : sample.inOrder(day);
  return places.map(({ number, day: its }) => ({ number, day: its, isFound: has(sampled, number) }));
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
