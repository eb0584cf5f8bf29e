import type { OccurrenceStatus } from '@samspill/events/activities/activity-status';
import { ConnectionArgs } from '@samspill/service-kit/connection';
import { DateTimeScalar } from '@samspill/service-kit/scalars';
import { PlaceId } from '@samspill/values/ids';
import { parse } from '@samspill/values/parse';
import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { ActivityFilterInput } from '../activity/activity-list.input.ts';
import { OccurrenceStatusEnum } from '../enums.ts';
import { readWindow } from '../window.ts';
import type { OccurrenceFilter } from './occurrence-list.ts';

@InputType({ description: 'What a list of occurrences is narrowed by; all that is given must hold.' })
export class OccurrenceFilterInput {
  @Field(() => DateTimeScalar, { nullable: true, description: 'It is not over at this time.' })
  from?: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'It starts before this.' })
  to?: Date | null;

  @Field(() => [OccurrenceStatusEnum], { nullable: true, description: 'Any of these. Left out: all.' })
  statuses?: OccurrenceStatus[] | null;

  @Field(() => ID, { nullable: true, description: 'UUID of the place.' })
  placeId?: string | null;
}

@ArgsType()
export class OccurrencesArgs extends ConnectionArgs {
  @Field(() => OccurrenceFilterInput, { nullable: true, description: 'Left out: all.' })
  filter?: OccurrenceFilterInput | null;
}

@ArgsType()
export class AllOccurrencesArgs extends OccurrencesArgs {
  @Field(() => ActivityFilterInput, {
    nullable: true,
    description: 'Only occurrences of activities like these. Left out: of all that are public.',
  })
  activityFilter?: ActivityFilterInput | null;
}

/** Throws the refusals of each field. */
export function readOccurrencesArgs({ filter, first, after, last, before }: OccurrencesArgs) {
  const page = { first: first ?? null, after: after ?? null, last: last ?? null, before: before ?? null };
  return { filter: readOccurrenceFilter(filter), page };
}

function readOccurrenceFilter(input: OccurrenceFilterInput | null | undefined): OccurrenceFilter {
  const { statuses, placeId } = input ?? {};
  const window = readWindow(input ?? {});
  return {
    ...(statuses != null && { statuses }),
    ...(placeId != null && { placeId: parse(PlaceId, placeId, 'filter.placeId') }),
    ...(window && { window }),
  };
}
