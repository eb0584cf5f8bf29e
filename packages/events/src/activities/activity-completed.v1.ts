import { z } from 'zod';
import { defineEvent } from '../define-event.ts';
import { ActivityStateSchema } from './activity-state.ts';
import { ChangeReasonSchema } from './change-reason.ts';

export const activityCompleted = defineEvent({
  type: 'no.samspill.activities.activity_completed.v1',
  dataClass: 'public',
  description: 'An offer is over.',
  data: z.object({
    state: ActivityStateSchema,
    reason: ChangeReasonSchema,
  }),
});
