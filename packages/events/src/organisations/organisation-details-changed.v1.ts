import { z } from 'zod';
import { defineEvent } from '../define-event.ts';
import { OrganisationStateSchema } from './organisation-state.ts';

export const organisationDetailsChanged = defineEvent({
  type: 'no.samspill.organisations.organisation_details_changed.v1',
  dataClass: 'public',
  description: 'Kind, form, categories or website of an organisation were changed.',
  data: z.object({
    state: OrganisationStateSchema,
    changed: z
      .array(z.enum(['kind', 'form', 'icnpo', 'website']))
      .describe('What is different, in this order'),
  }),
});
