import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Activity } from '../activity/activity.ts';
import { ActivityType } from '../activity/activity.type.ts';
import type { Context } from '../context.ts';
import type { Occurrence } from '../occurrence/occurrence.ts';
import { OccurrenceType } from '../occurrence/occurrence.type.ts';
import { PlaceType } from '../place/place.type.ts';
import { SERIES_PER_ACTIVITY_MAX } from './add-series.ts';
import type { Series } from './series.ts';
import { SeriesType } from './series.type.ts';

@Resolver(() => SeriesType)
export class SeriesResolver {
  @FieldResolver(() => PlaceType, {
    nullable: true,
    description: 'Where it takes place; null where that is not known.',
  })
  place(@Root() { placeId }: Series, @Ctx() { loaders }: Context) {
    return placeId === null ? null : loaders.place.load(placeId);
  }
}

@Resolver(() => ActivityType)
export class ActivitySeriesResolver {
  @FieldResolver(() => [SeriesType], {
    description: `How it repeats, at most ${SERIES_PER_ACTIVITY_MAX} series. Empty: its occurrences stand by themselves.`,
  })
  series(@Root() { id }: Activity, @Ctx() { loaders }: Context) {
    return loaders.seriesOfActivity.load(id);
  }
}

@Resolver(() => OccurrenceType)
export class OccurrenceSeriesResolver {
  @FieldResolver(() => SeriesType, {
    nullable: true,
    description: 'The series that gave it. Null: it was added by itself, or the series has ended.',
  })
  series(@Root() { seriesId }: Occurrence, @Ctx() { loaders }: Context) {
    return seriesId === null ? null : loaders.series.load(seriesId);
  }

  @FieldResolver(() => Boolean, {
    description: 'Whether it was moved or changed by itself: then its series leaves it alone.',
  })
  editedByHand(@Root() { seriesId, editedAt }: Occurrence) {
    return seriesId !== null && editedAt !== null;
  }
}
