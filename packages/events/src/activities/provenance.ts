import { z } from 'zod';
import { codesOf } from '../codes-of.ts';

/** How a record came to the hub. */
export const activitySources = {
  ORGANISER: 'Entered by the organiser or on its behalf.',
  MUNICIPALITY: 'Entered by the municipality.',
  OPERATOR: 'Entered by whoever operates this hub.',
  IMPORT: 'Copied by machine from another system; `sourceId` is its id there.',
  SAMPLE: 'The sample world: not a statement about a real offer.',
} as const;

export type ActivitySource = keyof typeof activitySources;
export const ActivitySourceSchema = z.enum(codesOf(activitySources));

/** Origin, publisher, and the day somebody last vouched for the record. */
export const ProvenanceSchema = z.object({
  source: ActivitySourceSchema,
  sourceId: z.string().nullable().describe('Id of the record in the system it was copied from'),
  publisher: z.string().nullable().describe('Name of the organisation that publishes the record'),
  assuredOn: z.iso.date().nullable().describe('The day somebody last vouched for the record'),
});

export type Provenance = z.infer<typeof ProvenanceSchema>;
