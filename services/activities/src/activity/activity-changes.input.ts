import type { AccessibilitySupport } from '@samspill/events/activities/accessibility';
import type { ActivityKind } from '@samspill/events/activities/activity-kind';
import type { ChangeReason } from '@samspill/events/activities/change-reason';
import type { WithdrawalReason } from '@samspill/events/withdrawal-reason';
import type { ContactRole } from '@samspill/events/activities/contact-role';
import { IdempotencyKeyField } from '@samspill/service-kit/idempotency-key-field';
import { DateScalar, DateTimeScalar } from '@samspill/service-kit/scalars';
import type { Barrier } from '@samspill/values/barriers';
import { Field, ID, InputType, Int } from 'type-graphql';
import {
  AccessibilitySupportEnum,
  ActivityKindEnum,
  WithdrawalReasonEnum,
  BarrierEnum,
  ChangeReasonEnum,
  ContactRoleEnum,
} from '../enums.ts';
import { LocalisedTextInputType } from '../localised-text.type.ts';
import { ProvenanceInputType } from '../provenance.type.ts';
import {
  DESCRIPTION_LENGTH_MAX,
  LANGUAGES_MAX,
  ORGANISERS_MAX,
  TITLE_LENGTH_MAX,
} from './activity-details.ts';
import { AgeRuleInputType } from './age-rule.type.ts';
import { PriceInputType } from './price.type.ts';

const ID_OF = 'UUID of the activity.';
const TITLE = `What it is called, at most ${TITLE_LENGTH_MAX} characters in each language. Never a person’s name.`;
const ORGANISERS = `UUIDs of organisations that exist, at most ${ORGANISERS_MAX}. The first one is responsible.`;
const MUNICIPALITY =
  'kommunenummer, four digits. A former number becomes today’s; one that was split is refused.';

/** What may be left out both when an activity is made and when it is changed. */
@InputType()
abstract class OptionalActivityDetails {
  @Field(() => LocalisedTextInputType, {
    nullable: true,
    description: `What it is, at most ${DESCRIPTION_LENGTH_MAX} characters in each language. No names, numbers or addresses of persons.`,
  })
  description?: LocalisedTextInputType | null;

  @Field(() => AgeRuleInputType, { nullable: true, description: 'Whom it is for. Null: not known.' })
  ageRule?: AgeRuleInputType | null;

  @Field(() => PriceInputType, { nullable: true, description: 'What it costs; the whole price is replaced.' })
  price?: PriceInputType | null;

  @Field(() => [BarrierEnum], { nullable: true, description: 'What it has removed that keeps children out.' })
  barriersRemoved?: Barrier[] | null;

  @Field(() => [AccessibilitySupportEnum], { nullable: true, description: 'Whom it is adapted for.' })
  accessibility?: AccessibilitySupport[] | null;

  @Field(() => [String], {
    nullable: true,
    description: `BCP 47 tags of the languages it is offered in, at most ${LANGUAGES_MAX}.`,
  })
  languages?: string[] | null;

  @Field(() => ContactRoleEnum, { nullable: true, description: 'Whom to ask, as a role.' })
  contactRole?: ContactRole | null;

  @Field(() => String, { nullable: true, description: 'bydelsnummer, six digits, in the same municipality.' })
  districtNumber?: string | null;

  @Field(() => String, { nullable: true, description: 'Its own page, a full address.' })
  website?: string | null;

  @Field(() => Int, { nullable: true, description: 'Seats at each occurrence that does not state its own.' })
  capacity?: number | null;

  @Field(() => DateScalar, { nullable: true, description: 'First day, in Norway.' })
  startsOn?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day, in Norway.' })
  endsOn?: string | null;
}

@InputType({ description: 'A new activity. Left out or null is unknown.' })
export class DraftActivityInput extends OptionalActivityDetails {
  @Field(() => ActivityKindEnum, { description: 'What sort of offer it is.' })
  kind!: ActivityKind;

  @Field(() => LocalisedTextInputType, { description: TITLE })
  title!: LocalisedTextInputType;

  @Field(() => [ID], { description: ORGANISERS })
  organiserIds!: string[];

  @Field(() => String, { description: MUNICIPALITY })
  municipalityNumber!: string;

  @Field(() => ProvenanceInputType, { description: 'Where the record comes from.' })
  provenance!: ProvenanceInputType;

  @IdempotencyKeyField()
  idempotencyKey?: string | null;
}

@InputType({
  description:
    'What to change. Left out stays as it is; null empties what can be empty. Days of a published one are moved, not changed.',
})
export class ChangeActivityInput extends OptionalActivityDetails {
  @Field(() => ID, { description: ID_OF })
  id!: string;

  @Field(() => ActivityKindEnum, { nullable: true, description: 'What sort of offer it is.' })
  kind?: ActivityKind;

  @Field(() => LocalisedTextInputType, { nullable: true, description: TITLE })
  title?: LocalisedTextInputType;

  @Field(() => [ID], { nullable: true, description: ORGANISERS })
  organiserIds?: string[];

  @Field(() => String, { nullable: true, description: MUNICIPALITY })
  municipalityNumber?: string;

  @Field(() => ProvenanceInputType, { nullable: true, description: 'Where the record comes from.' })
  provenance?: ProvenanceInputType;
}

@InputType({ description: 'Which draft to make public.' })
export class PublishActivityInput {
  @Field(() => ID, { description: ID_OF })
  id!: string;
}

@InputType({ description: 'Which activity to put off, and why.' })
export class PostponeActivityInput {
  @Field(() => ID, { description: ID_OF })
  id!: string;

  @Field(() => ChangeReasonEnum, { description: 'Why.' })
  reason!: ChangeReason;
}

@InputType({ description: 'A new time for one occurrence.' })
export class NewTimeInput {
  @Field(() => ID, { description: 'UUID of the occurrence.' })
  occurrenceId!: string;

  @Field(() => DateTimeScalar, { description: 'When it starts.' })
  startsAt!: Date;

  @Field(() => DateTimeScalar, { description: 'When it ends.' })
  endsAt!: Date;
}

@InputType({ description: 'Which activity to move, where to, and why.' })
export class RescheduleActivityInput {
  @Field(() => ID, { description: ID_OF })
  id!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day from now on. Left out or null: not known.',
  })
  startsOn?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Last day from now on. Left out or null: not known, or open-ended.',
  })
  endsOn?: string | null;

  @Field(() => ChangeReasonEnum, { description: 'Why.' })
  reason!: ChangeReason;

  @Field(() => [NewTimeInput], {
    nullable: true,
    description: 'New times for its occurrences. A postponed one that is not named waits on.',
  })
  occurrences?: NewTimeInput[] | null;
}

@InputType({ description: 'Which activity to call off for good, and why.' })
export class CancelActivityInput {
  @Field(() => ID, { description: ID_OF })
  id!: string;

  @Field(() => ChangeReasonEnum, { description: 'Why. It is announced.' })
  reason!: ChangeReason;
}

@InputType({ description: 'Which activity is over.' })
export class CompleteActivityInput {
  @Field(() => ID, { description: ID_OF })
  id!: string;

  @Field(() => ChangeReasonEnum, { description: 'HELD_AS_PLANNED or ENDED_EARLY.' })
  reason!: ChangeReason;
}

@InputType({ description: 'Which activity to take out of the register, and why.' })
export class WithdrawActivityInput {
  @Field(() => ID, { description: ID_OF })
  id!: string;

  @Field(() => WithdrawalReasonEnum, { description: 'Why.' })
  reason!: WithdrawalReason;
}
