import { z } from 'zod';
import { codesOf } from '../codes-of.ts';

/** Why there is no school. */
export const schoolBreakKinds = {
  AUTUMN: 'Autumn holiday (høstferie).',
  CHRISTMAS: 'Christmas holiday (juleferie).',
  WINTER: 'Winter holiday (vinterferie).',
  EASTER: 'Easter holiday (påskeferie).',
  SUMMER: 'Summer holiday (sommerferie).',
  PUBLIC_HOLIDAY: 'A public holiday outside the others.',
  DAY_OFF: 'Another day without school, such as a planning day (planleggingsdag).',
} as const;

export type SchoolBreakKind = keyof typeof schoolBreakKinds;
export const SchoolBreakKindSchema = z.enum(codesOf(schoolBreakKinds));

/** Everything that is known of the days off school in one area and one school year. */
export const SchoolCalendarStateSchema = z.object({
  id: z.uuid().describe('Version 5 of area and school year; never changes'),
  area: z
    .string()
    .describe(
      'kommunenummer (four digits), or fylkesnummer (two): what holds where a municipality says nothing',
    ),
  schoolYear: z.int().describe('The year it begins in: 2026 is from 1 August 2026 to 31 July 2027'),
  breaks: z
    .array(
      z.object({
        kind: SchoolBreakKindSchema,
        startsOn: z.iso.date(),
        endsOn: z.iso.date().describe('The last day without school, included'),
      }),
    )
    .describe('In order; empty: what was said before no longer holds'),
  source: z.string().describe('Who says so, as attribution'),
  changedAt: z.iso.datetime(),
});

export type SchoolCalendarState = z.infer<typeof SchoolCalendarStateSchema>;
