import { has, matching } from '../sample/matching.ts';
import { type Found, term } from '../text/term-query.ts';

/** What PostgreSQL does with `tsvector @@ tsquery`, for tests without one. */
export function finds(found: Found, terms: readonly string[]): boolean {
  return has(matching(found, new Map(terms.map((each) => [term(each), [0]])), 1), 0);
}
