import { z } from 'zod';

/** Everything that is public about one series of dates: one fact is enough to know it. */
export const SeriesStateSchema = z.object({
  id: z.uuid().describe('Version 7; never changes'),
  activityId: z.uuid().describe('The offer; also the partition key, so that they stay in order'),
  rule: z
    .string()
    .describe('RFC 5545 recurrence rule of whole days, without "RRULE:" and without UNTIL: `endsOn` is that'),
  startsOn: z.iso.date().describe('The day the rule counts from, Europe/Oslo'),
  endsOn: z.iso.date().nullable().describe('Last day a date may fall on; null where the rule has a COUNT'),
  startTime: z.string().describe('HH:MM on clocks in Norway'),
  durationMinutes: z.int().min(1),
  exceptDates: z.array(z.iso.date()).describe('Days on which nothing happens (EXDATE)'),
  extraDates: z.array(z.iso.date()).describe('Days that the rule does not give (RDATE)'),
  skipSchoolHolidays: z
    .boolean()
    .describe('Whether days off school in the municipality are left out; extra dates are not'),
  placeId: z.uuid().nullable(),
  capacity: z.int().min(1).nullable().describe('Seats at each date; null: unknown or not limited'),
  changedAt: z.iso.datetime(),
});

export type SeriesState = z.infer<typeof SeriesStateSchema>;
