import { z } from 'zod';
import { ActivitySourceSchema } from './provenance.ts';

/** Who said what a field holds, and when. */
export const FieldSourceSchema = z.object({
  source: ActivitySourceSchema,
  saidAt: z.iso.datetime(),
});

const said = FieldSourceSchema.optional();

/** Per field. A field that is not named was said by the record's source when the record was made. */
export const FieldSourcesSchema = z.object({
  kind: said,
  title: said,
  description: said,
  ageRule: said,
  price: said,
  barriersRemoved: said,
  accessibility: said,
  languages: said,
  contactRole: said,
  organiserIds: said,
  municipalityNumber: said,
  districtNumber: said,
  website: said,
  capacity: said,
  startsOn: said,
  endsOn: said,
});

export type FieldSource = z.infer<typeof FieldSourceSchema>;
export type FieldSources = z.infer<typeof FieldSourcesSchema>;

/** The fields of an activity that someone says. */
export const activityFields = Object.keys(FieldSourcesSchema.shape) as readonly ActivityField[];
export type ActivityField = keyof FieldSources;
