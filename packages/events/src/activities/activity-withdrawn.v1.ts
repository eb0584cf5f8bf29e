import { z } from 'zod';
import { defineEvent } from '../define-event.ts';
import { WithdrawalReasonSchema } from '../withdrawal-reason.ts';

export const activityWithdrawn = defineEvent({
  type: 'no.samspill.activities.activity_withdrawn.v1',
  dataClass: 'public',
  description: 'An offer was taken out of the register. Whoever holds a copy removes it.',
  data: z.object({
    state: z.null(),
    reason: WithdrawalReasonSchema,
  }),
});
