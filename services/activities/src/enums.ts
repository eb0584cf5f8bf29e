import { accessibilitySupport } from '@samspill/events/activities/accessibility';
import { activityKinds } from '@samspill/events/activities/activity-kind';
import { occurrenceStatuses, publicActivityStatuses } from '@samspill/events/activities/activity-status';
import { changeReasons } from '@samspill/events/activities/change-reason';
import { contactRoles } from '@samspill/events/activities/contact-role';
import { placeKinds } from '@samspill/events/activities/place-state';
import { pricePeriods } from '@samspill/events/activities/price';
import { activitySources } from '@samspill/events/activities/provenance';
import { schoolBreakKinds } from '@samspill/events/activities/school-calendar-state';
import { withdrawalReasons } from '@samspill/events/withdrawal-reason';
import { codeListEnum } from '@samspill/service-kit/code-list-enum';
import { barrierCodes, barriers } from '@samspill/values/barriers';
import { type ActivityGap, activityGaps } from './freshness/freshness.ts';
import { gapTexts } from './freshness/gap-texts.ts';
import { registerEnumType } from 'type-graphql';

export const ActivityKindEnum = codeListEnum('ActivityKind', 'What sort of offer it is.', activityKinds);

export const ActivityStatusEnum = codeListEnum('ActivityStatus', 'Where an activity stands.', {
  DRAFT: 'Being written. Seen only by those who write.',
  ...publicActivityStatuses,
});

export const OccurrenceStatusEnum = codeListEnum(
  'OccurrenceStatus',
  'Where one occurrence of an activity stands.',
  occurrenceStatuses,
);

export const ChangeReasonEnum = codeListEnum(
  'ChangeReason',
  'Why an activity or one of its occurrences was moved, called off or ended.',
  changeReasons,
);

export const WithdrawalReasonEnum = codeListEnum(
  'WithdrawalReason',
  'Why a record was withdrawn: it is no longer shown, and copies are dropped.',
  withdrawalReasons,
);

export const ContactRoleEnum = codeListEnum(
  'ContactRole',
  'Whom to ask, as a role in the organiser. Never a person.',
  contactRoles,
);

export const PricePeriodEnum = codeListEnum('PricePeriod', 'How often an amount falls due.', pricePeriods);

export const ActivitySourceEnum = codeListEnum(
  'ActivitySource',
  'How a record came to the hub.',
  activitySources,
);

export const SchoolBreakKindEnum = codeListEnum(
  'SchoolBreakKind',
  'Why there is no school.',
  schoolBreakKinds,
);

export const PlaceKindEnum = codeListEnum(
  'PlaceKind',
  'What sort of place it is. There is no code for a private home: such a place is not registered.',
  placeKinds,
);

export const AccessibilitySupportEnum = codeListEnum(
  'AccessibilitySupport',
  'Whom an activity is adapted for: the OpenActive Accessibility Support list, CC BY 4.0.',
  Object.fromEntries(
    Object.entries(accessibilitySupport).map(([code, address]) => [code, `${inWords(code)}: ${address}`]),
  ),
);

export const ActivityGapEnum = codeListEnum(
  'ActivityGapCode',
  'What a record can lack, worth most first.',
  Object.fromEntries(activityGaps.map((gap) => [gap, gapTexts[gap].en])) as Record<ActivityGap, string>,
);

export const BarrierEnum = codeListEnum(
  'BarrierCode',
  'What keeps children from taking part. The query `barriers` gives names and the source of each code.',
  Object.fromEntries(
    barrierCodes.map((code) => [code, `${barriers[code].en}. Removed: ${barriers[code].removedWhen}`]),
  ),
);

export const ActivityOrderEnum = codeListEnum('ActivityOrder', 'Which way a list of activities runs.', {
  START:
    'By first day, the earliest first. One that states none begins with its first date that holds; without dates it comes last.',
  TITLE: 'By title, in Norwegian order.',
  RECENTLY_PUBLISHED: 'The latest published first; a draft stands by the time it was made.',
  RELEVANCE:
    'What says the words themselves before what says them in other ways, titles before descriptions. With `filter.text` only.',
  DISTANCE: 'The nearest first, by the nearest of its places. With `filter.near` only.',
});

/** Inside, the kinds are written as in facts. */
export const AgeRuleKindEnum = { RANGE: 'range', BIRTH_YEARS: 'birthYears' } as const;
registerEnumType(AgeRuleKindEnum, {
  name: 'AgeRuleKind',
  description: 'How an age rule counts.',
  valuesConfig: {
    RANGE: { description: 'Whole years on the day of the activity.' },
    BIRTH_YEARS: { description: 'Calendar years of birth.' },
  },
});

export const AdmissionEnum = { YES: 'yes', NO: 'no', UNKNOWN: 'unknown' } as const;
registerEnumType(AdmissionEnum, {
  name: 'Admission',
  description: 'Whether an age rule admits.',
  valuesConfig: {
    YES: { description: 'It surely does.' },
    NO: { description: 'It surely does not.' },
    UNKNOWN: { description: 'The rule is not known, or leaves it open. Never to be read as yes.' },
  },
});

/** `MENTAL_HEALTH` → `Mental health`. */
function inWords(code: string): string {
  return code[0] + code.slice(1).toLowerCase().replaceAll('_', ' ');
}
