import { CountyNumber, county } from '@samspill/values/county';
import { osloDate } from '@samspill/values/oslo-time';
import { parse } from '@samspill/values/parse';
import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { countiesOn, municipalitiesOn } from './areas.ts';
import { County } from './county.type.ts';
import { Municipality } from './municipality.type.ts';

@Resolver(() => County)
export class CountyResolver {
  @Query(() => County, { nullable: true, description: 'One county, also one that was divided in 2024.' })
  county(@Arg('number', () => String, { description: 'fylkesnummer, two digits.' }) number: string): County {
    return county(parse(CountyNumber, number, 'number'));
  }

  @Query(() => [County], { description: 'Today’s counties, by number: 15 in all.' })
  counties(@Ctx() { now }: Context): County[] {
    return countiesOn(osloDate(now()));
  }

  @FieldResolver(() => [Municipality], { description: 'Today’s municipalities in the county, by number.' })
  municipalities(@Root() { number }: County, @Ctx() { now }: Context): Municipality[] {
    return municipalitiesOn(osloDate(now()), parse(CountyNumber, number));
  }
}
