import type { Price } from '@samspill/events/activities/price';
import type { ActivityDetails } from '../activity/activity.ts';

/**
 * What a record can lack, worth most first, and how many hundredths of a whole record it is. In the order in which mending
 * it helps a child find something to do.
 */
export const gapWeights = {
  AGE_RULE: 25,
  DATES: 15,
  PRICE: 15,
  PLACE: 10,
  CONTACT_ROLE: 10,
  DESCRIPTION: 10,
  ASSURANCE: 5,
  LANGUAGES: 5,
  ACCESSIBILITY: 5,
} as const;

export type ActivityGap = keyof typeof gapWeights;
export const activityGaps = Object.keys(gapWeights) as readonly ActivityGap[];

/** Gaps that turn on the dates of an activity and on the time it is; the others are its own fields. */
export const gapsOfDates: readonly ActivityGap[] = ['DATES', 'PLACE'];

/** What the dates of an activity say. */
export interface DatesSeen {
  /** Whether something is still to take place. */
  readonly coming: boolean;
  /** Whether a date says where. */
  readonly placed: boolean;
}

export type Fields = Pick<
  ActivityDetails,
  'kind' | 'ageRule' | 'contactRole' | 'description' | 'languages' | 'accessibility' | 'provenance'
> & { readonly price: Price };

/** What is not said, worth most first. Equipment is lent out without dates, and needs neither them nor their place. */
export function gapsOf(activity: Fields, { coming, placed }: DatesSeen): ActivityGap[] {
  const { kind, ageRule, price, contactRole, description, languages, accessibility, provenance } = activity;
  const withoutDates = kind === 'EQUIPMENT_LENDING';
  const lacks: Record<ActivityGap, boolean> = {
    AGE_RULE: ageRule === null,
    DATES: !withoutDates && !coming,
    PRICE: Object.values(price).every((part) => part === null),
    PLACE: !withoutDates && !placed,
    CONTACT_ROLE: contactRole === null,
    DESCRIPTION: description === null,
    ASSURANCE: provenance.assuredOn === null,
    LANGUAGES: languages.length === 0,
    ACCESSIBILITY: accessibility.length === 0,
  };
  return activityGaps.filter((gap) => lacks[gap]);
}

export const WHOLE = 100;

/** Hundredths of a whole record, 0 to 100. */
export function completeness(gaps: readonly ActivityGap[]): number {
  return WHOLE - gaps.reduce((sum, gap) => sum + gapWeights[gap], 0);
}
