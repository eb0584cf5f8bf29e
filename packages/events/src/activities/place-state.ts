import { z } from 'zod';
import { codesOf } from '../codes-of.ts';
import { ProvenanceSchema } from './provenance.ts';

/** What sort of place it is. There is no code for a private home: such a place is not registered. */
export const placeKinds = {
  SPORTS_FACILITY: 'Sports hall, pitch, swimming pool, ski track.',
  SCHOOL: 'School or kindergarten.',
  CULTURE_HOUSE: 'Culture house, culture school, concert hall, museum.',
  LIBRARY: 'Library.',
  COMMUNITY_HOUSE: 'Community hall, clubhouse, youth club.',
  VOLUNTEER_CENTRE: 'Volunteer centre (frivilligsentral).',
  EQUIPMENT_CENTRE: 'Where equipment is lent out.',
  FAITH_BUILDING: 'Church, mosque, temple, parish hall.',
  PUBLIC_OFFICE: "The municipality's or another public body's premises.",
  OUTDOORS: 'Square, park, forest, beach, harbour.',
  OTHER_PUBLIC: 'Another place that is open to the public.',
} as const;

export type PlaceKind = keyof typeof placeKinds;
export const PlaceKindSchema = z.enum(codesOf(placeKinds));

/** Everything that is public about one place: one fact is enough to know it. */
export const PlaceStateSchema = z.object({
  id: z.uuid().describe('Version 7; never changes'),
  kind: PlaceKindSchema,
  name: z.string(),
  addressLines: z.array(z.string()),
  postcode: z.string().nullable().describe('Four digits'),
  point: z.object({ latitude: z.number(), longitude: z.number() }).nullable().describe('WGS 84, degrees'),
  municipalityNumber: z.string().describe('kommunenummer, four digits, as of `changedAt`'),
  provenance: ProvenanceSchema,
  changedAt: z.iso.datetime(),
});

export type PlaceState = z.infer<typeof PlaceStateSchema>;
