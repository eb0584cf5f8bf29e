import { publicActivityStatuses } from '@samspill/events/activities/activity-status';
import { codesOf } from '@samspill/events/codes-of';
import type { ActivityFilter } from '../../activity/activity-filter.ts';
import { admitted } from '../marks/age-marks.ts';
import { languageMark } from '../marks/activity-marks.ts';
import { withinRadius } from '../marks/area-marks.ts';
import { type Condition, exactly } from '../marks/condition.ts';
import { inWindow } from '../marks/day-marks.ts';
import { priced } from '../marks/price-marks.ts';
import { any, type Found, term } from '../text/term-query.ts';

/** What one part of a filter asks of the marks. */
export interface Demand extends Condition {
  /** What the activity itself is asked where the marks are not enough. */
  readonly part: Omit<ActivityFilter, 'statuses' | 'text'>;
}

/**
 * What a filter asks of the marks, part by part: all but its text and its freshness. Each is a question of its own to the
 * index, which intersects the answers; in one long question it would go through all of it for everything that one part finds.
 * The statuses stand in the row and are looked at there: all that is public is nearly everything.
 */
export function demandsOf(filter: ActivityFilter): Demand[] {
  const { municipalityNumber, districtNumber, organiserId, kind, barrierRemoved, source } = filter;
  const marks = [
    municipalityNumber !== undefined && `m:${municipalityNumber}`,
    districtNumber !== undefined && `d:${districtNumber}`,
    organiserId !== undefined && `o:${organiserId}`,
    kind !== undefined && `k:${kind}`,
    barrierRemoved !== undefined && `b:${barrierRemoved}`,
    source !== undefined && `x:${source}`,
  ].filter((mark) => typeof mark === 'string');
  const { age, window, price, language, near } = filter;
  return [
    ...marks.map((mark) => demand(exactly(term(mark)))),
    ...(age ? [demand(exactly(admitted(age)))] : []),
    ...(window ? [demand(inWindow(window), { window })] : []),
    ...(price ? [demand(priced(price), { price })] : []),
    ...(language ? [demand(exactly(term(languageMark(language))))] : []),
    ...(near ? [demand(withinRadius(near), { near })] : []),
    ...(isPublic(filter) ? [] : [demand(exactly(hasOneOf(filter)))]),
  ];
}

function demand({ sure, maybe }: Condition, part: Demand['part'] = {}): Demand {
  return { sure, maybe, part };
}

/** What stands for a filter that asks nothing of the marks. */
export function hasOneOf({ statuses }: ActivityFilter): Found {
  return any(statuses.map((status) => term(`s:${status}`)));
}

function isPublic({ statuses }: ActivityFilter): boolean {
  return codesOf(publicActivityStatuses).every((status) => statuses.includes(status));
}
