import { z } from 'zod';
import { defineEvent } from '../define-event.ts';
import { ActivityStateSchema } from './activity-state.ts';

export const activityPublished = defineEvent({
  type: 'no.samspill.activities.activity_published.v1',
  dataClass: 'public',
  description: 'An offer was made public.',
  data: z.object({
    state: ActivityStateSchema,
  }),
});
