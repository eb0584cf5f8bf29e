import { z } from 'zod';
import { defineEvent } from '../define-event.ts';
import { ChangeReasonSchema } from './change-reason.ts';
import { OccurrenceStateSchema } from './occurrence-state.ts';

export const occurrenceCompleted = defineEvent({
  type: 'no.samspill.activities.occurrence_completed.v1',
  dataClass: 'public',
  description: 'A date took place.',
  data: z.object({
    state: OccurrenceStateSchema,
    reason: ChangeReasonSchema,
  }),
});
