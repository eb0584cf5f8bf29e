import { OSLO } from '@samspill/values/oslo-time';
import { OccurrenceId } from '@samspill/values/ids';
import { parse } from '@samspill/values/parse';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { ActivityType } from '../activity/activity.type.ts';
import { readActivityFilter } from '../activity/activity-list.input.ts';
import type { Context } from '../context.ts';
import { PlaceType } from '../place/place.type.ts';
import { localTime } from './local-time.ts';
import type { Occurrence } from './occurrence.ts';
import { listOccurrences } from './occurrence-list.ts';
import { AllOccurrencesArgs, readOccurrencesArgs } from './occurrence-list.input.ts';
import { OccurrenceConnection, OccurrenceType } from './occurrence.type.ts';
import { visibleOccurrence } from './visible-occurrence.ts';

const AS_CLOCKS_SHOW = `as clocks in Norway (${OSLO}) show it: YYYY-MM-DDTHH:MM.`;

@Resolver(() => OccurrenceType)
export class OccurrenceResolver {
  @Query(() => OccurrenceType, {
    nullable: true,
    description: 'One occurrence; null where there is none, or it was withdrawn.',
  })
  occurrence(@Arg('id', () => ID, { description: 'Its UUID.' }) id: string, @Ctx() context: Context) {
    return visibleOccurrence(context, parse(OccurrenceId, id, 'id'));
  }

  @Query(() => OccurrenceConnection, {
    nullable: true,
    description:
      'Occurrences of all activities, the earliest first, cancelled ones too unless the filter says otherwise.',
  })
  occurrences(@Args(() => AllOccurrencesArgs) args: AllOccurrencesArgs, @Ctx() context: Context) {
    const { filter, page } = readOccurrencesArgs(args);
    return listOccurrences(context.reads, filter, readActivityFilter(args.activityFilter, context), page);
  }

  @FieldResolver(() => ActivityType, { description: 'The activity that it is an occurrence of.' })
  activity(@Root() { activityId }: Occurrence, @Ctx() { loaders }: Context) {
    return loaders.activity.load(activityId);
  }

  @FieldResolver(() => PlaceType, {
    nullable: true,
    description: 'Where it takes place; null where that is not known.',
  })
  place(@Root() { placeId }: Occurrence, @Ctx() { loaders }: Context) {
    return placeId === null ? null : loaders.place.load(placeId);
  }

  @FieldResolver(() => String, { description: `When it starts, ${AS_CLOCKS_SHOW}` })
  localStartsAt(@Root() { startsAt }: Occurrence) {
    return localTime(startsAt);
  }

  @FieldResolver(() => String, { description: `When it ends, ${AS_CLOCKS_SHOW}` })
  localEndsAt(@Root() { endsAt }: Occurrence) {
    return localTime(endsAt);
  }
}
