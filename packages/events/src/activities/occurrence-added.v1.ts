import { z } from 'zod';
import { defineEvent } from '../define-event.ts';
import { OccurrenceStateSchema } from './occurrence-state.ts';

export const occurrenceAdded = defineEvent({
  type: 'no.samspill.activities.occurrence_added.v1',
  dataClass: 'public',
  description: 'A published offer got another date, or a draft with dates was published.',
  data: z.object({
    state: OccurrenceStateSchema,
  }),
});
