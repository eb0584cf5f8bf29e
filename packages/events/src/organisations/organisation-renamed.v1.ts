import { z } from 'zod';
import { defineEvent } from '../define-event.ts';
import { OrganisationStateSchema } from './organisation-state.ts';

export const organisationRenamed = defineEvent({
  type: 'no.samspill.organisations.organisation_renamed.v1',
  dataClass: 'public',
  description: 'An organisation has a new name. The same name elsewhere is still another actor.',
  data: z.object({
    state: OrganisationStateSchema,
    name: z.string(),
    previousName: z.string(),
    validFrom: z.iso.date().describe('First day of the new name'),
  }),
});
