import { z } from 'zod';
import { defineEvent } from '../define-event.ts';
import { WithdrawalReasonSchema } from '../withdrawal-reason.ts';

export const placeWithdrawn = defineEvent({
  type: 'no.samspill.activities.place_withdrawn.v1',
  dataClass: 'public',
  description: 'A place was taken out of the register.',
  data: z.object({
    state: z.null(),
    reason: WithdrawalReasonSchema,
  }),
});
