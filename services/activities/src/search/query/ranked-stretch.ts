import { sql } from 'kysely';
import { all, type Found, not } from '../text/term-query.ts';
import { textQuery } from '../text/text-query.ts';
import { findsLittle, found, look, pageAmong, type Search, surely } from './candidates.ts';
import { CANDIDATES_MAX, orderedStretch } from './ordered-stretch.ts';
import { relevance, searchOrders } from './search-orders.ts';
import type { PageRow, Stretch } from './stretch.ts';

/** Steps that look for the words themselves. */
const STEPS_OF_WORDS = 4;

/** One step of relevance: what it finds and no better one does. */
interface Step {
  readonly step: number;
  readonly found: Found;
}

/**
 * A stretch of the list by relevance, step by step, each a list by start. The first step mostly fills a page; where all
 * that is found is little, the others are put in order at once.
 */
export async function rankedStretch(search: Search, stretch: Stretch): Promise<PageRow[]> {
  const steps = textQuery(search.filter.text!);
  const [first, ...others] = stepsOf(steps, stretch);
  if (first === undefined) return [];
  const rows = await stretchOfStep(search, first, stretch);
  if (rows.length >= stretch.limit || others.length === 0) return rows;
  const little = await findsLittle(search);
  for (const some of stretch.backward ? partsOf(others).toReversed() : partsOf(others)) {
    const rest = { ...stretch, limit: stretch.limit - rows.length };
    const atOnce = little ? await stretchOfAll(search, steps, some, rest) : null;
    rows.push(...(atOnce ?? (await oneByOne(search, some, rest))));
    if (rows.length >= stretch.limit) break;
  }
  return rows;
}

/** The words themselves, and then what says the same or is one slip away: that is a long question. */
function partsOf(steps: readonly Step[]): Step[][] {
  const isOfWords = ({ step }: Step) => step <= STEPS_OF_WORDS;
  return [steps.filter(isOfWords), steps.filter((each) => !isOfWords(each))].filter(
    ({ length }) => length > 0,
  );
}

async function oneByOne(search: Search, steps: readonly Step[], stretch: Stretch): Promise<PageRow[]> {
  const rows: PageRow[] = [];
  for (const step of steps) {
    rows.push(...(await stretchOfStep(search, step, { ...stretch, limit: stretch.limit - rows.length })));
    if (rows.length >= stretch.limit) break;
  }
  return rows;
}

async function stretchOfStep(
  search: Search,
  { step, found: text }: Step,
  stretch: Stretch,
): Promise<PageRow[]> {
  const within = (place: Stretch['after']) =>
    place === null || place.key[0] !== step ? null : { ...place, key: place.key.slice(1) };
  const its = { ...stretch, after: within(stretch.after), before: within(stretch.before) };
  const ofStep = { ...search, text };
  const few =
    step === 1 ? await look(ofStep, searchOrders.START, its, { days: null, max: CANDIDATES_MAX }) : null;
  const rows =
    few !== null && few.candidates <= CANDIDATES_MAX
      ? few.rows
      : await orderedStretch(ofStep, searchOrders.START, its);
  return rows.map((row) => Object.assign(row, { pagekey: [step, ...row.pagekey!] }));
}

/** All the steps in one statement; null where it is too much to be put in order. */
async function stretchOfAll(
  search: Search,
  steps: readonly Found[],
  wanted: readonly Step[],
  stretch: Stretch,
): Promise<PageRow[] | null> {
  const inOrder = wanted.map(({ step }) => step).toSorted((a, b) => a - b);
  const each = inOrder.map(
    (step) => sql`when s.document @@ cast(${steps[step - 1]!} as tsquery) then ${sql.lit(step)}`,
  );
  const better = steps[inOrder[0]! - 2];
  const worst = steps[inOrder.at(-1)! - 1]!;
  const text = better === undefined ? worst : all([worst, not(better)]);
  const candidates = sql`
    select s.activity_id, s.start_key, true as marked, case ${sql.join(each, sql` `)} end as step ${surely(search)}
    from ${found({ ...search, text }, null, [], CANDIDATES_MAX)}`;
  const looked = await pageAmong(search, candidates, relevance, stretch, CANDIDATES_MAX);
  return looked.candidates > CANDIDATES_MAX ? null : looked.rows;
}

/** Those that the stretch runs through, in the direction it is read in. One that finds no more than the one before is left out. */
function stepsOf(steps: readonly Found[], { after, before, backward }: Stretch): Step[] {
  const [first, last] = [Number(after?.key[0] ?? 1), Number(before?.key[0] ?? steps.length)];
  const wanted = steps.flatMap((each, i): Step[] => {
    const [step, better] = [i + 1, steps[i - 1]];
    if (each === better || step < first || step > last) return [];
    return [{ step, found: better === undefined ? each : all([each, not(better)]) }];
  });
  return backward ? wanted.toReversed() : wanted;
}
