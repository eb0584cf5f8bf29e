import type { CalendarDate } from '@samspill/values/calendar-date';
import { dayOf } from '../marks/day-blocks.ts';
import { type DayOfOrder, PUBLISHING_DAY, START_DAY } from '../marks/order-marks.ts';
import type { Found } from '../text/term-query.ts';
import { type Bits, matching, type Postings, unquoted } from './matching.ts';

/** A row of what activities are searched by, as the driver gives it. */
export interface SampledRow {
  readonly startday: string;
  /** In UTC. */
  readonly publishingday: string;
  /** A tsvector as text. */
  readonly document: string;
}

/** Where one of a sample stands in an order: on which day. */
export interface SampledPlace {
  readonly number: number;
  readonly day: CalendarDate;
}

/** Some of the activities, by which it is guessed how much a question finds and where. A guess alone: answers never depend on it. */
export interface Sample {
  readonly size: number;
  /** Activities that each of them stands for. */
  readonly weight: number;
  matching(found: Found): Bits;
  inOrder(day: DayOfOrder): readonly SampledPlace[];
}

export function sampleOf(rows: readonly SampledRow[], total: number): Sample {
  const postings = postingsOf(rows);
  const places: Record<DayOfOrder, SampledPlace[]> = {
    [START_DAY]: byDay(rows.map(({ startday }) => startday)),
    [PUBLISHING_DAY]: byDay(rows.map(({ publishingday }) => publishingday)),
  };
  return {
    size: rows.length,
    weight: Math.max(1, total / Math.max(1, rows.length)),
    matching: (found) => matching(found, postings, rows.length),
    inOrder: (day) => places[day],
  };
}

/** Before anything is known. */
export const NO_SAMPLE = sampleOf([], 0);

function byDay(days: readonly string[]): SampledPlace[] {
  return days
    .map((day, number) => ({ number, day: dayOf(day) }))
    .toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

function postingsOf(rows: readonly SampledRow[]): Postings {
  const postings = new Map<string, number[]>();
  for (const [number, { document }] of rows.entries()) {
    for (const token of document.match(/'(?:[^']|'')*'/g) ?? []) {
      const term = unquoted(token);
      const its = postings.get(term);
      if (its) its.push(number);
      else postings.set(term, [number]);
    }
  }
  return postings;
}
