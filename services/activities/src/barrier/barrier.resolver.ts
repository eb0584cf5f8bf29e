import { type Barrier, barrierCodes, barriers, type BarrierSource } from '@samspill/values/barriers';
import type { LocalisedText } from '@samspill/values/localised-text';
import { Field, ObjectType, Query, Resolver } from 'type-graphql';
import { BarrierEnum } from '../enums.ts';
import { LocalisedTextType } from '../localised-text.type.ts';

@ObjectType('BarrierSource', { description: 'Who says that this keeps children out.' })
class BarrierSourceType implements BarrierSource {
  @Field(() => String, { description: 'Who published it.' })
  publisher!: string;

  @Field(() => String, { description: 'What it is, and its year where it has one.' })
  work!: string;
}

@ObjectType('Barrier', {
  description:
    'Something that keeps children from taking part. The project’s own list, with the source of each code. Barriers describe offers and measures, never a child.',
})
class BarrierType {
  @Field(() => BarrierEnum, { description: 'Its code.' })
  code!: Barrier;

  @Field(() => LocalisedTextType, { description: 'Its name.' })
  name!: LocalisedText;

  @Field(() => LocalisedTextType, {
    description: 'What an activity that has removed it does, in English.',
  })
  removedWhen!: LocalisedText;

  @Field(() => [BarrierSourceType], { description: 'Where the code comes from; at least one.' })
  sources!: readonly BarrierSource[];
}

@Resolver()
export class BarrierResolver {
  @Query(() => [BarrierType], { description: 'The whole vocabulary of barriers.' })
  barriers(): BarrierType[] {
    return barrierCodes.map((code) => {
      const { nb, nn, en, removedWhen, sources } = barriers[code];
      return { code, name: { nb, nn, en }, removedWhen: { en: removedWhen }, sources };
    });
  }
}
