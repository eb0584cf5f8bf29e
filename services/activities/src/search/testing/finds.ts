import { has, matching } from '../sample/matching.ts';
import type { Found } from '../text/term-query.ts';

/** What PostgreSQL does with `tsvector @@ tsquery`, for tests without one. */
export function finds(found: Found, terms: readonly string[]): boolean {
  return has(matching(found, new Map(terms.map((term) => [term, [0]])), 1), 0);
}
