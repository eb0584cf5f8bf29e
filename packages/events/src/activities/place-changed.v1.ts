import { z } from 'zod';
import { defineEvent } from '../define-event.ts';
import { PlaceStateSchema } from './place-state.ts';

export const placeChanged = defineEvent({
  type: 'no.samspill.activities.place_changed.v1',
  dataClass: 'public',
  description: 'What is known of a place was changed.',
  data: z.object({
    state: PlaceStateSchema,
    changed: z.array(z.string()).min(1).describe('Names of the fields of `state` that are different'),
  }),
});
