import { Field, ObjectType } from 'type-graphql';

// What these are is told by the subgraph that owns them; here only the key, and what activities adds.

@ObjectType()
export class Municipality {
  @Field(() => String)
  number!: string;
}

@ObjectType()
export class District {
  @Field(() => String)
  number!: string;
}
