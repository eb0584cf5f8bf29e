import type { AgeRule } from '@samspill/values/age-rule';
import { Field, InputType, Int, ObjectType } from 'type-graphql';
import { AgeRuleKindEnum } from '../enums.ts';
import type { AgeRuleInput } from './activity-details.ts';

const FROM = 'RANGE: the lowest age in whole years. BIRTH_YEARS: the earliest year of birth. Included.';
const TO = 'RANGE: the highest age in whole years. BIRTH_YEARS: the latest year of birth. Included.';

@ObjectType('AgeRule', {
  description: 'Whom an activity is for. An end that is null is not stated, never "no limit".',
})
export class AgeRuleType {
  @Field(() => AgeRuleKindEnum, { description: 'How it counts.' })
  kind!: AgeRule['kind'];

  @Field(() => Int, { nullable: true, description: FROM })
  from!: number | null;

  @Field(() => Int, { nullable: true, description: TO })
  to!: number | null;
}

@InputType('AgeRuleInput', { description: 'Whom an activity is for. Leave it out where it is not known.' })
export class AgeRuleInputType implements AgeRuleInput {
  @Field(() => AgeRuleKindEnum, { description: 'How it counts.' })
  kind!: AgeRule['kind'];

  @Field(() => Int, {
    nullable: true,
    description: `${FROM} At least one end of a RANGE, both of BIRTH_YEARS.`,
  })
  from?: number | null;

  @Field(() => Int, { nullable: true, description: TO })
  to?: number | null;
}
