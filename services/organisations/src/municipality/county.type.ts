import { Field, ObjectType } from 'type-graphql';

@ObjectType({ description: 'A county (fylke). Source: Kartverket and SSB Klass 104, CC BY 4.0.' })
export class County {
  @Field(() => String, {
    description: 'fylkesnummer: two digits, those that its municipalities’ numbers begin with.',
  })
  number!: string;

  @Field(() => String, { description: 'The Norwegian name.' })
  name!: string;
}
