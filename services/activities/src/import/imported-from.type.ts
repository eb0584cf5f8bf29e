import { Field, ObjectType } from 'type-graphql';

@ObjectType('ImportedFrom', { description: 'Where a record was copied from.' })
export class ImportedFromType {
  @Field(() => String, { description: 'Address or name of the feed.' })
  feed!: string;

  @Field(() => String, { description: 'Its id there.' })
  externalId!: string;
}
