import type { Connection } from '@samspill/service-kit/connection';
import { MunicipalityNumber } from '@samspill/values/municipality';
import { parse } from '@samspill/values/parse';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { Municipality } from '../municipality/municipality.type.ts';
import { OrganisationsArgs, readOrganisationsArgs } from './organisation-list.input.ts';
import { type Organisation, OrganisationConnection } from './organisation.type.ts';

@Resolver(() => Municipality)
export class MunicipalityOrganisationsResolver {
  @FieldResolver(() => OrganisationConnection, {
    nullable: true,
    description:
      'The organisations that work from this municipality, closed ones too unless the filter says otherwise.',
  })
  organisations(
    @Root() { number }: Municipality,
    @Args(() => OrganisationsArgs) args: OrganisationsArgs,
    @Ctx() { loaders }: Context,
  ): Promise<Connection<Organisation>> {
    const parent = parse(MunicipalityNumber, number);
    return loaders.ofMunicipality.load({ parent, args: readOrganisationsArgs(args) });
  }
}
