import type { Found } from '../text/term-query.ts';

/** What PostgreSQL does with `tsvector @@ tsquery`, for tests without one. */
export function finds(found: Found, terms: readonly string[]): boolean {
  const has = new Set(terms);
  const tokens = found.match(/'(?:[^']|'')*'|[()&|!]/g) ?? [];
  let at = 0;
  const either = (): boolean => {
    let value = both();
    while (tokens[at] === '|') {
      at++;
      value = both() || value;
    }
    return value;
  };
  const both = (): boolean => {
    let value = one();
    while (tokens[at] === '&') {
      at++;
      value = one() && value;
    }
    return value;
  };
  const one = (): boolean => {
    const token = tokens[at++]!;
    if (token === '!') return !one();
    if (token !== '(') return has.has(token.slice(1, -1).replaceAll("''", "'"));
    const value = either();
    at++;
    return value;
  };
  return either();
}
