import { connectionOf } from '@samspill/service-kit/connection';
import { DateTimeScalar } from '@samspill/service-kit/scalars';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { ChangeReasonEnum, OccurrenceStatusEnum } from '../enums.ts';
import type { Occurrence } from './occurrence.ts';

@ObjectType('Occurrence', {
  description:
    'One time that an activity takes place, from a start to an end: seats, moves and cancellations are its own.',
})
export class OccurrenceType implements Occurrence {
  @Field(() => ID, { description: 'UUID, version 7, that never changes.' })
  id!: Occurrence['id'];

  @Field(() => OccurrenceStatusEnum, { description: 'Where it stands.' })
  status!: Occurrence['status'];

  @Field(() => ChangeReasonEnum, {
    nullable: true,
    description: 'Why it was moved, called off or ended; null while it is scheduled as first announced.',
  })
  statusReason!: Occurrence['statusReason'];

  @Field(() => DateTimeScalar, { description: 'When it starts. While it is POSTPONED this no longer holds.' })
  startsAt!: Date;

  @Field(() => DateTimeScalar, { description: 'When it ends.' })
  endsAt!: Date;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'The start that was announced before the last move; null: never moved.',
  })
  previousStartsAt!: Date | null;

  @Field(() => Int, { nullable: true, description: 'Seats. Null: unknown or not limited.' })
  capacity!: number | null;

  @Field(() => DateTimeScalar, { description: 'When the record last changed.' })
  changedAt!: Date;

  // Not shown: fields of the resolver lead there.
  activityId!: Occurrence['activityId'];
  placeId!: Occurrence['placeId'];
  seriesId!: Occurrence['seriesId'];
  seriesDate!: Occurrence['seriesDate'];
  editedAt!: Occurrence['editedAt'];
  createdAt!: Date;
}

export const { Connection: OccurrenceConnection } = connectionOf(OccurrenceType);
