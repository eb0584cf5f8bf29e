import { onlyOnce } from '@samspill/messaging/only-once';
import { requireOperator } from '@samspill/service-kit/access';
import { PlaceId } from '@samspill/values/ids';
import { parse } from '@samspill/values/parse';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { changePlace } from './change-place.ts';
import * as inputs from './place-changes.input.ts';
import * as payloads from './place-changes.payload.ts';
import { readPlace, readPlaceChanges } from './place-details.ts';
import { registerPlace } from './register-place.ts';
import { withdrawPlace } from './withdraw-place.ts';

const INPUT = { description: 'What is to be done.' };

/**
 * The doors that write. Each lets an operator on, parses, calls its story and gives what came of it.
 * Nullable, so that one refusal does not take the answers of the others in the same request with it.
 */
@Resolver()
export class PlaceChangesResolver {
  @Mutation(() => payloads.RegisterPlacePayload, {
    nullable: true,
    description: 'Registers a place that is open to the public. Writing needs a key.',
  })
  async registerPlace(
    @Arg('input', () => inputs.RegisterPlaceInput, INPUT) input: inputs.RegisterPlaceInput,
    @Ctx() deps: Context,
    @Info() field: GraphQLResolveInfo,
  ) {
    requireOperator(deps.viewer);
    return { place: await registerPlace(onlyOnce(deps, field, input), readPlace(input)) };
  }

  @Mutation(() => payloads.ChangePlacePayload, {
    nullable: true,
    description: 'Changes what is known of a place.',
  })
  async changePlace(
    @Arg('input', () => inputs.ChangePlaceInput, INPUT) input: inputs.ChangePlaceInput,
    @Ctx() deps: Context,
  ) {
    requireOperator(deps.viewer);
    const { id, ...changes } = input;
    return { place: await changePlace(deps, parse(PlaceId, id, 'id'), readPlaceChanges(changes)) };
  }

  @Mutation(() => payloads.WithdrawPlacePayload, {
    nullable: true,
    description: 'Takes a place that no occurrence uses out of the register.',
  })
  async withdrawPlace(
    @Arg('input', () => inputs.WithdrawPlaceInput, INPUT) input: inputs.WithdrawPlaceInput,
    @Ctx() deps: Context,
  ) {
    requireOperator(deps.viewer);
    return { withdrawnId: await withdrawPlace(deps, parse(PlaceId, input.id, 'id'), input.reason) };
  }
}
