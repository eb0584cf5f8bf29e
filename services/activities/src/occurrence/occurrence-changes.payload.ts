import { Field, ID, ObjectType } from 'type-graphql';
import type { Occurrence } from './occurrence.ts';
import { OccurrenceType } from './occurrence.type.ts';

const AFTER = { description: 'The date as it is now.' };

@ObjectType({ description: 'What came of it.' })
export class AddOccurrencesPayload {
  @Field(() => [OccurrenceType], { description: 'The new dates, in the order given.' })
  occurrences!: readonly Occurrence[];
}

@ObjectType({ description: 'What came of it.' })
export class ChangeOccurrencePayload {
  @Field(() => OccurrenceType, AFTER)
  occurrence!: Occurrence;
}

@ObjectType({ description: 'What came of it.' })
export class PostponeOccurrencePayload {
  @Field(() => OccurrenceType, AFTER)
  occurrence!: Occurrence;
}

@ObjectType({ description: 'What came of it.' })
export class RescheduleOccurrencePayload {
  @Field(() => OccurrenceType, AFTER)
  occurrence!: Occurrence;
}

@ObjectType({ description: 'What came of it.' })
export class CancelOccurrencePayload {
  @Field(() => OccurrenceType, AFTER)
  occurrence!: Occurrence;
}

@ObjectType({ description: 'What came of it.' })
export class CompleteOccurrencePayload {
  @Field(() => OccurrenceType, AFTER)
  occurrence!: Occurrence;
}

@ObjectType({ description: 'What came of it.' })
export class RemoveOccurrencePayload {
  @Field(() => ID, { description: 'The id that no longer resolves.' })
  removedId!: string;
}
