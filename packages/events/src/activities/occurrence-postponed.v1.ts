import { z } from 'zod';
import { defineEvent } from '../define-event.ts';
import { ChangeReasonSchema } from './change-reason.ts';
import { OccurrenceStateSchema } from './occurrence-state.ts';

export const occurrencePostponed = defineEvent({
  type: 'no.samspill.activities.occurrence_postponed.v1',
  dataClass: 'public',
  description: 'A date was put off; its new time is not known.',
  data: z.object({
    state: OccurrenceStateSchema,
    reason: ChangeReasonSchema,
  }),
});
