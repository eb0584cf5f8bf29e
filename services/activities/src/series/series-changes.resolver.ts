import { onlyOnce } from '@samspill/messaging/only-once';
import { requireOperator } from '@samspill/service-kit/access';
import { CalendarDate } from '@samspill/values/calendar-date';
import { ActivityId, SeriesId } from '@samspill/values/ids';
import { givenOrNull, parse } from '@samspill/values/parse';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { addSeries } from './add-series.ts';
import { changeSeries } from './change-series.ts';
import { copySeries } from './copy-series.ts';
import { removeSeries } from './remove-series.ts';
import type { Series } from './series.ts';
import * as inputs from './series-changes.input.ts';
import * as payloads from './series-changes.payload.ts';
import { readSeries, readSeriesChanges } from './series-details.ts';

const INPUT = { description: 'What is to be done.' };

/**
 * The doors that write. Each lets an operator on, parses, calls its story and gives what came of it.
 * Nullable, so that one refusal does not take the answers of the others in the same request with it.
 */
@Resolver()
export class SeriesChangesResolver {
  @Mutation(() => payloads.AddSeriesPayload, {
    nullable: true,
    description: 'Gives an activity a series, and every date of it.',
  })
  async addSeries(
    @Arg('input', () => inputs.AddSeriesInput, INPUT) input: inputs.AddSeriesInput,
    @Ctx() deps: Context,
    @Info() field: GraphQLResolveInfo,
  ) {
    requireOperator(deps.viewer);
    const activityId = parse(ActivityId, input.activityId, 'activityId');
    const series = await addSeries(onlyOnce(deps, field, input), activityId, readSeries(input));
    return withActivity(deps, series);
  }

  @Mutation(() => payloads.ChangeSeriesPayload, {
    nullable: true,
    description:
      'Changes a series and its dates to come, except those changed by hand and those cancelled. Past ones stay.',
  })
  async changeSeries(
    @Arg('input', () => inputs.ChangeSeriesInput, INPUT) { id, reason, ...input }: inputs.ChangeSeriesInput,
    @Ctx() deps: Context,
  ) {
    requireOperator(deps.viewer);
    const series = await changeSeries(deps, parse(SeriesId, id, 'id'), readSeriesChanges(input), reason);
    return withActivity(deps, series);
  }

  @Mutation(() => payloads.RemoveSeriesPayload, {
    nullable: true,
    description: 'Ends a series. Its dates to come that stand as it gave them are called off.',
  })
  async removeSeries(
    @Arg('input', () => inputs.RemoveSeriesInput, INPUT) input: inputs.RemoveSeriesInput,
    @Ctx() deps: Context,
  ) {
    requireOperator(deps.viewer);
    return { removedId: await removeSeries(deps, parse(SeriesId, input.id, 'id'), input.reason) };
  }

  @Mutation(() => payloads.CopySeriesPayload, {
    nullable: true,
    description:
      'The same as last season: the series in another season, without the days off school where it skips them. The rule decides the dates.',
  })
  async copySeries(
    @Arg('input', () => inputs.CopySeriesInput, INPUT) input: inputs.CopySeriesInput,
    @Ctx() deps: Context,
    @Info() field: GraphQLResolveInfo,
  ) {
    requireOperator(deps.viewer);
    const season = {
      startsOn: parse(CalendarDate, input.startsOn, 'startsOn'),
      endsOn: givenOrNull(CalendarDate, input.endsOn, 'endsOn'),
      skipSchoolHolidays: input.skipSchoolHolidays ?? null,
    };
    const id = parse(SeriesId, input.id, 'id');
    const once = onlyOnce(deps, field, input);
    return withActivity(deps, await copySeries(once, id, { season, asDraft: input.withActivity }));
  }
}

async function withActivity({ loaders }: Context, series: Series) {
  return { series, activity: await loaders.activity.load(series.activityId) };
}
