import { z } from 'zod';
import { defineEvent } from '../define-event.ts';
import { ChangeReasonSchema } from './change-reason.ts';
import { OccurrenceStateSchema } from './occurrence-state.ts';

export const occurrenceCancelled = defineEvent({
  type: 'no.samspill.activities.occurrence_cancelled.v1',
  dataClass: 'public',
  description: 'A date was called off for good.',
  data: z.object({
    state: OccurrenceStateSchema,
    reason: ChangeReasonSchema,
  }),
});
