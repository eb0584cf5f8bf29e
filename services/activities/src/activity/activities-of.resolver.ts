import { OrganisationId } from '@samspill/values/ids';
import { currentMunicipalityNumber, MunicipalityNumber } from '@samspill/values/municipality';
import { parse } from '@samspill/values/parse';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Municipality } from '../areas.type.ts';
import type { Context } from '../context.ts';
import { Organisation } from '../organiser/organisation.type.ts';
import { ActivitiesArgs, readActivitiesOfArgs } from './activity-list.input.ts';
import { ActivityConnection } from './activity.type.ts';

// What activities adds to what other subgraphs own. Nullable: if it fails, what they say of their own still arrives.

@Resolver(() => Organisation)
export class OrganisationActivitiesResolver {
  @FieldResolver(() => ActivityConnection, {
    nullable: true,
    description: 'What it offers, alone or with others. Null only with an error.',
  })
  async activities(
    @Root() { id }: Organisation,
    @Args(() => ActivitiesArgs) args: ActivitiesArgs,
    @Ctx() context: Context,
  ) {
    const parent = parse(OrganisationId, id);
    return context.loaders.lists.ofOrganiser.load({ parent, args: readActivitiesOfArgs(args, context) });
  }
}

@Resolver(() => Municipality)
export class MunicipalityActivitiesResolver {
  @FieldResolver(() => ActivityConnection, {
    nullable: true,
    description:
      'What is offered in it. Under a former number: what is offered where that is today; a split one is refused. Null only with an error.',
  })
  async activities(
    @Root() { number }: Municipality,
    @Args(() => ActivitiesArgs) args: ActivitiesArgs,
    @Ctx() context: Context,
  ) {
    const parent = currentMunicipalityNumber(parse(MunicipalityNumber, number));
    return context.loaders.lists.ofMunicipality.load({ parent, args: readActivitiesOfArgs(args, context) });
  }
}
