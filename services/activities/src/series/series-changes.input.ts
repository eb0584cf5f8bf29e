import type { ChangeReason } from '@samspill/events/activities/change-reason';
import { IdempotencyKeyField } from '@samspill/service-kit/idempotency-key-field';
import { DateScalar } from '@samspill/service-kit/scalars';
import { Field, ID, InputType, Int } from 'type-graphql';
import { ChangeReasonEnum } from '../enums.ts';
import { RULE_LENGTH_MAX, SERIES_DATES_MAX, SERIES_YEARS_MAX } from './recurrence.ts';

const ID_OF = 'UUID of the series.';
const RULE = `RFC 5545 recurrence rule of whole days, such as FREQ=WEEKLY;BYDAY=TU,TH. FREQ is DAILY, WEEKLY, MONTHLY or YEARLY. At most ${RULE_LENGTH_MAX} characters, ${SERIES_DATES_MAX} dates and ${SERIES_YEARS_MAX} years.`;
const STARTS = 'The day the rule counts from, in Norway.';
const TIME = 'HH:MM on clocks in Norway.';
const DURATION = 'How long it lasts, in minutes.';

/** What may be left out both when a series is added and when it is changed. */
@InputType()
abstract class OptionalSeriesDetails {
  @Field(() => DateScalar, {
    nullable: true,
    description: 'The last day a date may fall on. Needed unless the rule has a COUNT or an UNTIL.',
  })
  endsOn?: string | null;

  @Field(() => [DateScalar], { nullable: true, description: 'Days on which nothing happens (EXDATE).' })
  exceptDates?: string[] | null;

  @Field(() => [DateScalar], { nullable: true, description: 'Days that the rule does not give (RDATE).' })
  extraDates?: string[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether days off school in the municipality are left out. Left out: no.',
  })
  skipSchoolHolidays?: boolean | null;

  @Field(() => ID, { nullable: true, description: 'UUID of the place. Null: not known.' })
  placeId?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Seats at each date. Left out of a new series: those of the activity. Null: not limited.',
  })
  capacity?: number | null;
}

@InputType({ description: 'A new series of dates.' })
export class AddSeriesInput extends OptionalSeriesDetails {
  @Field(() => ID, { description: 'UUID of the activity.' })
  activityId!: string;

  @Field(() => String, { description: RULE })
  rule!: string;

  @Field(() => DateScalar, { description: STARTS })
  startsOn!: string;

  @Field(() => String, { description: TIME })
  startTime!: string;

  @Field(() => Int, { description: DURATION })
  durationMinutes!: number;

  @IdempotencyKeyField()
  idempotencyKey?: string | null;
}

@InputType({
  description:
    'What to change of a series. Left out stays as it is. Dates that have begun, were changed by hand or are cancelled stay too.',
})
export class ChangeSeriesInput extends OptionalSeriesDetails {
  @Field(() => ID, { description: ID_OF })
  id!: string;

  @Field(() => String, { nullable: true, description: RULE })
  rule?: string;

  @Field(() => DateScalar, { nullable: true, description: STARTS })
  startsOn?: string;

  @Field(() => String, { nullable: true, description: TIME })
  startTime?: string;

  @Field(() => Int, { nullable: true, description: DURATION })
  durationMinutes?: number;

  @Field(() => ChangeReasonEnum, {
    defaultValue: 'OTHER',
    description: 'Why. It is announced with each date that moves or is called off.',
  })
  reason!: ChangeReason;
}

@InputType({ description: 'Which series to end, and why.' })
export class RemoveSeriesInput {
  @Field(() => ID, { description: ID_OF })
  id!: string;

  @Field(() => ChangeReasonEnum, { description: 'Why. It is announced with each date that is called off.' })
  reason!: ChangeReason;
}

@InputType({ description: 'Which series to have again, and when.' })
export class CopySeriesInput {
  @Field(() => ID, { description: ID_OF })
  id!: string;

  @Field(() => DateScalar, {
    description:
      'First day of the new season. The first date is the first one from here on that the rule gives.',
  })
  startsOn!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Last day of the new season. Left out: as long, or as many times, as last season.',
  })
  endsOn?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether days off school in the new season are left out. Left out: as last season, so that a camp in the holidays is in them again.',
  })
  skipSchoolHolidays?: boolean | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Whether the activity is copied too, as a draft with the days of the season.',
  })
  withActivity!: boolean;

  @IdempotencyKeyField()
  idempotencyKey?: string | null;
}
