import { onlyOnce } from '@samspill/messaging/only-once';
import { requireOperator } from '@samspill/service-kit/access';
import { OrganisationId } from '@samspill/values/ids';
import { givenOrNull, parse } from '@samspill/values/parse';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { readLocation } from '../location.ts';
import { assureOrganisation } from './assure-organisation.ts';
import { readAssurance } from './assure.ts';
import { attachOrganisation } from './attach-organisation.ts';
import { changeOrganisationDetails } from './change-organisation-details.ts';
import { readDetails } from './change-details.ts';
import { closeOrganisation } from './close-organisation.ts';
import { readClosing } from './close.ts';
import * as inputs from './inputs.ts';
import { moveOrganisation } from './move-organisation.ts';
import * as payloads from './payloads.ts';
import { registerOrganisation } from './register-organisation.ts';
import { readRegistration } from './register.ts';
import { renameOrganisation } from './rename-organisation.ts';
import { readRenaming } from './rename.ts';
import { reopenOrganisation } from './reopen-organisation.ts';
import { withdrawOrganisation } from './withdraw-organisation.ts';

const INPUT = { description: 'What is to be done.' };

/**
 * The doors that write. Each lets an operator on, parses, calls its story and gives what came of it.
 * Nullable, so that one refusal does not take the answers of the others in the same request with it.
 */
@Resolver()
export class OrganisationChangesResolver {
  @Mutation(() => payloads.RegisterOrganisationPayload, {
    nullable: true,
    description: 'Makes an organisation known to the hub. Writing needs a key.',
  })
  async registerOrganisation(
    @Arg('input', () => inputs.RegisterOrganisationInput, INPUT) input: inputs.RegisterOrganisationInput,
    @Ctx() deps: Context,
    @Info() field: GraphQLResolveInfo,
  ) {
    requireOperator(deps.viewer);
    return {
      organisation: await registerOrganisation(onlyOnce(deps, field, input), readRegistration(input, deps)),
    };
  }

  @Mutation(() => payloads.RenameOrganisationPayload, {
    nullable: true,
    description: 'Gives it a new name from a day on; the earlier ones are kept with their days.',
  })
  async renameOrganisation(
    @Arg('input', () => inputs.RenameOrganisationInput, INPUT) input: inputs.RenameOrganisationInput,
    @Ctx() deps: Context,
  ) {
    requireOperator(deps.viewer);
    return {
      organisation: await renameOrganisation(
        deps,
        parse(OrganisationId, input.id, 'id'),
        readRenaming(input),
      ),
    };
  }

  @Mutation(() => payloads.MoveOrganisationPayload, {
    nullable: true,
    description: 'Moves it to another municipality or district.',
  })
  async moveOrganisation(
    @Arg('input', () => inputs.MoveOrganisationInput, INPUT) input: inputs.MoveOrganisationInput,
    @Ctx() deps: Context,
  ) {
    requireOperator(deps.viewer);
    return {
      organisation: await moveOrganisation(
        deps,
        parse(OrganisationId, input.id, 'id'),
        readLocation(input),
        input,
      ),
    };
  }

  @Mutation(() => payloads.ChangeOrganisationDetailsPayload, {
    nullable: true,
    description: 'Changes its kind, form, categories or website.',
  })
  async changeOrganisationDetails(
    @Arg('input', () => inputs.ChangeOrganisationDetailsInput, INPUT)
    input: inputs.ChangeOrganisationDetailsInput,
    @Ctx() deps: Context,
  ) {
    requireOperator(deps.viewer);
    return {
      organisation: await changeOrganisationDetails(
        deps,
        parse(OrganisationId, input.id, 'id'),
        readDetails(input),
        input,
      ),
    };
  }

  @Mutation(() => payloads.AttachOrganisationPayload, {
    nullable: true,
    description: 'Makes it a branch of another, or lets it stand alone again.',
  })
  async attachOrganisation(
    @Arg('input', () => inputs.AttachOrganisationInput, INPUT) input: inputs.AttachOrganisationInput,
    @Ctx() deps: Context,
  ) {
    requireOperator(deps.viewer);
    return {
      organisation: await attachOrganisation(
        deps,
        parse(OrganisationId, input.id, 'id'),
        parentOf(input),
        input,
      ),
    };
  }

  @Mutation(() => payloads.AssureOrganisationPayload, {
    nullable: true,
    description: 'Confirms that the record is right, and as of which day.',
  })
  async assureOrganisation(
    @Arg('input', () => inputs.AssureOrganisationInput, INPUT) input: inputs.AssureOrganisationInput,
    @Ctx() deps: Context,
  ) {
    requireOperator(deps.viewer);
    return {
      organisation: await assureOrganisation(
        deps,
        parse(OrganisationId, input.id, 'id'),
        readAssurance(input),
      ),
    };
  }

  @Mutation(() => payloads.CloseOrganisationPayload, {
    nullable: true,
    description: 'Closes it. It still resolves, with its reason and successor.',
  })
  async closeOrganisation(
    @Arg('input', () => inputs.CloseOrganisationInput, INPUT) input: inputs.CloseOrganisationInput,
    @Ctx() deps: Context,
  ) {
    requireOperator(deps.viewer);
    return {
      organisation: await closeOrganisation(
        deps,
        parse(OrganisationId, input.id, 'id'),
        readClosing(input),
        successorOf(input),
      ),
    };
  }

  @Mutation(() => payloads.ReopenOrganisationPayload, {
    nullable: true,
    description:
      'Opens one that was closed by mistake, or is taken up again, under the id that it had. Not one that another carries on.',
  })
  async reopenOrganisation(
    @Arg('input', () => inputs.ReopenOrganisationInput, INPUT) input: inputs.ReopenOrganisationInput,
    @Ctx() deps: Context,
  ) {
    requireOperator(deps.viewer);
    return {
      organisation: await reopenOrganisation(deps, parse(OrganisationId, input.id, 'id'), input),
    };
  }

  @Mutation(() => payloads.WithdrawOrganisationPayload, {
    nullable: true,
    description: 'Takes the record out of open data: it no longer resolves, and everyone is told to drop it.',
  })
  async withdrawOrganisation(
    @Arg('input', () => inputs.WithdrawOrganisationInput, INPUT) input: inputs.WithdrawOrganisationInput,
    @Ctx() deps: Context,
  ) {
    requireOperator(deps.viewer);
    return {
      withdrawnId: await withdrawOrganisation(deps, parse(OrganisationId, input.id, 'id'), input.reason),
    };
  }
}

function parentOf({ parentId }: inputs.AttachOrganisationInput): OrganisationId | null {
  return givenOrNull(OrganisationId, parentId, 'parentId');
}

function successorOf({ successorId }: inputs.CloseOrganisationInput): OrganisationId | null {
  return givenOrNull(OrganisationId, successorId, 'successorId');
}
