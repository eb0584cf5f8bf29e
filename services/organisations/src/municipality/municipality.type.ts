import { DateScalar } from '@samspill/service-kit/scalars';
import type * as values from '@samspill/values/municipality';
import { Field, ObjectType } from 'type-graphql';

@ObjectType({
  description:
    'A municipality (kommune) under one number. Numbers are dated: 115 of today’s 357 did not exist in 2023. Source: Kartverket and SSB Klass 131, CC BY 4.0.',
})
export class Municipality {
  @Field(() => String, { description: 'kommunenummer: four digits, SSB Klass 131. The leading zero counts.' })
  number!: string;

  @Field(() => String, {
    description: 'The Norwegian name. Herøy and Våler exist twice: never use it as a key.',
  })
  name!: string;

  @Field(() => String, {
    description: 'The name with its Sámi and Kven forms, where it has them. Kartverket, 2024.',
  })
  officialName!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Of the municipality itself, nine digits; SSB Klass, November 2023. Null where it is not known.',
  })
  organisationNumber!: string | null;

  @Field(() => DateScalar, { description: 'First day of this number; 2020-01-01 also stands for earlier.' })
  validFrom!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day the number no longer held; null while it does.',
  })
  validTo!: string | null;

  // Not shown: fields of the resolver lead there.
  countyNumber!: values.Municipality['countyNumber'];
  predecessors!: values.Municipality['predecessors'];
}
