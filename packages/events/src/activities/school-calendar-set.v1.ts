import { z } from 'zod';
import { defineEvent } from '../define-event.ts';
import { SchoolCalendarStateSchema } from './school-calendar-state.ts';

export const schoolCalendarSet = defineEvent({
  type: 'no.samspill.activities.school_calendar_set.v1',
  dataClass: 'public',
  description: 'The days off school of one area and one school year were entered or replaced.',
  data: z.object({
    state: SchoolCalendarStateSchema,
  }),
});
