import { isDeepStrictEqual } from 'node:util';

/** The names of the given fields that are different from before, in the order given. */
export function differing<Row extends object>(before: Row, given: Partial<Row>): (keyof Row & string)[] {
  return (Object.keys(given) as (keyof Row & string)[]).filter(
    (field) => !isDeepStrictEqual(before[field], given[field]),
  );
}
