import { Field, ID, ObjectType } from 'type-graphql';
import type { Occurrence } from './occurrence.ts';
import { OccurrenceType } from './occurrence.type.ts';

const AFTER = { description: 'The occurrence as it is now.' };

@ObjectType({ description: 'Answer to addOccurrences.' })
export class AddOccurrencesPayload {
  @Field(() => [OccurrenceType], { description: 'The new occurrences, in the order given.' })
  occurrences!: readonly Occurrence[];
}

@ObjectType({ description: 'Answer to changeOccurrence.' })
export class ChangeOccurrencePayload {
  @Field(() => OccurrenceType, AFTER)
  occurrence!: Occurrence;
}

@ObjectType({ description: 'Answer to postponeOccurrence.' })
export class PostponeOccurrencePayload {
  @Field(() => OccurrenceType, AFTER)
  occurrence!: Occurrence;
}

@ObjectType({ description: 'Answer to rescheduleOccurrence.' })
export class RescheduleOccurrencePayload {
  @Field(() => OccurrenceType, AFTER)
  occurrence!: Occurrence;
}

@ObjectType({ description: 'Answer to cancelOccurrence.' })
export class CancelOccurrencePayload {
  @Field(() => OccurrenceType, AFTER)
  occurrence!: Occurrence;
}

@ObjectType({ description: 'Answer to completeOccurrence.' })
export class CompleteOccurrencePayload {
  @Field(() => OccurrenceType, AFTER)
  occurrence!: Occurrence;
}

@ObjectType({ description: 'Answer to removeOccurrence.' })
export class RemoveOccurrencePayload {
  @Field(() => ID, { description: 'The id that no longer resolves.' })
  removedId!: string;
}
