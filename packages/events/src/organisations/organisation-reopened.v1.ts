import { z } from 'zod';
import { defineEvent } from '../define-event.ts';
import { OrganisationStateSchema } from './organisation-state.ts';

export const organisationReopened = defineEvent({
  type: 'no.samspill.organisations.organisation_reopened.v1',
  dataClass: 'public',
  description: 'A closed organisation exists after all, or again. Its id is the same.',
  data: z.object({
    state: OrganisationStateSchema,
    previousClosedOn: z.iso.date().describe('First day it was said to exist no longer, Europe/Oslo'),
  }),
});
