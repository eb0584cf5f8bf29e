import { activityFields } from '@samspill/events/activities/field-sources';
import { requireOperator } from '@samspill/service-kit/access';
import { CalendarDate } from '@samspill/values/calendar-date';
import { ActivityId } from '@samspill/values/ids';
import { givenOrNull, parse } from '@samspill/values/parse';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { Activity } from '../activity/activity.ts';
import { ActivityType } from '../activity/activity.type.ts';
import { sourceOf } from '../activity/field-sources.ts';
import type { Context } from '../context.ts';
import { assureActivity } from './assure-activity.ts';
import { completeness, gapsOf } from './freshness.ts';
import {
  AssureActivityInput,
  AssureActivityPayload,
  FieldSourceType,
  FreshnessType,
} from './freshness.type.ts';
import { gapTexts } from './gap-texts.ts';

const UNDATED = { coming: false, placed: false };

@Resolver(() => ActivityType)
export class FreshnessResolver {
  @FieldResolver(() => FreshnessType, {
    description: 'How whole the record is, and when somebody last vouched for it.',
  })
  async freshness(@Root() activity: Activity, @Ctx() { loaders, language }: Context): Promise<FreshnessType> {
    const missing = gapsOf(activity, (await loaders.datesSeen.load(activity.id)) ?? UNDATED);
    const gaps = missing.map((code) => ({ code, fix: gapTexts[code][language] }));
    return {
      assuredOn: activity.provenance.assuredOn,
      completeness: completeness(missing),
      gaps,
      nextBestFix: gaps[0] ?? null,
    };
  }

  @FieldResolver(() => [FieldSourceType], {
    description: 'Who said each field, and when; and what an import says instead of what an owner wrote.',
  })
  fieldSources(@Root() activity: Activity): FieldSourceType[] {
    return activityFields.map((field) => {
      const { source, saidAt } = sourceOf(activity, field);
      const importSays = field in activity.importSays ? JSON.stringify(activity.importSays[field]) : null;
      return { field, source, saidAt, importSays };
    });
  }

  @Mutation(() => AssureActivityPayload, {
    nullable: true,
    description: 'Says that somebody has looked an activity over and found it right.',
  })
  async assureActivity(
    @Arg('input', () => AssureActivityInput, { description: 'What is to be done.' })
    input: AssureActivityInput,
    @Ctx() deps: Context,
  ) {
    requireOperator(deps.viewer);
    const on = givenOrNull(CalendarDate, input.on, 'on');
    return { activity: await assureActivity(deps, parse(ActivityId, input.id, 'id'), on) };
  }
}
