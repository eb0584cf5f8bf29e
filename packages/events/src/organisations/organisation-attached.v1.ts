import { z } from 'zod';
import { defineEvent } from '../define-event.ts';
import { OrganisationStateSchema } from './organisation-state.ts';

export const organisationAttached = defineEvent({
  type: 'no.samspill.organisations.organisation_attached.v1',
  dataClass: 'public',
  description: 'An organisation became a branch of another, or stopped being one.',
  data: z.object({
    state: OrganisationStateSchema,
    previousParentId: z.uuid().nullable(),
  }),
});
