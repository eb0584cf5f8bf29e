import { setImmediate as turn } from 'node:timers/promises';
import type { CalendarDate } from '@samspill/values/calendar-date';
import { dayOf } from '../marks/day-blocks.ts';
import { type DayOfOrder, PUBLISHING_DAY, START_DAY } from '../marks/order-marks.ts';
import type { Found } from '../text/term-query.ts';
import { type Bits, bitsOf, matching, type Postings } from './matching.ts';

/** Documents read without a pause: some tenths of a millisecond, and requests go on between. */
const ROWS_AT_ONCE = 5;
const TERMS_AT_ONCE = 500;

interface SampledDays {
  readonly startday: string;
  /** In UTC. */
  readonly publishingday: string;
}

/** A row of what activities are searched by, as the driver gives it. */
export interface SampledRow extends SampledDays {
  /** A tsvector as text. */
  readonly document: string;
}

/** A sample in an order: the numbers, and on which day each stands. */
export interface SampledOrder {
  readonly numbers: readonly number[];
  readonly days: readonly CalendarDate[];
}

/** Some of the activities, by which it is guessed how much a question finds and where. A guess alone: answers never depend on it. */
export interface Sample {
  readonly size: number;
  /** Activities that each of them stands for. */
  readonly weight: number;
  matching(found: Found): Bits;
  inOrder(day: DayOfOrder): SampledOrder;
}

/** Before anything is known. */
export const NO_SAMPLE = sampleWith([], new Map(), 0);

/** Of rows that come in parts. Each document is let go of as soon as it is read. */
export async function sampleOf(
  parts: AsyncIterable<readonly SampledRow[]> | Iterable<readonly SampledRow[]>,
  total: number,
): Promise<Sample> {
  const numbers = new Map<string, number[]>();
  const days: SampledDays[] = [];
  for await (const rows of parts) {
    for (const { startday, publishingday, document } of rows) {
      if (days.length % ROWS_AT_ONCE === 0) await turn();
      for (const term of document.match(/'(?:[^']|'')*'/g) ?? []) {
        const its = numbers.get(term);
        if (its) its.push(days.length);
        // A copy: a part of a text keeps the whole of it.
        else numbers.set(Buffer.from(term).toString(), [days.length]);
      }
      days.push({ startday, publishingday });
    }
  }
  return sampleWith(days, await packed(numbers, days.length), Math.max(total, days.length));
}

function sampleWith(rows: readonly SampledDays[], postings: Postings, total: number): Sample {
  const size = rows.length;
  const orders: Record<DayOfOrder, SampledOrder> = {
    [START_DAY]: byDay(rows.map(({ startday }) => startday)),
    [PUBLISHING_DAY]: byDay(rows.map(({ publishingday }) => publishingday)),
  };
  return {
    size,
    weight: Math.max(1, total / Math.max(1, size)),
    matching: (found) => matching(found, postings, size),
    inOrder: (day) => orders[day],
  };
}

function byDay(keys: readonly string[]): SampledOrder {
  // Few days, and each costs more to read than to put in order.
  const days = new Map(Iterator.from(new Set(keys)).map((key) => [key, dayOf(key)]));
  const inOrder = keys
    .map((key, number) => ({ day: days.get(key)!, number }))
    .toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  return { numbers: inOrder.map(({ number }) => number), days: inOrder.map(({ day }) => day) };
}

/** A number takes eight bytes, and a bit for each document `size / 8`. */
async function packed(numbers: ReadonlyMap<string, number[]>, size: number): Promise<Postings> {
  const postings = new Map<string, Bits | readonly number[]>();
  for (const [term, its] of numbers) {
    if (postings.size % TERMS_AT_ONCE === 0) await turn();
    postings.set(term, its.length > size / 64 ? bitsOf(its, size) : its.slice());
  }
  return postings;
}
