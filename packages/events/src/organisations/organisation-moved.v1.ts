import { z } from 'zod';
import { defineEvent } from '../define-event.ts';
import { OrganisationStateSchema } from './organisation-state.ts';

export const organisationMoved = defineEvent({
  type: 'no.samspill.organisations.organisation_moved.v1',
  dataClass: 'public',
  description: 'An organisation works from another municipality or district.',
  data: z.object({
    state: OrganisationStateSchema,
    previousMunicipalityNumber: z.string(),
    previousDistrictNumber: z.string().nullable(),
  }),
});
