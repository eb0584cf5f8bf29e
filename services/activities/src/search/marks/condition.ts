import { all, any, type Found, NOTHING, not } from '../text/term-query.ts';

/**
 * What a filter asks of the marks. Marks are coarser than some filters: `sure` is what surely passes, `maybe` what has to
 * be looked at.
 */
export interface Condition {
  readonly sure: Found;
  readonly maybe: Found;
}

export function exactly(found: Found): Condition {
  return { sure: found, maybe: NOTHING };
}

/** All of them hold. */
export function together(conditions: readonly Condition[]): Condition {
  const sure = all(conditions.map((condition) => condition.sure));
  if (conditions.every(({ maybe }) => maybe === NOTHING)) return exactly(sure);
  const possible = all(conditions.map((condition) => any([condition.sure, condition.maybe])));
  return { sure, maybe: sure === NOTHING ? possible : all([possible, not(sure)]) };
}
