import { Field, ID, ObjectType } from 'type-graphql';

/** Owned by organisations; here only its key, and what activities adds. */
@ObjectType()
export class Organisation {
  @Field(() => ID)
  id!: string;
}
