import { z } from 'zod';
import { ClosingReasonSchema } from './closing-reason.ts';
import { FieldSourcesSchema } from './field-sources.ts';
import { NumberMissingReasonSchema } from './number-missing-reason.ts';
import { OrganisationKindSchema } from './organisation-kind.ts';
import { OrganisationSourceSchema } from './organisation-source.ts';
import { OrganisationStatusSchema } from './organisation-status.ts';

const day = z.iso.date();

/** A name and the days it held. */
export const DatedNameSchema = z.object({
  name: z.string(),
  validFrom: day.nullable().describe('First day, Europe/Oslo; null where it is not known'),
  validTo: day.nullable().describe('First day it no longer held; null for the current name'),
});

/** The full public state of an organisation: one fact is enough to know it. */
export const OrganisationStateSchema = z.object({
  id: z
    .uuid()
    .describe('Version 5 of the number for one registered with a number, else version 7; never changes'),
  organisationNumber: z
    .string()
    .nullable()
    .describe('Nine digits, Enhetsregisteret. The identity, where there is one'),
  numberMissingReason: NumberMissingReasonSchema.nullable().describe('Set exactly where there is no number'),
  name: z.string().describe('The current name, as written in the latest source'),
  names: z.array(DatedNameSchema).describe('Every name, oldest first; the last one is the current one'),
  form: z.string().nullable().describe('organisasjonsform of Enhetsregisteret, such as FLI'),
  kind: OrganisationKindSchema,
  icnpo: z
    .array(z.string())
    .describe('ICNPO codes of Frivillighetsregisteret in order, the primary one first'),
  municipalityNumber: z.string().describe('kommunenummer, four digits, as of `changedAt`'),
  districtNumber: z.string().nullable().describe('bydel, six digits'),
  parentId: z.uuid().nullable().describe('The organisation that it is a branch of'),
  website: z.string().nullable(),
  status: OrganisationStatusSchema,
  closedOn: day.nullable().describe('First day it no longer existed'),
  closingReason: ClosingReasonSchema.nullable(),
  successorId: z.uuid().nullable().describe('Who carries on after a closed one'),
  source: OrganisationSourceSchema.describe('Who vouches for the record'),
  assuredOn: day.nullable().describe('The day the record was last confirmed to be right'),
  fieldSources: FieldSourcesSchema.optional().describe(
    'Who said each field; one that is not named was said by `source` at `createdAt`',
  ),
  createdAt: z.iso.datetime(),
  changedAt: z.iso.datetime(),
});

export type OrganisationState = z.infer<typeof OrganisationStateSchema>;
