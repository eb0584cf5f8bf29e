import type { WithdrawalReason } from '@samspill/events/withdrawal-reason';
import type { PlaceKind } from '@samspill/events/activities/place-state';
import { IdempotencyKeyField } from '@samspill/service-kit/idempotency-key-field';
import { Field, ID, InputType } from 'type-graphql';
import { WithdrawalReasonEnum, PlaceKindEnum } from '../enums.ts';
import { ProvenanceInputType } from '../provenance.type.ts';
import { ADDRESS_LINES_MAX, PLACE_NAME_LENGTH_MAX } from './place-details.ts';
import { PointInputType } from './place.type.ts';

const ID_OF = 'UUID of the place.';
const NAME = `What it is called, at most ${PLACE_NAME_LENGTH_MAX} characters.`;
const MUNICIPALITY =
  'kommunenummer, four digits. A former number becomes today’s; one that was split is refused.';

/** What may be left out both when a place is registered and when it is changed. */
@InputType()
abstract class OptionalPlaceDetails {
  @Field(() => [String], {
    nullable: true,
    description: `Street address, at most ${ADDRESS_LINES_MAX} lines.`,
  })
  addressLines?: string[] | null;

  @Field(() => String, { nullable: true, description: 'postnummer, four digits.' })
  postcode?: string | null;

  @Field(() => PointInputType, { nullable: true, description: 'Where it is on the map.' })
  point?: PointInputType | null;
}

@InputType({ description: 'A new place, open to the public. A private home is not registered.' })
export class RegisterPlaceInput extends OptionalPlaceDetails {
  @Field(() => PlaceKindEnum, { description: 'What sort of place it is.' })
  kind!: PlaceKind;

  @Field(() => String, { description: NAME })
  name!: string;

  @Field(() => String, { description: MUNICIPALITY })
  municipalityNumber!: string;

  @Field(() => ProvenanceInputType, { description: 'Where the record comes from.' })
  provenance!: ProvenanceInputType;

  @IdempotencyKeyField()
  idempotencyKey?: string | null;
}

@InputType({ description: 'What to change. Left out stays as it is; null empties what can be empty.' })
export class ChangePlaceInput extends OptionalPlaceDetails {
  @Field(() => ID, { description: ID_OF })
  id!: string;

  @Field(() => PlaceKindEnum, { nullable: true, description: 'What sort of place it is.' })
  kind?: PlaceKind;

  @Field(() => String, { nullable: true, description: NAME })
  name?: string;

  @Field(() => String, { nullable: true, description: MUNICIPALITY })
  municipalityNumber?: string;

  @Field(() => ProvenanceInputType, { nullable: true, description: 'Where the record comes from.' })
  provenance?: ProvenanceInputType;
}

@InputType({ description: 'Which place to take out of the register, and why.' })
export class WithdrawPlaceInput {
  @Field(() => ID, { description: ID_OF })
  id!: string;

  @Field(() => WithdrawalReasonEnum, { description: 'Why.' })
  reason!: WithdrawalReason;
}
