import { z } from 'zod';
import { defineEvent } from '../define-event.ts';
import { PlaceStateSchema } from './place-state.ts';

export const placeRegistered = defineEvent({
  type: 'no.samspill.activities.place_registered.v1',
  dataClass: 'public',
  description: 'A place was registered.',
  data: z.object({
    state: PlaceStateSchema,
  }),
});
