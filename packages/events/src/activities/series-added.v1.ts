import { z } from 'zod';
import { defineEvent } from '../define-event.ts';
import { SeriesStateSchema } from './series-state.ts';

export const seriesAdded = defineEvent({
  type: 'no.samspill.activities.series_added.v1',
  dataClass: 'public',
  description:
    'A published offer got a series of dates, or a draft with a series was published. Each date has a fact of its own.',
  data: z.object({
    state: SeriesStateSchema,
  }),
});
