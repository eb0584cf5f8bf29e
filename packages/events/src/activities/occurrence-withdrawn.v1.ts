import { z } from 'zod';
import { defineEvent } from '../define-event.ts';
import { WithdrawalReasonSchema } from '../withdrawal-reason.ts';

export const occurrenceWithdrawn = defineEvent({
  type: 'no.samspill.activities.occurrence_withdrawn.v1',
  dataClass: 'public',
  description: 'A date was taken out of the register together with its offer.',
  data: z.object({
    state: z.null(),
    activityId: z.uuid(),
    reason: WithdrawalReasonSchema,
  }),
});
