import {
  type Price,
  type PriceAmount,
  type PricePeriod,
  priceParts,
} from '@samspill/events/activities/price';
import { OreScalar } from '@samspill/service-kit/scalars';
import { Field, InputType, ObjectType } from 'type-graphql';
import { PricePeriodEnum } from '../enums.ts';
import type { PriceInput } from './price.ts';

const AMOUNT = 'Øre, Norwegian kroner × 100. Zero says that it is free.';
const PER = 'How often it falls due.';

@ObjectType('PriceAmount', { description: 'An amount and how often it falls due.' })
export class PriceAmountType implements PriceAmount {
  @Field(() => OreScalar, { description: AMOUNT })
  amountOre!: number;

  @Field(() => PricePeriodEnum, { description: PER })
  per!: PricePeriod;
}

@ObjectType('Price', {
  description:
    'What taking part costs, split because instruments cover different parts. A null part is unknown, never free.',
})
export class PriceType implements Price {
  @Field(() => PriceAmountType, { nullable: true, description: priceParts.participation })
  participation!: PriceAmount | null;

  @Field(() => PriceAmountType, { nullable: true, description: priceParts.membership })
  membership!: PriceAmount | null;

  @Field(() => PriceAmountType, { nullable: true, description: priceParts.licence })
  licence!: PriceAmount | null;

  @Field(() => PriceAmountType, { nullable: true, description: priceParts.equipment })
  equipment!: PriceAmount | null;

  @Field(() => PriceAmountType, { nullable: true, description: priceParts.travel })
  travel!: PriceAmount | null;
}

@InputType('PriceAmountInput', { description: 'An amount and how often it falls due.' })
export class PriceAmountInputType {
  @Field(() => OreScalar, { description: AMOUNT })
  amountOre!: number;

  @Field(() => PricePeriodEnum, { description: PER })
  per!: PricePeriod;
}

@InputType('PriceInput', {
  description: 'The parts of the price. Left out or null is unknown; free is zero.',
})
export class PriceInputType implements PriceInput {
  @Field(() => PriceAmountInputType, { nullable: true, description: priceParts.participation })
  participation?: PriceAmountInputType | null;

  @Field(() => PriceAmountInputType, { nullable: true, description: priceParts.membership })
  membership?: PriceAmountInputType | null;

  @Field(() => PriceAmountInputType, { nullable: true, description: priceParts.licence })
  licence?: PriceAmountInputType | null;

  @Field(() => PriceAmountInputType, { nullable: true, description: priceParts.equipment })
  equipment?: PriceAmountInputType | null;

  @Field(() => PriceAmountInputType, { nullable: true, description: priceParts.travel })
  travel?: PriceAmountInputType | null;
}
