import { z } from 'zod';
import { OccurrenceStatusSchema } from './activity-status.ts';
import { ChangeReasonSchema } from './change-reason.ts';

/** Everything that is public about one date of an offer: one fact is enough to know it. */
export const OccurrenceStateSchema = z.object({
  id: z.uuid().describe('Version 7; never changes'),
  activityId: z.uuid().describe('The offer; also the partition key, so that they stay in order'),
  status: OccurrenceStatusSchema,
  statusReason: ChangeReasonSchema.nullable().describe(
    'Why it was moved, called off or ended; null while it is scheduled as first announced',
  ),
  startsAt: z.iso.datetime(),
  endsAt: z.iso.datetime(),
  previousStartsAt: z.iso
    .datetime()
    .nullable()
    .describe('The start announced before the last move; null: never moved'),
  placeId: z.uuid().nullable(),
  capacity: z.int().min(1).nullable().describe('Seats; null: unknown or not limited'),
  seriesId: z
    .uuid()
    .nullable()
    .optional()
    .describe('The series that gave it, which may have ended since; null: added by itself'),
  changedAt: z.iso.datetime(),
});

export type OccurrenceState = z.infer<typeof OccurrenceStateSchema>;
