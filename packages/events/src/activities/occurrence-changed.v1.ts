import { z } from 'zod';
import { defineEvent } from '../define-event.ts';
import { OccurrenceStateSchema } from './occurrence-state.ts';

export const occurrenceChanged = defineEvent({
  type: 'no.samspill.activities.occurrence_changed.v1',
  dataClass: 'public',
  description: 'The place or the capacity of a date was changed.',
  data: z.object({
    state: OccurrenceStateSchema,
    changed: z.array(z.string()).min(1).describe('Names of the fields of `state` that are different'),
  }),
});
