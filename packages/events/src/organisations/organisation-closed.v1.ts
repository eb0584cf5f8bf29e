import { z } from 'zod';
import { defineEvent } from '../define-event.ts';
import { OrganisationStateSchema } from './organisation-state.ts';

export const organisationClosed = defineEvent({
  type: 'no.samspill.organisations.organisation_closed.v1',
  dataClass: 'public',
  description: 'An organisation no longer exists, or no longer works in this field. It still resolves.',
  data: z.object({
    state: OrganisationStateSchema,
  }),
});
