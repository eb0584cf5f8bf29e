import { z } from 'zod';
import { defineEvent } from '../define-event.ts';
import { OrganisationStateSchema } from './organisation-state.ts';

export const organisationAssured = defineEvent({
  type: 'no.samspill.organisations.organisation_assured.v1',
  dataClass: 'public',
  description: 'Someone confirmed that the record is right.',
  data: z.object({
    state: OrganisationStateSchema,
  }),
});
