import { CountyNumber, county } from '@samspill/values/county';
import { MunicipalityNumber } from '@samspill/values/municipality';
import { osloDate } from '@samspill/values/oslo-time';
import { givenOrNull } from '@samspill/values/parse';
import { Arg, Ctx, Field, FieldResolver, InputType, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { districtsOf, municipalitiesOn, municipalityNow } from './areas.ts';
import { County } from './county.type.ts';
import { District } from './district.type.ts';
import { Municipality } from './municipality.type.ts';

@InputType({ description: 'What the list of municipalities is narrowed by.' })
export class MunicipalityFilterInput {
  @Field(() => String, {
    nullable: true,
    description: 'fylkesnummer, two digits: only those of this county.',
  })
  countyNumber?: string | null;
}

// Answered from memory: the lists change once in years, with a release.
@Resolver(() => Municipality)
export class MunicipalityResolver {
  // Nullable, so that a refusal takes only this field of the answer with it.
  @Query(() => Municipality, {
    nullable: true,
    description:
      'The municipality that a number leads to today: 5405 leads to 5607 Vadsø, whose formerNumbers say so. A number that was split is refused with MUNICIPALITY_SPLIT, which names both.',
  })
  municipality(
    @Arg('number', () => String, {
      description: 'kommunenummer, four digits, in use at any time since 2020.',
    })
    number: string,
  ): Municipality {
    return municipalityNow(number, 'number');
  }

  @Query(() => [Municipality], {
    nullable: true,
    description: 'Today’s municipalities, by number: 357 in all.',
  })
  municipalities(
    @Arg('filter', () => MunicipalityFilterInput, { nullable: true, description: 'Left out: all.' })
    filter: MunicipalityFilterInput | null | undefined,
    @Ctx() { now }: Context,
  ): Municipality[] {
    return municipalitiesOn(
      osloDate(now()),
      givenOrNull(CountyNumber, filter?.countyNumber, 'filter.countyNumber'),
    );
  }

  @FieldResolver(() => [String], {
    description:
      'The numbers it had right before this one, in 2020 to 2023; empty where the number is the same.',
  })
  formerNumbers(@Root() { predecessors }: Municipality): readonly string[] {
    return predecessors;
  }

  @FieldResolver(() => County, { description: 'The county it lies in.' })
  county(@Root() { countyNumber }: Municipality): County {
    return county(countyNumber);
  }

  @FieldResolver(() => [District], {
    description: 'Its city districts, by number; empty in all but four cities.',
  })
  districts(@Root() { number }: Municipality): District[] {
    return districtsOf(MunicipalityNumber.parse(number));
  }
}
