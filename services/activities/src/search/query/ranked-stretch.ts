import { sql } from 'kysely';
import { all, type Found } from '../text/term-query.ts';
import { looserQueries, textQuery } from '../text/text-query.ts';
import { countOf } from './count-of.ts';
import { pageAmong } from './candidates.ts';
import { CANDIDATES_MAX, isLittle, orderedStretch } from './ordered-stretch.ts';
import { found, type Search, searchFor } from './search.ts';
import { relevance, searchOrders } from './search-orders.ts';
import type { PageRow, Stretch } from './stretch.ts';

/** Steps that look for the words themselves; what says the same or is one slip away is a long question. */
const STEPS_OF_WORDS = 4;

/** For each step of relevance, from 1, what it asks for: it finds what the one before does, and more. */
type Steps = readonly (readonly Found[])[];

/**
 * A stretch of the list by relevance. Where nothing has all of the words, it is a list of what has some of them: one of
 * the steps after the last, which its cursors tell, so that it goes on whatever is published meanwhile.
 */
export async function rankedStretch(search: Search, stretch: Stretch): Promise<PageRow[]> {
  const words = textQuery(search.filter.text!);
  const looser = looserQueries(search.filter.text!).map((question) => [question]);
  const questions = [...words, ...looser];
  const looserSteps = looser.map((_, i) => words.length + 1 + i);
  const [begun] = (stretch.after ?? stretch.before)?.key ?? [];
  if (Number(begun ?? 0) > words.length) {
    const its = looserSteps.filter((step) => step === begun);
    return inSteps(search, questions, its, stretch);
  }
  const rows = await inSteps(search, questions, stepsOf(words, stretch), stretch);
  if (begun !== undefined) return rows;
  for (const step of looserSteps) {
    if (rows.length > 0) break;
    rows.push(...(await inSteps(search, questions, [step], stretch)));
  }
  return rows;
}

/** How long the list by relevance is. */
export async function rankedCount(search: Search): Promise<number> {
  let count = await countOf(search);
  for (const question of looserQueries(search.filter.text!)) {
    if (count > 0) break;
    count = await countOf(looserSearch(search, question));
  }
  return count;
}

/** The same, for some of the words of its text. */
export function looserSearch(search: Search, question: Found): Search {
  return searchFor(search, search.filter, { words: [question], better: null }, search.demands);
}

/** Step by step, each a list by start. Where some find little, they are put in order at once. */
async function inSteps(
  search: Search,
  words: Steps,
  steps: readonly number[],
  stretch: Stretch,
): Promise<PageRow[]> {
  const rows: PageRow[] = [];
  let left = steps;
  while (left.length > 0 && rows.length < stretch.limit) {
    const rest = { ...stretch, limit: stretch.limit - rows.length };
    const together = atOnce(search, words, left);
    const rowsOfAll = together.length > 1 ? await stretchOfAll(search, words, together, rest) : null;
    const done = rowsOfAll === null ? [left[0]!] : together;
    rows.push(...(rowsOfAll ?? (await stretchOfStep(search, words, left[0]!, rest))));
    left = left.slice(done.length);
  }
  return rows;
}

function isOfWords(step: number): boolean {
  return step <= STEPS_OF_WORDS;
}

/** The next steps that find little together. */
function atOnce(search: Search, words: Steps, steps: readonly number[]): readonly number[] {
  let together = 1;
  for (; together < steps.length; together++) {
    const some = steps.slice(0, together + 1);
    if (isOfWords(some.at(-1)!) !== isOfWords(some[0]!)) break;
    if (!isLittle(searchOfSteps(search, words, some))) break;
  }
  return steps.slice(0, together);
}

async function stretchOfStep(
  search: Search,
  words: Steps,
  step: number,
  stretch: Stretch,
): Promise<PageRow[]> {
  const within = (place: Stretch['after']) =>
    place === null || place.key[0] !== step ? null : { ...place, key: place.key.slice(1) };
  const its = { ...stretch, after: within(stretch.after), before: within(stretch.before) };
  const rows = await orderedStretch(searchOfSteps(search, words, [step]), searchOrders.START, its);
  return rows.map((row) => Object.assign(row, { pagekey: [step, ...row.pagekey!] }));
}

/** Some steps in one statement; null where it is too much to be put in order. */
async function stretchOfAll(
  search: Search,
  words: Steps,
  steps: readonly number[],
  stretch: Stretch,
): Promise<PageRow[] | null> {
  const each = steps
    .toSorted((a, b) => a - b)
    .map((step) => sql`when its.document @@ cast(${all(words[step - 1]!)} as tsquery) then ${sql.lit(step)}`);
  // Out of its line once, not for each step.
  const candidates = sql`
    select s.activity_id, s.start_key, true as marked, case ${sql.join(each, sql` `)} end as step
    from ${found(searchOfSteps(search, words, steps), null, [], CANDIDATES_MAX)}
    cross join lateral (select strip(s.document) as document offset 0) as its`;
  const looked = await pageAmong(search, candidates, relevance, stretch, CANDIDATES_MAX);
  return looked.candidates > CANDIDATES_MAX ? null : looked.rows;
}

/** What these steps find, and no better one does. */
function searchOfSteps(search: Search, words: Steps, steps: readonly number[]): Search {
  const better = words[Math.min(...steps) - 2];
  return searchFor(
    search,
    search.filter,
    { words: words[Math.max(...steps) - 1]!, better: better === undefined ? null : all(better) },
    search.demands,
  );
}

/** Those that the stretch runs through, in the direction it is read in. One that finds no more than the one before is left out. */
function stepsOf(words: Steps, { after, before, backward }: Stretch): number[] {
  const [first, last] = [Number(after?.key[0] ?? 1), Number(before?.key[0] ?? words.length)];
  const wanted = words.flatMap((each, i) => {
    const [step, better] = [i + 1, words[i - 1]];
    const isSame = better !== undefined && all(each) === all(better);
    return isSame || step < first || step > last ? [] : [step];
  });
  return backward ? wanted.toReversed() : wanted;
}
