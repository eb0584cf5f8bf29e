import type { ActivityKind } from '@samspill/events/activities/activity-kind';
import { publicActivityStatuses } from '@samspill/events/activities/activity-status';
import { codesOf } from '@samspill/events/codes-of';
import type { ActivitySource } from '@samspill/events/activities/provenance';
import { requireOperator } from '@samspill/service-kit/access';
import { ConnectionArgs } from '@samspill/service-kit/connection';
import { DateScalar, DateTimeScalar } from '@samspill/service-kit/scalars';
import type { Barrier } from '@samspill/values/barriers';
import { CalendarDate } from '@samspill/values/calendar-date';
import { DistrictNumber } from '@samspill/values/district';
import { OrganisationId } from '@samspill/values/ids';
import { CurrentMunicipalityNumber } from '@samspill/values/municipality';
import { osloDate } from '@samspill/values/oslo-time';
import { parse } from '@samspill/values/parse';
import { Refusal } from '@samspill/values/refusals/refusal';
import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import type { Context } from '../context.ts';
import { type ActivityGap, WHOLE } from '../freshness/freshness.ts';
import {
  ActivityGapEnum,
  ActivityKindEnum,
  ActivityOrderEnum,
  ActivitySourceEnum,
  ActivityStatusEnum,
  BarrierEnum,
} from '../enums.ts';
import type { ActivitiesAsked } from '../loaders.ts';
import { readSearchFilter, SearchFilterInput } from '../search/query/search-filter.input.ts';
import { readWindow } from '../window.ts';
import type { ActivityFilter } from './activity-filter.ts';
import { activityOrders, type ActivityOrder, type SearchOrder } from './activity-list.ts';
import type { ActivityStatus } from './activity-transitions.ts';
import { readParticipant } from './age-filter.ts';

@InputType({ description: 'For whom: the age, or the year of birth, and the day that counts.' })
export class AgeFilterInput {
  @Field(() => Int, {
    nullable: true,
    description: 'Age in whole years on the day. Either this or the birth year.',
  })
  age?: number | null;

  @Field(() => Int, { nullable: true, description: 'Year of birth. Either this or the age.' })
  birthYear?: number | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day of the activity. Left out: today in Norway.',
  })
  on?: string | null;
}

@InputType({ description: 'What a list of activities is narrowed by; all that is given must hold.' })
export class ActivityFilterInput extends SearchFilterInput {
  @Field(() => String, {
    nullable: true,
    description:
      'kommunenummer, four digits. A former number finds what it became; one that was split is refused.',
  })
  municipalityNumber?: string | null;

  @Field(() => String, { nullable: true, description: 'bydelsnummer, six digits.' })
  districtNumber?: string | null;

  @Field(() => ID, { nullable: true, description: 'UUID of an organisation, among all the organisers.' })
  organiserId?: string | null;

  @Field(() => ActivityKindEnum, { nullable: true, description: 'What sort of offer it is.' })
  kind?: ActivityKind | null;

  @Field(() => [ActivityStatusEnum], {
    nullable: true,
    description: 'Any of these. Left out: all that is public. DRAFT needs a key.',
  })
  statuses?: ActivityStatus[] | null;

  @Field(() => BarrierEnum, { nullable: true, description: 'A barrier that it has removed.' })
  barrierRemoved?: Barrier | null;

  @Field(() => AgeFilterInput, {
    nullable: true,
    description: 'Only what surely admits. An activity whose age rule is not known is not found.',
  })
  age?: AgeFilterInput | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Something takes place at or after this.' })
  from?: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Something takes place before this.' })
  to?: Date | null;

  @Field(() => ActivitySourceEnum, { nullable: true, description: 'How the record came to the hub.' })
  source?: ActivitySource | null;

  @Field(() => [ActivityGapEnum], {
    nullable: true,
    description: 'The record lacks at least one of these: what to mend, for whoever keeps records in order.',
  })
  missing?: ActivityGap[] | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Less whole than this, in hundredths (1 to 100): what to mend, for whoever keeps records in order.',
  })
  completenessBelow?: number | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Nobody has vouched for the record on this day or later.',
  })
  assuredBefore?: string | null;
}

