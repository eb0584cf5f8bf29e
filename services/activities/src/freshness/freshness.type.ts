import { DateScalar } from '@samspill/service-kit/scalars';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { Activity } from '../activity/activity.ts';
import { ActivityType } from '../activity/activity.type.ts';
import { ActivityGapEnum, ActivitySourceEnum } from '../enums.ts';
import type { ActivityGap } from './freshness.ts';
import type { FieldSource } from '@samspill/events/activities/field-sources';

@ObjectType('ActivityGap', { description: 'Something that a record does not say, and what to do about it.' })
export class GapType {
  @Field(() => ActivityGapEnum, { description: 'What it does not say.' })
  code!: ActivityGap;

  @Field(() => String, { description: 'What to do, in the language of Accept-Language.' })
  fix!: string;
}

@ObjectType('ActivityFreshness', {
  description: 'How whole a record is, and when somebody last vouched for it.',
})
export class FreshnessType {
  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day somebody last vouched for it. Null: never.',
  })
  assuredOn!: string | null;

  @Field(() => Int, { description: 'How whole it is, in hundredths: 0 to 100.' })
  completeness!: number;

  @Field(() => [GapType], { description: 'What it does not say, worth most first.' })
  gaps!: GapType[];

  @Field(() => GapType, { nullable: true, description: 'What to mend first. Null: nothing is missing.' })
  nextBestFix!: GapType | null;
}

@ObjectType('ActivityFieldSource', { description: 'Who said what a field of an activity holds, and when.' })
export class FieldSourceType {
  @Field(() => String, { description: 'Name of the field.' })
  field!: string;

  @Field(() => ActivitySourceEnum, { description: 'Who said it.' })
  source!: FieldSource['source'];

  @Field(() => String, { description: 'When, in UTC (RFC 3339).' })
  saidAt!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'What the import says instead, as JSON: an import does not overwrite what an owner wrote. Null: nothing else.',
  })
  importSays!: string | null;
}

@InputType({ description: 'Which activity somebody vouches for.' })
export class AssureActivityInput {
  @Field(() => ID, { description: 'UUID of the activity.' })
  id!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day somebody looked it over. Left out: today in Norway.',
  })
  on?: string | null;
}

@ObjectType({ description: 'Answer to assureActivity.' })
export class AssureActivityPayload {
  @Field(() => ActivityType, { description: 'The activity as it is now.' })
  activity!: Activity;
}
