import type { Connection } from '@samspill/service-kit/connection';
import { district } from '@samspill/values/district';
import { OrganisationId } from '@samspill/values/ids';
import { municipality } from '@samspill/values/municipality';
import { organisationNumberParser, toIso6523 } from '@samspill/values/organisation-number';
import { parse } from '@samspill/values/parse';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { IcnpoCategory, icnpoCategory } from '../code-lists/icnpo.type.ts';
import type { Context } from '../context.ts';
import { District } from '../municipality/district.type.ts';
import { Municipality } from '../municipality/municipality.type.ts';
import { listOrganisations } from './organisation-list.ts';
import { OrganisationsArgs, readOrganisationsArgs } from './organisation-list.input.ts';
import { Organisation, OrganisationConnection } from './organisation.type.ts';

// Whoever knows a number of the test series may ask for it; the setting is about writing.
const AnyOrganisationNumber = organisationNumberParser({ acceptTestNumbers: true });

@Resolver(() => Organisation)
export class OrganisationResolver {
  @Query(() => Organisation, {
    nullable: true,
    description: 'One organisation, closed ones too; null where there is none, or where it was withdrawn.',
  })
  organisation(@Arg('id', () => ID, { description: 'Its UUID.' }) id: string, @Ctx() { loaders }: Context) {
    return loaders.byId.load(parse(OrganisationId, id, 'id'));
  }

  @Query(() => Organisation, {
    nullable: true,
    description: 'One organisation by its number; null where it is not here.',
  })
  organisationByNumber(
    @Arg('organisationNumber', () => String, {
      description: 'organisasjonsnummer, nine digits; spaces are tolerated.',
    })
    organisationNumber: string,
    @Ctx() { loaders }: Context,
  ) {
    return loaders.byNumber.load(parse(AnyOrganisationNumber, organisationNumber, 'organisationNumber'));
  }

  @Query(() => OrganisationConnection, {
    nullable: true,
    description: 'Organisations, closed ones too unless the filter says otherwise.',
  })
  organisations(
    @Args(() => OrganisationsArgs) args: OrganisationsArgs,
    @Ctx() { reads }: Context,
  ): Promise<Connection<Organisation>> {
    const { filter, order, page } = readOrganisationsArgs(args);
    return listOrganisations(reads, filter, order, page);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'The number in its international form, 0192:974760673 (ISO 6523); null where there is none.',
  })
  iso6523(@Root() { organisationNumber }: Organisation) {
    return organisationNumber === null ? null : toIso6523(organisationNumber);
  }

  @FieldResolver(() => [IcnpoCategory], {
    description: 'What it works with (ICNPO, Frivillighetsregisteret), in order, the primary one first.',
  })
  icnpo(@Root() { icnpo }: Organisation) {
    return icnpo.map(icnpoCategory);
  }

  @FieldResolver(() => Municipality, { description: 'Where it works from.' })
  municipality(@Root() { municipalityNumber }: Organisation) {
    return municipality(municipalityNumber);
  }

  @FieldResolver(() => District, {
    nullable: true,
    description: 'The city district, where there are any and it is known.',
  })
  district(@Root() { districtNumber: number }: Organisation) {
    return number === null ? null : district(number);
  }

  @FieldResolver(() => Organisation, {
    nullable: true,
    description: 'The organisation that it is a branch of.',
  })
  parent(@Root() { parentId }: Organisation, @Ctx() { loaders }: Context) {
    return parentId === null ? null : loaders.byId.load(parentId);
  }

  @FieldResolver(() => OrganisationConnection, {
    nullable: true,
    description: 'Its branches, closed ones too unless the filter says otherwise.',
  })
  branches(
    @Root() { id }: Organisation,
    @Args(() => OrganisationsArgs) args: OrganisationsArgs,
    @Ctx() { loaders }: Context,
  ): Promise<Connection<Organisation>> {
    return loaders.branches.load({ parent: id, args: readOrganisationsArgs(args) });
  }

  @FieldResolver(() => Organisation, {
    nullable: true,
    description:
      'Who carries on after a closed one; null where nobody does, or where that record was withdrawn.',
  })
  successor(@Root() { successorId }: Organisation, @Ctx() { loaders }: Context) {
    return successorId === null ? null : loaders.byId.load(successorId);
  }
}
