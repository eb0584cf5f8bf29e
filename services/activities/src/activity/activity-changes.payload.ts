import { Field, ID, ObjectType } from 'type-graphql';
import type { Activity } from './activity.ts';
import { ActivityType } from './activity.type.ts';

const AFTER = { description: 'The activity as it is now.' };

@ObjectType({ description: 'What came of it.' })
export class DraftActivityPayload {
  @Field(() => ActivityType, AFTER)
  activity!: Activity;
}

@ObjectType({ description: 'What came of it.' })
export class ChangeActivityPayload {
  @Field(() => ActivityType, AFTER)
  activity!: Activity;
}

@ObjectType({ description: 'What came of it.' })
export class PublishActivityPayload {
  @Field(() => ActivityType, AFTER)
  activity!: Activity;
}

@ObjectType({ description: 'What came of it.' })
export class PostponeActivityPayload {
  @Field(() => ActivityType, AFTER)
  activity!: Activity;
}

@ObjectType({ description: 'What came of it.' })
export class RescheduleActivityPayload {
  @Field(() => ActivityType, AFTER)
  activity!: Activity;
}

@ObjectType({ description: 'What came of it.' })
export class CancelActivityPayload {
  @Field(() => ActivityType, AFTER)
  activity!: Activity;
}

@ObjectType({ description: 'What came of it.' })
export class CompleteActivityPayload {
  @Field(() => ActivityType, AFTER)
  activity!: Activity;
}

@ObjectType({ description: 'What came of it.' })
export class WithdrawActivityPayload {
  @Field(() => ID, { description: 'The id that no longer resolves.' })
  withdrawnId!: string;
}
