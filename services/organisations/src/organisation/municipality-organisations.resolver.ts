import { type Connection, ConnectionArgs } from '@samspill/service-kit/connection';
import { MunicipalityNumber } from '@samspill/values/municipality';
import { parse } from '@samspill/values/parse';
import { Arg, Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { Municipality } from '../municipality/municipality.type.ts';
import type { OrganisationOrder } from './organisation-list.ts';
import { OrganisationOrderEnum } from './organisation-list.input.ts';
import { type Organisation, OrganisationConnection } from './organisation.type.ts';

@Resolver(() => Municipality)
export class MunicipalityOrganisationsResolver {
  @FieldResolver(() => OrganisationConnection, {
    description: 'The organisations that work from this municipality, closed ones too.',
  })
  organisations(
    @Root() { number }: Municipality,
    @Arg('order', () => OrganisationOrderEnum, {
      defaultValue: 'NAME',
      description: 'Which way the list runs.',
    })
    order: OrganisationOrder,
    @Args(() => ConnectionArgs) page: ConnectionArgs,
    @Ctx() { loaders }: Context,
  ): Promise<Connection<Organisation>> {
    return loaders.ofMunicipality.load({ parent: parse(MunicipalityNumber, number), args: { order, page } });
  }
}
