import type { ActivityKind } from '@samspill/events/activities/activity-kind';
import type { Barrier } from '@samspill/values/barriers';
import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { ActivityFilterInput, readActivityFilter } from '../../activity/activity-list.input.ts';
import type { Context } from '../../context.ts';
import { FACET_AGE_BANDS, type Facets, facetsOf } from './facets.ts';
import { ActivityFacets } from './facets.type.ts';

@Resolver()
export class FacetsResolver {
  @Query(() => ActivityFacets, {
    nullable: true,
    description:
      'How many of the activities that a filter finds have which kind, place, age, band of ages, price and month.',
  })
  async activityFacets(
    @Arg('filter', () => ActivityFilterInput, {
      nullable: true,
      description: 'Left out: all that is public.',
    })
    filter: ActivityFilterInput | null,
    @Ctx() context: Context,
  ): Promise<ActivityFacets> {
    return typed(await facetsOf(context, readActivityFilter(filter, context), context.now()));
  }
}

function typed({ counted, capped, of }: Facets): ActivityFacets {
  const priced = (value: string) => of('price').find((each) => each.value === value)?.count ?? 0;
  const bandCount = (from: number) => of('ageBand').find(({ value }) => Number(value) === from)?.count ?? 0;
  return {
    counted,
    capped,
    kinds: of('kind').map(({ value, count }) => ({ kind: value as ActivityKind, count })),
    municipalities: of('municipality').map(({ value, count }) => ({
      municipality: { number: value },
      count,
    })),
    barriers: of('barrier').map(({ value, count }) => ({ barrier: value as Barrier, count })),
    languages: of('language').map(({ value, count }) => ({ language: value, count })),
    ages: of('age')
      .map(({ value, count }) => ({ age: Number(value), count }))
      .toSorted((a, b) => a.age - b.age),
    ageBands: FACET_AGE_BANDS.map(({ from, to }) => ({ from, to, count: bandCount(from) })).filter(
      ({ count }) => count > 0,
    ),
    months: of('month')
      .map(({ value, count }) => ({ month: value, count }))
      .toSorted((a, b) => (a.month < b.month ? -1 : 1)),
    free: priced('FREE'),
    freeToTakePart: priced('FREE_TO_TAKE_PART'),
  };
}
