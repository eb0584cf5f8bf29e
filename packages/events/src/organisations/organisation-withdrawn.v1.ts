import { z } from 'zod';
import { defineEvent } from '../define-event.ts';
import { WithdrawalReasonSchema } from '../withdrawal-reason.ts';

/** The one public fact without a state: what is withdrawn from open data must not be published once more. */
export const organisationWithdrawn = defineEvent({
  type: 'no.samspill.organisations.organisation_withdrawn.v1',
  dataClass: 'public',
  description: 'The record is no longer public. Whoever holds a copy drops it.',
  data: z.object({
    state: z.null(),
    reason: WithdrawalReasonSchema,
  }),
});
