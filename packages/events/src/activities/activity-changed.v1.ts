import { z } from 'zod';
import { defineEvent } from '../define-event.ts';
import { ActivityStateSchema } from './activity-state.ts';

export const activityChanged = defineEvent({
  type: 'no.samspill.activities.activity_changed.v1',
  dataClass: 'public',
  description: 'What an offer says of itself was changed.',
  data: z.object({
    state: ActivityStateSchema,
    changed: z.array(z.string()).min(1).describe('Names of the fields of `state` that are different'),
  }),
});
