import { publicActivityStatuses } from '@samspill/events/activities/activity-status';
import { codesOf } from '@samspill/events/codes-of';
import type { ActivityFilter } from '../../activity/activity-filter.ts';
import { admitted } from '../marks/age-marks.ts';
import { primaryLanguage } from '../marks/activity-marks.ts';
import { withinRadius } from '../marks/area-marks.ts';
import { type Condition, exactly, together } from '../marks/condition.ts';
import { inWindow } from '../marks/day-marks.ts';
import { priced } from '../marks/price-marks.ts';
import { any, NOTHING, term } from '../text/term-query.ts';

/**
 * What a filter asks of the marks: all but its text; null where it asks nothing of them. The statuses stand in the row
 * and are looked at there: all that is public is nearly everything, and asked of the marks only where nothing else is.
 */
export function conditionOf(filter: ActivityFilter): Condition | null {
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
  const conditions = [
    ...marks.map((mark) => exactly(term(mark))),
    ...(age ? [exactly(admitted(age))] : []),
    ...(window ? [inWindow(window)] : []),
    ...(price ? [priced(price)] : []),
    ...(language ? [spoken(language)] : []),
    ...(near ? [withinRadius(near)] : []),
  ];
  const publicOnly = codesOf(publicActivityStatuses).every((status) => filter.statuses.includes(status));
  if (!publicOnly || (conditions.length === 0 && filter.text === undefined))
    conditions.push(exactly(any(filter.statuses.map((status) => term(`s:${status}`)))));
  return conditions.length === 0 ? null : together(conditions);
}

/** `zh` finds `zh-Hant`; `zh-Hant` is looked for among all of `zh`. */
function spoken(tag: string): Condition {
  const primary = term(`l:${primaryLanguage(tag)}`);
  return tag.includes('-') ? { sure: NOTHING, maybe: primary } : exactly(primary);
}
