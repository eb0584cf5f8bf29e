import { onlyOnce } from '@samspill/messaging/only-once';
import { requireOperator } from '@samspill/service-kit/access';
import { CalendarDate } from '@samspill/values/calendar-date';
import { ActivityId, OccurrenceId } from '@samspill/values/ids';
import { givenOrNull, parse } from '@samspill/values/parse';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import * as inputs from './activity-changes.input.ts';
import * as payloads from './activity-changes.payload.ts';
import { readChanges, readDetails } from './activity-details.ts';
import { cancelActivity } from './cancel-activity.ts';
import { changeActivity } from './change-activity.ts';
import { completeActivity } from './complete-activity.ts';
import { draftActivity } from './draft-activity.ts';
import { postponeActivity } from './postpone-activity.ts';
import { publishActivity } from './publish-activity.ts';
import { type Move, rescheduleActivity } from './reschedule-activity.ts';
import { withdrawActivity } from './withdraw-activity.ts';

const INPUT = { description: 'What is to be done.' };

/**
 * The doors that write. Each lets an operator on, parses, calls its story and gives what came of it.
 * Nullable, so that one refusal does not take the answers of the others in the same request with it.
 */
@Resolver()
export class ActivityChangesResolver {
  @Mutation(() => payloads.DraftActivityPayload, {
    nullable: true,
    description: 'Begins an activity that nobody sees until it is published. Writing needs a key.',
  })
  async draftActivity(
    @Arg('input', () => inputs.DraftActivityInput, INPUT) input: inputs.DraftActivityInput,
    @Ctx() deps: Context,
    @Info() field: GraphQLResolveInfo,
  ) {
    requireOperator(deps.viewer);
    return { activity: await draftActivity(onlyOnce(deps, field, input), readDetails(input)) };
  }

  @Mutation(() => payloads.ChangeActivityPayload, {
    nullable: true,
    description: 'Changes what an activity says of itself.',
  })
  async changeActivity(
    @Arg('input', () => inputs.ChangeActivityInput, INPUT) input: inputs.ChangeActivityInput,
    @Ctx() deps: Context,
  ) {
    requireOperator(deps.viewer);
    const { id, ...changes } = input;
    return { activity: await changeActivity(deps, parse(ActivityId, id, 'id'), readChanges(changes)) };
  }

  @Mutation(() => payloads.PublishActivityPayload, {
    nullable: true,
    description: 'Makes a draft and its occurrences public.',
  })
  async publishActivity(
    @Arg('input', () => inputs.PublishActivityInput, INPUT) input: inputs.PublishActivityInput,
    @Ctx() deps: Context,
  ) {
    requireOperator(deps.viewer);
    return { activity: await publishActivity(deps, parse(ActivityId, input.id, 'id')) };
  }

  @Mutation(() => payloads.PostponeActivityPayload, {
    nullable: true,
    description: 'Puts an activity off without a new time, and every coming occurrence with it.',
  })
  async postponeActivity(
    @Arg('input', () => inputs.PostponeActivityInput, INPUT) input: inputs.PostponeActivityInput,
    @Ctx() deps: Context,
  ) {
    requireOperator(deps.viewer);
    return { activity: await postponeActivity(deps, parse(ActivityId, input.id, 'id'), input.reason) };
  }

  @Mutation(() => payloads.RescheduleActivityPayload, {
    nullable: true,
    description: 'Moves an activity to other days, and its occurrences to other times.',
  })
  async rescheduleActivity(
    @Arg('input', () => inputs.RescheduleActivityInput, INPUT) input: inputs.RescheduleActivityInput,
    @Ctx() deps: Context,
  ) {
    requireOperator(deps.viewer);
    return { activity: await rescheduleActivity(deps, parse(ActivityId, input.id, 'id'), readMove(input)) };
  }

  @Mutation(() => payloads.CancelActivityPayload, {
    nullable: true,
    description:
      'Calls an activity off for good, and every occurrence still to come with it. It is announced, and stays here.',
  })
  async cancelActivity(
    @Arg('input', () => inputs.CancelActivityInput, INPUT) input: inputs.CancelActivityInput,
    @Ctx() deps: Context,
  ) {
    requireOperator(deps.viewer);
    return { activity: await cancelActivity(deps, parse(ActivityId, input.id, 'id'), input.reason) };
  }

  @Mutation(() => payloads.CompleteActivityPayload, {
    nullable: true,
    description: 'Ends an activity that is over, and completes those of its occurrences that have been.',
  })
  async completeActivity(
    @Arg('input', () => inputs.CompleteActivityInput, INPUT) input: inputs.CompleteActivityInput,
    @Ctx() deps: Context,
  ) {
    requireOperator(deps.viewer);
    return { activity: await completeActivity(deps, parse(ActivityId, input.id, 'id'), input.reason) };
  }

  @Mutation(() => payloads.WithdrawActivityPayload, {
    nullable: true,
    description:
      'Takes an activity and its occurrences out of the register. What is merely off is cancelled instead.',
  })
  async withdrawActivity(
    @Arg('input', () => inputs.WithdrawActivityInput, INPUT) input: inputs.WithdrawActivityInput,
    @Ctx() deps: Context,
  ) {
    requireOperator(deps.viewer);
    return { withdrawnId: await withdrawActivity(deps, parse(ActivityId, input.id, 'id'), input.reason) };
  }
}

function readMove({ startsOn, endsOn, reason, occurrences }: inputs.RescheduleActivityInput): Move {
  return {
    startsOn: givenOrNull(CalendarDate, startsOn, 'startsOn'),
    endsOn: givenOrNull(CalendarDate, endsOn, 'endsOn'),
    reason,
    dates: (occurrences ?? []).map(({ occurrenceId, startsAt, endsAt }, i) => ({
      id: parse(OccurrenceId, occurrenceId, `occurrences[${i}].occurrenceId`),
      startsAt,
      endsAt,
    })),
  };
}
