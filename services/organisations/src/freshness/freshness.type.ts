import type { OrganisationSource } from '@samspill/events/organisations/organisation-source';
import { DateScalar } from '@samspill/service-kit/scalars';
import { Field, Int, ObjectType } from 'type-graphql';
import { OrganisationSourceEnum } from '../code-lists/enums.ts';
import type { OrganisationGap } from './completeness.ts';
import { OrganisationGapEnum } from './gap-enum.ts';

@ObjectType('OrganisationGap', {
  description: 'Something that a record does not say, and what to do about it.',
})
export class GapType {
  @Field(() => OrganisationGapEnum, { description: 'What it does not say.' })
  code!: OrganisationGap;

  @Field(() => String, { description: 'What to do, in the language of Accept-Language.' })
  fix!: string;
}

@ObjectType('OrganisationFreshness', {
  description: 'How whole a record is, and when somebody last vouched for it.',
})
export class FreshnessType {
  @Field(() => DateScalar, {
    nullable: true,
    description:
      'The day somebody last vouched for it. For a record that comes from the register and stands there still, the last day on which the register was read, if that is later. Null: never.',
  })
  assuredOn!: string | null;

  @Field(() => Int, { description: 'How whole it is, in hundredths: 0 to 100.' })
  completeness!: number;

  @Field(() => [GapType], { description: 'What it does not say, worth most first.' })
  gaps!: GapType[];

  @Field(() => GapType, {
    nullable: true,
    description: 'What to mend first. Null: nothing is missing, or it is closed.',
  })
  nextBestFix!: GapType | null;
}

@ObjectType('OrganisationFieldSource', {
  description: 'Who said what a field of an organisation holds, and when.',
})
export class FieldSourceType {
  @Field(() => String, { description: 'Name of the field.' })
  field!: string;

  @Field(() => OrganisationSourceEnum, { description: 'Who said it.' })
  source!: OrganisationSource;

  @Field(() => String, { description: 'When, in UTC (RFC 3339).' })
  saidAt!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'What the register says instead, as JSON: an import does not overwrite what someone else has said. Null: nothing else, or nothing at all.',
  })
  registerSays!: string | null;
}
