import { z } from 'zod';
import { defineEvent } from '../define-event.ts';
import { NumberMissingReasonSchema } from './number-missing-reason.ts';
import { OrganisationStateSchema } from './organisation-state.ts';

export const organisationMatched = defineEvent({
  type: 'no.samspill.organisations.organisation_matched.v1',
  dataClass: 'public',
  description: 'An organisation that had no number has got one. Its id and its history stay.',
  data: z.object({
    state: OrganisationStateSchema,
    previousReason: NumberMissingReasonSchema.describe('Why it had no number until now'),
  }),
});
