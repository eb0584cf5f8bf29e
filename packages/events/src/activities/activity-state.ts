import { barrierCodes } from '@samspill/values/barriers';
import { z } from 'zod';
import { AccessibilitySupportSchema } from './accessibility.ts';
import { ActivityKindSchema } from './activity-kind.ts';
import { PublicActivityStatusSchema } from './activity-status.ts';
import { ChangeReasonSchema } from './change-reason.ts';
import { ContactRoleSchema } from './contact-role.ts';
import { FieldSourcesSchema } from './field-sources.ts';
import { PriceSchema } from './price.ts';
import { ProvenanceSchema } from './provenance.ts';
import { LocalisedTextSchema } from './texts.ts';

const year = z.int();

/** Whom it is for. */
export const AgeRuleSchema = z.discriminatedUnion('kind', [
  z
    .object({ kind: z.literal('range'), from: z.int().nullable(), to: z.int().nullable() })
    .describe(
      'Whole years on the day of the activity, both ends included; null is not stated, never "no limit"',
    ),
  z
    .object({ kind: z.literal('birthYears'), from: year, to: year })
    .describe('Calendar years of birth, both ends included'),
]);

/** Everything that is public about one offer: one fact is enough to know it. */
export const ActivityStateSchema = z.object({
  id: z.uuid().describe('Version 7; never changes'),
  kind: ActivityKindSchema,
  status: PublicActivityStatusSchema,
  statusReason: ChangeReasonSchema.nullable().describe(
    'Why it stands where it stands; null while it is published as first announced',
  ),
  title: LocalisedTextSchema,
  description: LocalisedTextSchema.nullable(),
  ageRule: AgeRuleSchema.nullable().describe('Null is unknown and admits nobody for certain; never "all"'),
  price: PriceSchema,
  barriersRemoved: z.array(z.enum(barrierCodes)).describe('Barriers it removes; empty: none stated'),
  accessibility: z.array(AccessibilitySupportSchema).describe('Whom it is adapted for; empty: unknown'),
  languages: z.array(z.string()).describe('BCP 47 tags of the languages it is offered in; empty: unknown'),
  contactRole: ContactRoleSchema.nullable().describe('Whom to ask, as a role; never a person'),
  organiserIds: z.array(z.uuid()).min(1).describe('Organisation ids; the first is responsible'),
  municipalityNumber: z.string().describe('kommunenummer, four digits, as of `changedAt`'),
  districtNumber: z.string().nullable().describe('bydel, six digits'),
  website: z.string().nullable(),
  capacity: z
    .int()
    .min(1)
    .nullable()
    .describe('Seats at each occurrence that does not state its own; null: unknown or not limited'),
  startsOn: z.iso.date().nullable().describe('First day, Europe/Oslo; null: not known'),
  endsOn: z.iso.date().nullable().describe('Last day, Europe/Oslo; null: not known or open-ended'),
  provenance: ProvenanceSchema,
  fieldSources: FieldSourcesSchema.optional().describe(
    'Who said each field; one that is not named was said by the source of the record when it was made',
  ),
  publishedAt: z.iso.datetime(),
  changedAt: z.iso.datetime(),
});

export type AgeRuleState = z.infer<typeof AgeRuleSchema>;
export type ActivityState = z.infer<typeof ActivityStateSchema>;
