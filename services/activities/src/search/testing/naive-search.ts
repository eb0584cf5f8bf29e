import type { Price } from '@samspill/events/activities/price';
import { type AgeRule, admits } from '@samspill/values/age-rule';
import { osloDate } from '@samspill/values/oslo-time';
import type { ActivityFilter } from '../../activity/activity-filter.ts';
import type { Point } from '../../place/place.ts';
import { distanceKm } from '../marks/area-marks.ts';

/** An activity with its dates, as a test reads it from the tables. */
export interface NaiveActivity {
  readonly id: string;
  readonly kind: string;
  readonly status: string;
  readonly municipality: string;
  readonly district: string | null;
  readonly organisers: readonly string[];
  readonly barriers: readonly string[];
  readonly languages: readonly string[];
  readonly rule: AgeRule | null;
  readonly price: Price;
  readonly starts: string | null;
  readonly ends: string | null;
  readonly dates: readonly { status: string; from: string; to: string; point: Point | null }[];
}

/** What the filters mean, one after the other, without any index. */
export function passes(activity: NaiveActivity, filter: ActivityFilter): boolean {
  const held = activity.dates.filter(({ status }) => status !== 'POSTPONED' && status !== 'CANCELLED');
  const { age, near, price, window } = filter;
  const [from, to] = [window?.from?.getTime() ?? -Infinity, window?.to?.getTime() ?? Infinity];
  const onDates = held.some((date) => Date.parse(date.to) > from && Date.parse(date.from) < to);
  const onDays =
    activity.dates.length === 0 &&
    (activity.starts ?? activity.ends) !== null &&
    (!window?.from || activity.ends === null || activity.ends >= osloDate(window.from)) &&
    (!window?.to || activity.starts === null || activity.starts <= osloDate(new Date(to - 1)));
  return (
    filter.statuses.includes(activity.status as never) &&
    (filter.municipalityNumber ?? activity.municipality) === activity.municipality &&
    (filter.districtNumber ?? activity.district) === activity.district &&
    (filter.kind ?? activity.kind) === activity.kind &&
    (!filter.organiserId || activity.organisers.includes(filter.organiserId)) &&
    (!filter.barrierRemoved || activity.barriers.includes(filter.barrierRemoved)) &&
    (!filter.language || activity.languages.some((tag) => `${tag}-`.startsWith(`${filter.language}-`))) &&
    (!age || admits(activity.rule, age.participant, age.on) === 'yes') &&
    (!price || price.parts.every((part) => (activity.price[part]?.amountOre ?? Infinity) <= price.maxOre)) &&
    (!near || held.some(({ point }) => point !== null && distanceKm(near, point) <= near.radiusKm)) &&
    (!window || onDates || onDays)
  );
}

/** As the list by start runs. */
export function byStart(activities: readonly NaiveActivity[]): NaiveActivity[] {
  return activities
    .map((activity) => ({ activity, place: `${startOf(activity)} ${activity.id}` }))
    .toSorted((one, other) => (one.place < other.place ? -1 : 1))
    .map(({ activity }) => activity);
}

/** Its first day; where none is stated, that of its first date that holds. */
function startOf({ starts, dates }: NaiveActivity): string {
  const held = dates.filter(({ status }) => status !== 'POSTPONED' && status !== 'CANCELLED');
  const first = held.map(({ from }) => osloDate(new Date(from))).toSorted()[0];
  return starts ?? first ?? '9999-12-31';
}
