import type { ActivityKind } from '@samspill/events/activities/activity-kind';
import type { Barrier } from '@samspill/values/barriers';
import { Field, Int, ObjectType } from 'type-graphql';
import { Municipality } from '../../areas.type.ts';
import { ActivityKindEnum, BarrierEnum } from '../../enums.ts';
import { FACET_ACTIVITIES_MAX, FACET_AGE_BANDS, FACET_AGE_MAX } from './facets.ts';

const COUNT = { description: 'How many of the activities that were counted.' };

@ObjectType({ description: 'How many activities are of a kind.' })
export class KindCount {
  @Field(() => ActivityKindEnum, { description: 'What sort of offer.' })
  kind!: ActivityKind;

  @Field(() => Int, COUNT)
  count!: number;
}

@ObjectType({ description: 'How many activities a municipality has.' })
export class MunicipalityCount {
  @Field(() => Municipality, { nullable: true, description: 'The municipality. Null only with an error.' })
  municipality!: Municipality;

  @Field(() => Int, COUNT)
  count!: number;
}

@ObjectType({ description: 'How many activities have removed a barrier.' })
export class BarrierCount {
  @Field(() => BarrierEnum, { description: 'The barrier.' })
  barrier!: Barrier;

  @Field(() => Int, COUNT)
  count!: number;
}

@ObjectType({ description: 'How many activities are offered in a language.' })
export class LanguageCount {
  @Field(() => String, { description: 'BCP 47 tag.' })
  language!: string;

  @Field(() => Int, COUNT)
  count!: number;
}

@ObjectType({ description: 'How many activities surely admit an age today, as the filter by age has it.' })
export class AgeCount {
  @Field(() => Int, { description: 'Whole years.' })
  age!: number;

  @Field(() => Int, COUNT)
  count!: number;
}

@ObjectType({
  description:
    'How many activities surely admit someone of a band of ages today: one of its ages at least, as the filter by age has it.',
})
export class AgeBandCount {
  @Field(() => Int, { description: 'The youngest, whole years.' })
  from!: number;

  @Field(() => Int, { description: 'The oldest, whole years.' })
  to!: number;

  @Field(() => Int, COUNT)
  count!: number;
}

@ObjectType({ description: 'How many activities have dates in a month.' })
export class MonthCount {
  @Field(() => String, { description: 'YYYY-MM, in Norway.' })
  month!: string;

  @Field(() => Int, COUNT)
  count!: number;
}

@ObjectType({
  description: `What the activities that a filter finds are like. At most ${FACET_ACTIVITIES_MAX} are counted.`,
})
export class ActivityFacets {
  @Field(() => Int, { description: 'How many activities were counted.' })
  counted!: number;

  @Field(() => Boolean, {
    description: `Whether there are more than ${FACET_ACTIVITIES_MAX}: then the counts are of these alone.`,
  })
  capped!: boolean;

  @Field(() => [KindCount], { description: 'By kind, the most frequent first. An activity is of one.' })
  kinds!: KindCount[];

  @Field(() => [MunicipalityCount], { description: 'By municipality, the most frequent first.' })
  municipalities!: MunicipalityCount[];

  @Field(() => [BarrierCount], { description: 'By barrier removed, the most frequent first.' })
  barriers!: BarrierCount[];

  @Field(() => [LanguageCount], { description: 'By language, the most frequent first.' })
  languages!: LanguageCount[];

  @Field(() => [AgeCount], { description: `By age from 0 to ${FACET_AGE_MAX}, the youngest first.` })
  ages!: AgeCount[];

  @Field(() => [AgeBandCount], {
    description: `By band of ages as schools part them, ${FACET_AGE_BANDS.map(({ from, to }) => `${from}–${to}`).join(', ')}, the youngest first. One activity can be for several.`,
  })
  ageBands!: AgeBandCount[];

  @Field(() => [MonthCount], { description: 'By month in which a date holds, the earliest first.' })
  months!: MonthCount[];

  @Field(() => Int, { description: 'Of which every part of the price is known and zero.' })
  free!: number;

  @Field(() => Int, { description: 'Of which taking part is known to cost nothing; other parts may.' })
  freeToTakePart!: number;
}
