import { DateScalar, DateTimeScalar } from '@samspill/service-kit/scalars';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { Series } from './series.ts';

@ObjectType('ActivitySeries', {
  description:
    'How an activity repeats. Its dates are occurrences, each with a life of its own: one moved or changed by hand no longer follows the series.',
})
export class SeriesType implements Series {
  @Field(() => ID, { description: 'UUID, version 7, that never changes.' })
  id!: Series['id'];

  @Field(() => String, {
    description: 'RFC 5545 recurrence rule of whole days, such as FREQ=WEEKLY;BYDAY=TU. The end is endsOn.',
  })
  rule!: string;

  @Field(() => DateScalar, { description: 'The day the rule counts from, in Norway.' })
  startsOn!: Series['startsOn'];

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The last day a date may fall on, in Norway. Null where the rule has a COUNT.',
  })
  endsOn!: Series['endsOn'];

  @Field(() => String, {
    description:
      'HH:MM on clocks in Norway. Where clocks skip it, that day has no date; where it comes twice, it is the first time.',
  })
  startTime!: Series['startTime'];

  @Field(() => Int, { description: 'How long it lasts, in minutes.' })
  durationMinutes!: number;

  @Field(() => [DateScalar], { description: 'Days on which nothing happens (EXDATE).' })
  exceptDates!: Series['exceptDates'];

  @Field(() => [DateScalar], { description: 'Days that the rule does not give (RDATE).' })
  extraDates!: Series['extraDates'];

  @Field(() => Boolean, {
    description: 'Whether days off school in the municipality are left out. Extra dates are not.',
  })
  skipSchoolHolidays!: boolean;

  @Field(() => Int, { nullable: true, description: 'Seats at each date. Null: unknown or not limited.' })
  capacity!: number | null;

  @Field(() => DateTimeScalar, { description: 'When the record last changed.' })
  changedAt!: Date;

  // Not shown: fields of the resolver lead there.
  activityId!: Series['activityId'];
  placeId!: Series['placeId'];
  createdAt!: Date;
}
