import { connectionOf } from '@samspill/service-kit/connection';
import { DateScalar, DateTimeScalar } from '@samspill/service-kit/scalars';
import { Field, ID, ObjectType } from 'type-graphql';
import {
  ClosingReasonEnum,
  NumberMissingReasonEnum,
  OrganisationFormEnum,
  OrganisationKindEnum,
  OrganisationSourceEnum,
  OrganisationStatusEnum,
} from '../code-lists/enums.ts';
import type { Organisation as OrganisationValue } from './organisation.ts';

@ObjectType('OrganisationName', { description: 'A name of an organisation and the days it held.' })
export class OrganisationName {
  @Field(() => String, { description: 'As written in the source.' })
  name!: string;

  @Field(() => DateScalar, { nullable: true, description: 'First day it held; null where it is not known.' })
  validFrom!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day it no longer held, the next name’s first; null for the current name.',
  })
  validTo!: string | null;
}

@ObjectType('Organisation', {
  description:
    'An actor in the field: club, volunteer centre, municipality, foundation, collaboration. Its organisation number is its identity, never its name. It holds nothing about persons.',
})
export class Organisation implements OrganisationValue {
  @Field(() => ID, {
    description:
      'UUID that never changes: version 5 of the organisation number where it was registered with one, else version 7.',
  })
  id!: OrganisationValue['id'];

  @Field(() => String, {
    nullable: true,
    description:
      'organisasjonsnummer, nine digits, Enhetsregisteret. A first digit of 2 or 3 is the test series.',
  })
  organisationNumber!: OrganisationValue['organisationNumber'];

  @Field(() => NumberMissingReasonEnum, {
    nullable: true,
    description: 'Why there is no organisation number; set exactly where there is none.',
  })
  numberMissingReason!: OrganisationValue['numberMissingReason'];

  @Field(() => String, { description: 'The current name, as written in the source.' })
  name!: string;

  @Field(() => [OrganisationName], {
    description: 'Every name it has had, oldest first; the last one is the current one.',
  })
  names!: OrganisationValue['names'];

  @Field(() => OrganisationFormEnum, {
    nullable: true,
    description:
      'organisasjonsform in Enhetsregisteret; null where it has no number or the form is not known.',
  })
  form!: OrganisationValue['form'];

  @Field(() => OrganisationKindEnum, { description: 'What it is in this field.' })
  kind!: OrganisationValue['kind'];

  @Field(() => String, { nullable: true, description: 'Its own website, a full address.' })
  website!: OrganisationValue['website'];

  @Field(() => OrganisationStatusEnum, { description: 'Whether it still works in this field.' })
  status!: OrganisationValue['status'];

  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day it no longer existed; null while it is active.',
  })
  closedOn!: OrganisationValue['closedOn'];

  @Field(() => ClosingReasonEnum, {
    nullable: true,
    description: 'Why it was closed; null while it is active.',
  })
  closingReason!: OrganisationValue['closingReason'];

  @Field(() => OrganisationSourceEnum, { description: 'Who vouches for this record.' })
  source!: OrganisationValue['source'];

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day the source last confirmed the record to be right; null where it never has.',
  })
  assuredOn!: OrganisationValue['assuredOn'];

  @Field(() => DateTimeScalar, { description: 'When the hub first knew of it.' })
  createdAt!: Date;

  @Field(() => DateTimeScalar, { description: 'When the record last changed.' })
  changedAt!: Date;

  // Not shown: fields of the resolver lead there.
  fieldSources!: OrganisationValue['fieldSources'];
  icnpo!: OrganisationValue['icnpo'];
  municipalityNumber!: OrganisationValue['municipalityNumber'];
  districtNumber!: OrganisationValue['districtNumber'];
  parentId!: OrganisationValue['parentId'];
  successorId!: OrganisationValue['successorId'];
}

export const { Connection: OrganisationConnection } = connectionOf(Organisation);
