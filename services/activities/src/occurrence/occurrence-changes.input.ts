import type { ChangeReason } from '@samspill/events/activities/change-reason';
import { IdempotencyKeyField } from '@samspill/service-kit/idempotency-key-field';
import { DateTimeScalar } from '@samspill/service-kit/scalars';
import { Field, ID, InputType, Int } from 'type-graphql';
import { ChangeReasonEnum } from '../enums.ts';
import { OCCURRENCES_PER_ACTIVITY_MAX, OCCURRENCES_PER_COMMAND_MAX } from './add-occurrences.ts';
import { OCCURRENCE_DAYS_MAX } from './occurrence-times.ts';

const ID_OF = 'UUID of the occurrence.';
const STARTS = 'When it starts.';
const ENDS = `When it ends, at most ${OCCURRENCE_DAYS_MAX} days later.`;
const PLACE = 'UUID of the place. Null: not known.';

@InputType({ description: 'A new occurrence.' })
export class NewOccurrenceInput {
  @Field(() => DateTimeScalar, { description: STARTS })
  startsAt!: Date;

  @Field(() => DateTimeScalar, { description: ENDS })
  endsAt!: Date;

  @Field(() => ID, { nullable: true, description: PLACE })
  placeId?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Seats. Left out: those of the activity. Null: unknown or not limited.',
  })
  capacity?: number | null;
}

@InputType({ description: 'New occurrences of an activity.' })
export class AddOccurrencesInput {
  @Field(() => ID, { description: 'UUID of the activity.' })
  activityId!: string;

  @Field(() => [NewOccurrenceInput], {
    description: `At most ${OCCURRENCES_PER_COMMAND_MAX} at once, and ${OCCURRENCES_PER_ACTIVITY_MAX} in all.`,
  })
  occurrences!: NewOccurrenceInput[];

  @IdempotencyKeyField()
  idempotencyKey?: string | null;
}

@InputType({ description: 'What to change of an occurrence. Left out stays as it is.' })
export class ChangeOccurrenceInput {
  @Field(() => ID, { description: ID_OF })
  id!: string;

  @Field(() => ID, { nullable: true, description: PLACE })
  placeId?: string | null;

  @Field(() => Int, { nullable: true, description: 'Seats. Null: unknown or not limited.' })
  capacity?: number | null;
}

@InputType({ description: 'Which occurrence to move, where to, and why.' })
export class RescheduleOccurrenceInput {
  @Field(() => ID, { description: ID_OF })
  id!: string;

  @Field(() => DateTimeScalar, { description: STARTS })
  startsAt!: Date;

  @Field(() => DateTimeScalar, { description: ENDS })
  endsAt!: Date;

  @Field(() => ChangeReasonEnum, { description: 'Why.' })
  reason!: ChangeReason;
}

@InputType({ description: 'Which occurrence to take out of a draft.' })
export class RemoveOccurrenceInput {
  @Field(() => ID, { description: ID_OF })
  id!: string;
}

@InputType({ description: 'Which occurrence to put off, and why.' })
export class PostponeOccurrenceInput {
  @Field(() => ID, { description: ID_OF })
  id!: string;

  @Field(() => ChangeReasonEnum, { description: 'Why.' })
  reason!: ChangeReason;
}

@InputType({ description: 'Which occurrence to call off for good, and why.' })
export class CancelOccurrenceInput {
  @Field(() => ID, { description: ID_OF })
  id!: string;

  @Field(() => ChangeReasonEnum, { description: 'Why. It is announced.' })
  reason!: ChangeReason;
}

@InputType({ description: 'Which occurrence took place.' })
export class CompleteOccurrenceInput {
  @Field(() => ID, { description: ID_OF })
  id!: string;

  @Field(() => ChangeReasonEnum, { description: 'HELD_AS_PLANNED or ENDED_EARLY.' })
  reason!: ChangeReason;
}
