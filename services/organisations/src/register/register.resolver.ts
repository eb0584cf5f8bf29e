import { requireOperator } from '@samspill/service-kit/access';
import { OrganisationId } from '@samspill/values/ids';
import { organisationNumberParser } from '@samspill/values/organisation-number';
import { parse } from '@samspill/values/parse';
import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { matchOrganisationToNumber } from '../organisation/changes/match-organisation.ts';
import { Organisation } from '../organisation/organisation.type.ts';
import { admitUnit } from './admit-unit.ts';
import { changesOf, historyOf, unitOf } from './register-reads.ts';
import * as types from './register.type.ts';

const INPUT = { description: 'What is to be done.' };
const NUMBER_ARG = { description: 'organisasjonsnummer, nine digits; spaces are tolerated.' };
const AnyOrganisationNumber = organisationNumberParser({ acceptTestNumbers: true });

@Resolver(() => types.RegisterUnitType)
export class RegisterResolver {
  @Query(() => types.RegisterUnitType, {
    nullable: true,
    description: 'A unit of Enhetsregisteret, in the hub or not; null where it has not been imported.',
  })
  registerUnit(
    @Arg('organisationNumber', () => String, NUMBER_ARG) number: string,
    @Ctx() { reads }: Context,
  ) {
    return unitOf(reads, parse(AnyOrganisationNumber, number, 'organisationNumber'));
  }

  @Query(() => [types.RegisterChangeType], {
    nullable: true,
    description:
      'What the change feed did to a unit, oldest first; of one that was withdrawn, no more than this is kept.',
  })
  registerChanges(
    @Arg('organisationNumber', () => String, NUMBER_ARG) number: string,
    @Ctx() { reads }: Context,
  ) {
    return changesOf(reads, parse(AnyOrganisationNumber, number, 'organisationNumber'));
  }

  @Query(() => [types.HistoryEntryType], {
    nullable: true,
    description:
      'Every fact about an organisation, oldest first, also those from before it had a number, of records that became one with it, and of one that was withdrawn.',
  })
  organisationHistory(
    @Arg('id', () => ID, { description: 'Its UUID.' }) id: string,
    @Ctx() context: Context,
  ) {
    return historyOf(context, parse(OrganisationId, id, 'id'));
  }

  @FieldResolver(() => Organisation, {
    nullable: true,
    description: 'The organisation that it is in the hub.',
  })
  organisation(@Root() { organisationNumber }: types.RegisterUnitType, @Ctx() { loaders }: Context) {
    return loaders.byNumber.load(parse(AnyOrganisationNumber, organisationNumber));
  }

  @Mutation(() => types.AdmitRegisterUnitPayload, {
    nullable: true,
    description: 'Takes a unit of the register into the hub as an organisation that follows the register.',
  })
  async admitRegisterUnit(
    @Arg('input', () => types.AdmitRegisterUnitInput, INPUT) input: types.AdmitRegisterUnitInput,
    @Ctx() deps: Context,
  ) {
    requireOperator(deps.viewer);
    const number = parse(organisationNumberParser(deps), input.organisationNumber, 'organisationNumber');
    return { organisation: await admitUnit(deps, number) };
  }

  @Mutation(() => types.MatchOrganisationToNumberPayload, {
    nullable: true,
    description:
      'Gives an actor without a number the number it has. Where another record has that number, the two become one; the old id leads there.',
  })
  async matchOrganisationToNumber(
    @Arg('input', () => types.MatchOrganisationToNumberInput, INPUT)
    input: types.MatchOrganisationToNumberInput,
    @Ctx() deps: Context,
  ) {
    requireOperator(deps.viewer);
    const number = parse(organisationNumberParser(deps), input.organisationNumber, 'organisationNumber');
    return {
      organisation: await matchOrganisationToNumber(deps, parse(OrganisationId, input.id, 'id'), number),
    };
  }
}