@ArgsType()
export class ActivitiesArgs extends ConnectionArgs {
  @Field(() => ActivityFilterInput, { nullable: true, description: 'Left out: all that is public.' })
  filter?: ActivityFilterInput | null;

  @Field(() => ActivityOrderEnum, {
    nullable: true,
    description:
      'Which way the list runs. Left out: by relevance where a text is searched for, else by start.',
  })
  order?: SearchOrder | null;
}

/**
 * Throws the refusals of each field, WRITING_NEEDS_A_KEY when drafts are asked for without one, ORDER_NEEDS_A_TEXT,
 * ORDER_NEEDS_A_POINT.
 */
export function readActivitiesArgs(args: ActivitiesArgs, context: Context) {
  const { first, after, last, before } = args;
  const page = { first: first ?? null, after: after ?? null, last: last ?? null, before: before ?? null };
  const filter = readActivityFilter(args.filter, context);
  const order = args.order ?? (filter.text === undefined ? 'START' : 'RELEVANCE');
  if (order === 'RELEVANCE' && filter.text === undefined)
    throw new Refusal('ORDER_NEEDS_A_TEXT', { field: 'order' });
  if (order === 'DISTANCE' && filter.near === undefined)
    throw new Refusal('ORDER_NEEDS_A_POINT', { field: 'order' });
  return { filter, order, page };
}

/** The list of one of many parents: as above, but in an order that the list has for all of them. ORDER_OF_THE_WHOLE_LIST. */
export function readActivitiesOfArgs(args: ActivitiesArgs, context: Context): ActivitiesAsked {
  const { filter, page } = readActivitiesArgs(args, context);
  const order = args.order ?? 'START';
  if (!isActivityOrder(order)) throw new Refusal('ORDER_OF_THE_WHOLE_LIST', { field: 'order', order });
  return { filter, order, page };
}

function isActivityOrder(order: SearchOrder): order is ActivityOrder {
  return Object.hasOwn(activityOrders, order);
}

export function readActivityFilter(
  input: ActivityFilterInput | null | undefined,
  { viewer, now }: Pick<Context, 'viewer' | 'now'>,
): ActivityFilter {
  const { municipalityNumber, districtNumber, organiserId, kind, barrierRemoved, age, source } = input ?? {};
  const { missing, completenessBelow, assuredBefore } = input ?? {};
  const statuses = input?.statuses ?? codesOf(publicActivityStatuses);
  if (statuses.includes('DRAFT')) requireOperator(viewer);
  const window = readWindow(input ?? {});
  return {
    statuses,
    ...(municipalityNumber != null && {
      municipalityNumber: parse(CurrentMunicipalityNumber, municipalityNumber, 'filter.municipalityNumber'),
    }),
    ...(districtNumber != null && {
      districtNumber: parse(DistrictNumber, districtNumber, 'filter.districtNumber'),
    }),
    ...(organiserId != null && { organiserId: parse(OrganisationId, organiserId, 'filter.organiserId') }),
    ...(kind != null && { kind }),
    ...(barrierRemoved != null && { barrierRemoved }),
    ...(age != null && {
      age: {
        participant: readParticipant(age),
        on: age.on == null ? osloDate(now()) : parse(CalendarDate, age.on, 'filter.age.on'),
      },
    }),
    ...(window && { window }),
    ...readSearchFilter(input ?? {}),
    ...(source != null && { source }),
    ...((missing != null || completenessBelow != null || assuredBefore != null) && {
      freshness: {
        now: now(),
        ...(missing != null && { missing }),
        ...(completenessBelow != null && {
          completenessBelow: Math.min(Math.max(completenessBelow, 0), WHOLE + 1),
        }),
        ...(assuredBefore != null && {
          assuredBefore: parse(CalendarDate, assuredBefore, 'filter.assuredBefore'),
        }),
      },
    }),
  };
}
