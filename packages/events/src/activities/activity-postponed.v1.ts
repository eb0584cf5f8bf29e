import { z } from 'zod';
import { defineEvent } from '../define-event.ts';
import { ActivityStateSchema } from './activity-state.ts';
import { ChangeReasonSchema } from './change-reason.ts';

export const activityPostponed = defineEvent({
  type: 'no.samspill.activities.activity_postponed.v1',
  dataClass: 'public',
  description: 'An offer was put off; its new time is not known.',
  data: z.object({
    state: ActivityStateSchema,
    reason: ChangeReasonSchema,
  }),
});
