import { DateScalar } from '@samspill/service-kit/scalars';
import { admits } from '@samspill/values/age-rule';
import { CalendarDate } from '@samspill/values/calendar-date';
import { ActivityId } from '@samspill/values/ids';
import { osloDate } from '@samspill/values/oslo-time';
import { parse } from '@samspill/values/parse';
import { Arg, Args, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { District, Municipality } from '../areas.type.ts';
import type { Context } from '../context.ts';
import { AdmissionEnum } from '../enums.ts';
import { OccurrencesArgs, readOccurrencesArgs } from '../occurrence/occurrence-list.input.ts';
import { OccurrenceConnection } from '../occurrence/occurrence.type.ts';
import { Organisation } from '../organiser/organisation.type.ts';
import type { Activity } from './activity.ts';
import { searchActivities } from '../search/query/search-activities.ts';
import { ActivitiesArgs, readActivitiesArgs } from './activity-list.input.ts';
import { ActivityConnection, ActivityType } from './activity.type.ts';
import { readParticipant } from './age-filter.ts';
import { visibleTo } from './visible.ts';

@Resolver(() => ActivityType)
export class ActivityResolver {
  @Query(() => ActivityType, {
    nullable: true,
    description:
      'One activity, cancelled and completed ones too; null where there is none, or it was withdrawn.',
  })
  async activity(
    @Arg('id', () => ID, { description: 'Its UUID.' }) id: string,
    @Ctx() { loaders, viewer }: Context,
  ) {
    return visibleTo(viewer, await loaders.activity.load(parse(ActivityId, id, 'id')));
  }

  @Query(() => ActivityConnection, {
    nullable: true,
    description: 'Activities, cancelled and completed ones too unless the filter says otherwise.',
  })
  activities(@Args(() => ActivitiesArgs) args: ActivitiesArgs, @Ctx() context: Context) {
    const { filter, order, page } = readActivitiesArgs(args, context);
    return searchActivities(context, filter, order, page);
  }

  @FieldResolver(() => OccurrenceConnection, {
    nullable: true,
    description: 'Its occurrences, the earliest first, cancelled ones too unless the filter says otherwise.',
  })
  occurrences(
    @Root() { id }: Activity,
    @Args(() => OccurrencesArgs) args: OccurrencesArgs,
    @Ctx() { loaders }: Context,
  ) {
    return loaders.lists.ofActivity.load({ parent: id, args: readOccurrencesArgs(args) });
  }

  @FieldResolver(() => [Organisation], {
    // Another service answers for them: were it silent, the activity is still there.
    nullable: true,
    description:
      'Who offers it. The first one is responsible. One that was withdrawn is left out. Null only with an error.',
  })
  async organisers(@Root() { organiserIds }: Activity, @Ctx() { loaders }: Context): Promise<Organisation[]> {
    const known = await Promise.all(organiserIds.map((id) => loaders.organiser.load(id)));
    // One not heard of yet is named all the same: its owner knows it.
    return organiserIds.filter((_, i) => !known[i]?.withdrawn).map((id) => ({ id }));
  }

  @FieldResolver(() => Boolean, {
    description:
      'Whether an organiser has closed down. It can then offer nothing new; what it offered before stays here.',
  })
  async organiserClosed(@Root() { organiserIds }: Activity, @Ctx() { loaders }: Context) {
    const known = await Promise.all(organiserIds.map((id) => loaders.organiser.load(id)));
    return known.some((organiser) => organiser !== null && organiser.closedOn !== null);
  }

  @FieldResolver(() => Municipality, {
    nullable: true,
    description: 'The municipality it is offered in. Null only with an error.',
  })
  municipality(@Root() { municipalityNumber }: Activity): Municipality {
    return { number: municipalityNumber };
  }

  @FieldResolver(() => District, {
    nullable: true,
    description: 'The city district, where there are any and it is known.',
  })
  district(@Root() { districtNumber }: Activity): District | null {
    return districtNumber === null ? null : { number: districtNumber };
  }

  @FieldResolver(() => AdmissionEnum, {
    description: 'Whether the age rule admits someone of this age or birth year.',
  })
  admits(
    @Root() { ageRule }: Activity,
    @Arg('age', () => Int, { nullable: true, description: 'Age in whole years on the day.' }) age:
      | number
      | null,
    @Arg('birthYear', () => Int, { nullable: true, description: 'Year of birth, instead of the age.' })
    birthYear: number | null,
    @Arg('on', () => DateScalar, {
      nullable: true,
      description: 'The day of the activity. Left out: today in Norway.',
    })
    on: string | null,
    @Ctx() { now }: Context,
  ) {
    const day = on == null ? osloDate(now()) : parse(CalendarDate, on, 'on');
    return admits(ageRule, readParticipant({ age, birthYear }), day);
  }
}
