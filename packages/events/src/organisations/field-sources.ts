import { z } from 'zod';
import { OrganisationSourceSchema } from './organisation-source.ts';

/** Who said what a field holds, and when. */
export const FieldSourceSchema = z.object({
  source: OrganisationSourceSchema,
  saidAt: z.iso.datetime(),
});

const said = FieldSourceSchema.optional();

/** Per field. A field that is not named was said by the record's source when the record was made. */
export const FieldSourcesSchema = z.object({
  name: said,
  form: said,
  kind: said,
  icnpo: said,
  municipalityNumber: said,
  districtNumber: said,
  parentId: said,
  website: said,
  status: said,
});

export type FieldSource = z.infer<typeof FieldSourceSchema>;
export type FieldSources = z.infer<typeof FieldSourcesSchema>;

/** The fields of an organisation that someone says. */
export const organisationFields = Object.keys(FieldSourcesSchema.shape) as readonly OrganisationField[];
export type OrganisationField = keyof FieldSources;
