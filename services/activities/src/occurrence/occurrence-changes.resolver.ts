import { onlyOnce } from '@samspill/messaging/only-once';
import { requireOperator } from '@samspill/service-kit/access';
import { ActivityId, OccurrenceId, PlaceId } from '@samspill/values/ids';
import { givenOrNull, parse } from '@samspill/values/parse';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { Capacity } from '../capacity.ts';
import type { Context } from '../context.ts';
import { addOccurrences } from './add-occurrences.ts';
import { cancelOccurrence } from './cancel-occurrence.ts';
import { changeOccurrence } from './change-occurrence.ts';
import { completeOccurrence } from './complete-occurrence.ts';
import type { NewOccurrence, OccurrenceDetails } from './occurrence.ts';
import * as inputs from './occurrence-changes.input.ts';
import * as payloads from './occurrence-changes.payload.ts';
import { postponeOccurrence } from './postpone-occurrence.ts';
import { removeOccurrence } from './remove-occurrence.ts';
import { rescheduleOccurrence } from './reschedule-occurrence.ts';

const INPUT = { description: 'What is to be done.' };

/**
 * The doors that write. Each lets an operator on, parses, calls its story and gives what came of it.
 * Nullable, so that one refusal does not take the answers of the others in the same request with it.
 */
@Resolver()
export class OccurrenceChangesResolver {
  @Mutation(() => payloads.AddOccurrencesPayload, {
    nullable: true,
    description: 'Adds occurrences to an activity, all of them or none.',
  })
  async addOccurrences(
    @Arg('input', () => inputs.AddOccurrencesInput, INPUT) input: inputs.AddOccurrencesInput,
    @Ctx() deps: Context,
    @Info() field: GraphQLResolveInfo,
  ) {
    requireOperator(deps.viewer);
    const { activityId, occurrences } = input;
    return {
      occurrences: await addOccurrences(
        onlyOnce(deps, field, input),
        parse(ActivityId, activityId, 'activityId'),
        occurrences.map(readNew),
      ),
    };
  }

  @Mutation(() => payloads.ChangeOccurrencePayload, {
    nullable: true,
    description: 'Changes where an occurrence takes place and for how many.',
  })
  async changeOccurrence(
    @Arg('input', () => inputs.ChangeOccurrenceInput, INPUT) input: inputs.ChangeOccurrenceInput,
    @Ctx() deps: Context,
  ) {
    requireOperator(deps.viewer);
    return {
      occurrence: await changeOccurrence(deps, parse(OccurrenceId, input.id, 'id'), readDetails(input)),
    };
  }

  @Mutation(() => payloads.PostponeOccurrencePayload, {
    nullable: true,
    description: 'Puts an occurrence off without a new time.',
  })
  async postponeOccurrence(
    @Arg('input', () => inputs.PostponeOccurrenceInput, INPUT) input: inputs.PostponeOccurrenceInput,
    @Ctx() deps: Context,
  ) {
    requireOperator(deps.viewer);
    return { occurrence: await postponeOccurrence(deps, parse(OccurrenceId, input.id, 'id'), input.reason) };
  }

  @Mutation(() => payloads.RescheduleOccurrencePayload, {
    nullable: true,
    description: 'Moves an occurrence to another time.',
  })
  async rescheduleOccurrence(
    @Arg('input', () => inputs.RescheduleOccurrenceInput, INPUT) input: inputs.RescheduleOccurrenceInput,
    @Ctx() deps: Context,
  ) {
    requireOperator(deps.viewer);
    const { id, startsAt, endsAt, reason } = input;
    return {
      occurrence: await rescheduleOccurrence(
        deps,
        parse(OccurrenceId, id, 'id'),
        { startsAt, endsAt },
        reason,
      ),
    };
  }

  @Mutation(() => payloads.CancelOccurrencePayload, {
    nullable: true,
    description: 'Calls an occurrence off for good. It is announced, and stays here.',
  })
  async cancelOccurrence(
    @Arg('input', () => inputs.CancelOccurrenceInput, INPUT) input: inputs.CancelOccurrenceInput,
    @Ctx() deps: Context,
  ) {
    requireOperator(deps.viewer);
    return { occurrence: await cancelOccurrence(deps, parse(OccurrenceId, input.id, 'id'), input.reason) };
  }

  @Mutation(() => payloads.CompleteOccurrencePayload, {
    nullable: true,
    description: 'Says that an occurrence took place.',
  })
  async completeOccurrence(
    @Arg('input', () => inputs.CompleteOccurrenceInput, INPUT) input: inputs.CompleteOccurrenceInput,
    @Ctx() deps: Context,
  ) {
    requireOperator(deps.viewer);
    return { occurrence: await completeOccurrence(deps, parse(OccurrenceId, input.id, 'id'), input.reason) };
  }

  @Mutation(() => payloads.RemoveOccurrencePayload, {
    nullable: true,
    description: 'Takes an occurrence out of a draft. Once announced it is cancelled, never deleted.',
  })
  async removeOccurrence(
    @Arg('input', () => inputs.RemoveOccurrenceInput, INPUT) input: inputs.RemoveOccurrenceInput,
    @Ctx() deps: Context,
  ) {
    requireOperator(deps.viewer);
    return { removedId: await removeOccurrence(deps, parse(OccurrenceId, input.id, 'id')) };
  }
}

function readNew(
  { startsAt, endsAt, placeId, capacity }: inputs.NewOccurrenceInput,
  i: number,
): NewOccurrence {
  return {
    startsAt,
    endsAt,
    placeId: givenOrNull(PlaceId, placeId, `occurrences[${i}].placeId`),
    ...(capacity !== undefined && {
      capacity: givenOrNull(Capacity, capacity, `occurrences[${i}].capacity`),
    }),
  };
}

function readDetails({ placeId, capacity }: inputs.ChangeOccurrenceInput): Partial<OccurrenceDetails> {
  return {
    ...(placeId !== undefined && { placeId: givenOrNull(PlaceId, placeId, 'placeId') }),
    ...(capacity !== undefined && { capacity: givenOrNull(Capacity, capacity, 'capacity') }),
  };
}
