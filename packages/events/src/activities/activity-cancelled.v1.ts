import { z } from 'zod';
import { defineEvent } from '../define-event.ts';
import { ActivityStateSchema } from './activity-state.ts';
import { ChangeReasonSchema } from './change-reason.ts';

export const activityCancelled = defineEvent({
  type: 'no.samspill.activities.activity_cancelled.v1',
  dataClass: 'public',
  description: 'An offer was called off for good.',
  data: z.object({
    state: ActivityStateSchema,
    reason: ChangeReasonSchema,
  }),
});
