import { connectionOf } from '@samspill/service-kit/connection';
import { DateScalar, DateTimeScalar } from '@samspill/service-kit/scalars';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import {
  AccessibilitySupportEnum,
  ActivityKindEnum,
  ActivityStatusEnum,
  BarrierEnum,
  ChangeReasonEnum,
  ContactRoleEnum,
} from '../enums.ts';
import { LocalisedTextType } from '../localised-text.type.ts';
import { ProvenanceType } from '../provenance.type.ts';
import type { Activity } from './activity.ts';
import { AgeRuleType } from './age-rule.type.ts';
import { PriceType } from './price.type.ts';

@ObjectType('Activity', {
  description:
    'What a child or young person can take part in: a course, an event, a meeting place, equipment to borrow. It holds nothing about persons.',
})
export class ActivityType implements Activity {
  @Field(() => ID, { description: 'UUID, version 7, that never changes.' })
  id!: Activity['id'];

  @Field(() => ActivityKindEnum, { description: 'What sort of offer it is.' })
  kind!: Activity['kind'];

  @Field(() => ActivityStatusEnum, { description: 'Where it stands.' })
  status!: Activity['status'];

  @Field(() => ChangeReasonEnum, {
    nullable: true,
    description: 'Why it stands there; null while it is published as first announced.',
  })
  statusReason!: Activity['statusReason'];

  @Field(() => LocalisedTextType, { description: 'What it is called.' })
  title!: Activity['title'];

  @Field(() => LocalisedTextType, {
    nullable: true,
    description: 'What it is, in plain text with line breaks.',
  })
  description!: Activity['description'];

  @Field(() => AgeRuleType, {
    nullable: true,
    description: 'Whom it is for. Null is unknown: it admits nobody for certain, and never means "all".',
  })
  ageRule!: Activity['ageRule'];

  @Field(() => PriceType, { description: 'What taking part costs, part by part.' })
  price!: Activity['price'];

  @Field(() => [BarrierEnum], {
    description: 'What it has removed that keeps children out. Empty: none stated.',
  })
  barriersRemoved!: Activity['barriersRemoved'];

  @Field(() => [AccessibilitySupportEnum], {
    description: 'Whom it is adapted for. Empty is unknown, never "not accessible".',
  })
  accessibility!: Activity['accessibility'];

  @Field(() => [String], { description: 'BCP 47 tags of the languages it is offered in. Empty: unknown.' })
  languages!: Activity['languages'];

  @Field(() => ContactRoleEnum, {
    nullable: true,
    description: 'Whom to ask at the responsible organiser, as a role. Never a person.',
  })
  contactRole!: Activity['contactRole'];

  @Field(() => String, { nullable: true, description: 'Its own page, a full address.' })
  website!: Activity['website'];

  @Field(() => Int, {
    nullable: true,
    description: 'Seats at each occurrence that does not state its own. Null: unknown or not limited.',
  })
  capacity!: number | null;

  @Field(() => DateScalar, { nullable: true, description: 'First day, in Norway. Null: not known.' })
  startsOn!: Activity['startsOn'];

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Last day, in Norway. Null: not known, or open-ended.',
  })
  endsOn!: Activity['endsOn'];

  @Field(() => ProvenanceType, { description: 'Where the record comes from and who vouches for it.' })
  provenance!: Activity['provenance'];

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was made public; null for a draft.' })
  publishedAt!: Date | null;

  @Field(() => DateTimeScalar, { description: 'When the record last changed.' })
  changedAt!: Date;

  // Not shown: fields of the resolver lead there.
  organiserIds!: Activity['organiserIds'];
  municipalityNumber!: Activity['municipalityNumber'];
  districtNumber!: Activity['districtNumber'];
  fieldSources!: Activity['fieldSources'];
  importSays!: Activity['importSays'];
  createdAt!: Date;
}

export const { Connection: ActivityConnection } = connectionOf(ActivityType);
