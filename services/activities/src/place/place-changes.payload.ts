import { Field, ID, ObjectType } from 'type-graphql';
import type { Place } from './place.ts';
import { PlaceType } from './place.type.ts';

const AFTER = { description: 'The place as it is now.' };

@ObjectType({ description: 'Answer to registerPlace.' })
export class RegisterPlacePayload {
  @Field(() => PlaceType, AFTER)
  place!: Place;
}

@ObjectType({ description: 'Answer to changePlace.' })
export class ChangePlacePayload {
  @Field(() => PlaceType, AFTER)
  place!: Place;
}

@ObjectType({ description: 'Answer to withdrawPlace.' })
export class WithdrawPlacePayload {
  @Field(() => ID, { description: 'The id that no longer resolves.' })
  withdrawnId!: string;
}
