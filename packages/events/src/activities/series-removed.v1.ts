import { z } from 'zod';
import { defineEvent } from '../define-event.ts';
import { ChangeReasonSchema } from './change-reason.ts';

export const seriesRemoved = defineEvent({
  type: 'no.samspill.activities.series_removed.v1',
  dataClass: 'public',
  description:
    'A series of dates ended here, or was withdrawn with its offer. The dates it calls off have facts of their own.',
  data: z.object({
    state: z.null(),
    activityId: z.uuid(),
    reason: ChangeReasonSchema.nullable().describe('Null when the offer itself was withdrawn'),
  }),
});
