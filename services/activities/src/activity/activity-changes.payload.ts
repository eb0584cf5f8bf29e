import { Field, ID, ObjectType } from 'type-graphql';
import type { Activity } from './activity.ts';
import { ActivityType } from './activity.type.ts';

const AFTER = { description: 'The activity as it is now.' };

@ObjectType({ description: 'Answer to draftActivity.' })
export class DraftActivityPayload {
  @Field(() => ActivityType, AFTER)
  activity!: Activity;
}

@ObjectType({ description: 'Answer to changeActivity.' })
export class ChangeActivityPayload {
  @Field(() => ActivityType, AFTER)
  activity!: Activity;
}

@ObjectType({ description: 'Answer to publishActivity.' })
export class PublishActivityPayload {
  @Field(() => ActivityType, AFTER)
  activity!: Activity;
}

@ObjectType({ description: 'Answer to postponeActivity.' })
export class PostponeActivityPayload {
  @Field(() => ActivityType, AFTER)
  activity!: Activity;
}

@ObjectType({ description: 'Answer to rescheduleActivity.' })
export class RescheduleActivityPayload {
  @Field(() => ActivityType, AFTER)
  activity!: Activity;
}

@ObjectType({ description: 'Answer to cancelActivity.' })
export class CancelActivityPayload {
  @Field(() => ActivityType, AFTER)
  activity!: Activity;
}

@ObjectType({ description: 'Answer to completeActivity.' })
export class CompleteActivityPayload {
  @Field(() => ActivityType, AFTER)
  activity!: Activity;
}

@ObjectType({ description: 'Answer to withdrawActivity.' })
export class WithdrawActivityPayload {
  @Field(() => ID, { description: 'The id that no longer resolves.' })
  withdrawnId!: string;
}
