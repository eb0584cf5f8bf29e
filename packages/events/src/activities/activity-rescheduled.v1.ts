import { z } from 'zod';
import { defineEvent } from '../define-event.ts';
import { ActivityStateSchema } from './activity-state.ts';
import { ChangeReasonSchema } from './change-reason.ts';

export const activityRescheduled = defineEvent({
  type: 'no.samspill.activities.activity_rescheduled.v1',
  dataClass: 'public',
  description: 'An offer was moved to another time.',
  data: z.object({
    state: ActivityStateSchema,
    reason: ChangeReasonSchema,
    previous: z
      .object({ startsOn: z.iso.date().nullable(), endsOn: z.iso.date().nullable() })
      .describe('The days announced before'),
  }),
});
