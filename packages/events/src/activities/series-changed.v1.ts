import { z } from 'zod';
import { defineEvent } from '../define-event.ts';
import { SeriesStateSchema } from './series-state.ts';

export const seriesChanged = defineEvent({
  type: 'no.samspill.activities.series_changed.v1',
  dataClass: 'public',
  description:
    'A series of dates was changed. The dates it moves, adds or calls off, all still to come, have facts of their own.',
  data: z.object({
    state: SeriesStateSchema,
    changed: z.array(z.string()).min(1).describe('Names of the fields of `state` that are different'),
  }),
});
