import { z } from 'zod';
import { defineEvent } from '../define-event.ts';
import { ChangeReasonSchema } from './change-reason.ts';
import { OccurrenceStateSchema } from './occurrence-state.ts';

export const occurrenceRescheduled = defineEvent({
  type: 'no.samspill.activities.occurrence_rescheduled.v1',
  dataClass: 'public',
  description: 'A date was moved to another time.',
  data: z.object({
    state: OccurrenceStateSchema,
    reason: ChangeReasonSchema,
    previous: z
      .object({ startsAt: z.iso.datetime(), endsAt: z.iso.datetime() })
      .describe('The time announced before'),
  }),
});
