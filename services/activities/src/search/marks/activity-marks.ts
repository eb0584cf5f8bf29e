import type { Activity } from '../../activity/activity.ts';
import type { Occurrence } from '../../occurrence/occurrence.ts';
import type { Point } from '../../place/place.ts';
import { osloDate } from '@samspill/values/oslo-time';
import { ageMarks } from './age-marks.ts';
import { pointMarks } from './area-marks.ts';
import { dayMarks } from './day-marks.ts';
import { priceMarks } from './price-marks.ts';

/** What filters ask for, of one activity with its dates and the places of those that hold. */
export function activityMarks(
  activity: Activity,
  dates: readonly Pick<Occurrence, 'status' | 'startsAt' | 'endsAt'>[],
  points: readonly Point[],
): string[] {
  const { kind, status, municipalityNumber, districtNumber, provenance } = activity;
  const marks = [
    `s:${status}`,
    `k:${kind}`,
    `m:${municipalityNumber}`,
    ...(districtNumber === null ? [] : [`d:${districtNumber}`]),
    `x:${provenance.source}`,
    ...activity.organiserIds.map((id) => `o:${id}`),
    ...activity.barriersRemoved.map((barrier) => `b:${barrier}`),
    ...activity.languages.flatMap(languageMarks),
    ...ageMarks(activity.ageRule),
    ...priceMarks(activity.price),
    ...daysOf(activity, dates),
    ...points.flatMap(pointMarks),
  ];
  return [...new Set(marks)];
}

/** `zh-Hant` is found by `zh` too. */
function languageMarks(tag: string): string[] {
  const subtags = tag.split('-');
  return subtags.map((_, i) => languageMark(subtags.slice(0, i + 1).join('-')));
}

export function languageMark(tag: string): string {
  return `l:${tag.toLowerCase()}`;
}

export function holds({ status }: Pick<Occurrence, 'status'>): boolean {
  return status !== 'POSTPONED' && status !== 'CANCELLED';
}

/** The dates that hold; where there are no dates at all, the days. As `takesPlaceIn` has it. */
function daysOf(
  { startsOn, endsOn }: Activity,
  dates: readonly Pick<Occurrence, 'status' | 'startsAt' | 'endsAt'>[],
): string[] {
  if (dates.length === 0)
    return startsOn === null && endsOn === null ? [] : dayMarks({ first: startsOn, last: endsOn });
  return dates
    .filter(holds)
    .flatMap(({ startsAt, endsAt }) =>
      dayMarks({ first: osloDate(startsAt), last: osloDate(new Date(endsAt.getTime() - 1)) }),
    );
}
