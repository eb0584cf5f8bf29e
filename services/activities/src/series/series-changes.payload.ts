import { Field, ID, ObjectType } from 'type-graphql';
import type { Activity } from '../activity/activity.ts';
import { ActivityType } from '../activity/activity.type.ts';
import type { Series } from './series.ts';
import { SeriesType } from './series.type.ts';

const AFTER = { description: 'The series as it is now.' };
const ITS_ACTIVITY = { description: 'The activity, with the dates as they are now.' };

@ObjectType({ description: 'Answer to addSeries.' })
export class AddSeriesPayload {
  @Field(() => SeriesType, AFTER)
  series!: Series;

  @Field(() => ActivityType, ITS_ACTIVITY)
  activity!: Activity;
}

@ObjectType({ description: 'Answer to changeSeries.' })
export class ChangeSeriesPayload {
  @Field(() => SeriesType, AFTER)
  series!: Series;

  @Field(() => ActivityType, ITS_ACTIVITY)
  activity!: Activity;
}

@ObjectType({ description: 'Answer to removeSeries.' })
export class RemoveSeriesPayload {
  @Field(() => ID, { description: 'The id that no longer resolves.' })
  removedId!: string;
}

@ObjectType({ description: 'Answer to copySeries.' })
export class CopySeriesPayload {
  @Field(() => SeriesType, { description: 'The new series.' })
  series!: Series;

  @Field(() => ActivityType, { description: 'The activity of the new series: the same one, or its draft.' })
  activity!: Activity;
}
