import { z } from 'zod';
import { defineEvent } from '../define-event.ts';
import { OrganisationStateSchema } from './organisation-state.ts';

export const organisationRegistered = defineEvent({
  type: 'no.samspill.organisations.organisation_registered.v1',
  dataClass: 'public',
  description: 'An organisation is known to the hub for the first time.',
  data: z.object({
    state: OrganisationStateSchema,
  }),
});
