import { PlaceId } from '@samspill/values/ids';
import { parse } from '@samspill/values/parse';
import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { Municipality } from '../areas.type.ts';
import type { Context } from '../context.ts';
import type { Place } from './place.ts';
import { PlaceType } from './place.type.ts';

@Resolver(() => PlaceType)
export class PlaceResolver {
  @Query(() => PlaceType, {
    nullable: true,
    description: 'One place; null where there is none, or it was withdrawn.',
  })
  place(@Arg('id', () => ID, { description: 'Its UUID.' }) id: string, @Ctx() { loaders }: Context) {
    return loaders.place.load(parse(PlaceId, id, 'id'));
  }

  @FieldResolver(() => Municipality, {
    nullable: true,
    description: 'The municipality it lies in. Null only with an error.',
  })
  municipality(@Root() { municipalityNumber }: Place): Municipality {
    return { number: municipalityNumber };
  }
}
